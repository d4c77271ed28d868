"""The assessment room as a Django app."""

from django.apps import AppConfig


class AssessmentAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "assessment"
