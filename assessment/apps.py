"""The assessment room as a Django app."""

from django.apps import AppConfig
from django.core.checks import register


class AssessmentAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "assessment"

    def ready(self) -> None:
        """Have the content checked at every start."""
        from assessment.content_check import check_questionnaires

        register(check_questionnaires)
