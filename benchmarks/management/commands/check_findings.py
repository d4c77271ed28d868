"""Checks the shipped studies and findings without a database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations

from assessment.questionnaire.problems import ContentErrors
from benchmarks.content_files import SHIPPED, read_studies
from benchmarks.services.checking import check_studies


class Command(BaseCommand):
    """Tells every mistake at once, each with its file and place."""

    help = "Check the studies of benchmarks/content."

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            studies = read_studies(SHIPPED)
            check_studies(studies)
        except ContentErrors as error:
            raise CommandError(str(error)) from error
        findings = sum(len(study.children) for study in studies)
        self.stdout.write(f"{len(studies)} studies with {findings} findings: no mistakes")
