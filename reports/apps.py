"""The reports room as a Django app."""

from django.apps import AppConfig


class ReportsAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "reports"
