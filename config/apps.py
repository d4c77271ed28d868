"""The config room as a Django app."""

from django.apps import AppConfig


class ConfigAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "config"
