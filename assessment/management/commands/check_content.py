"""``manage.py check_content``: every mistake in the questionnaires' content files, at once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from assessment.content_check import content_problems
from assessment.registry import content_folders, version_folders


class Command(BaseCommand):
    """Prints one line for each mistake and fails if there is one."""

    help = "Checks the content files of every questionnaire and prints every mistake with file and place."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        problems = content_problems()
        if problems:
            raise CommandError("\n".join(problems))
        count = len(version_folders(content_folders()))
        self.stdout.write(f"Questionnaires without a mistake: {count}")
