"""Checks the shipped studies and findings without a database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations

from assessment.questionnaire.problems import ContentErrors
from benchmarks.editions.checking import checked_content
from benchmarks.editions.content_files import SHIPPED
from benchmarks.models import State


class Command(BaseCommand):
    """Tells every mistake at once, each with its file and place."""

    help = "Check the studies of benchmarks/content."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=SHIPPED, help="where the files are (default: as shipped)")

    @no_translations
    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            studies, series = checked_content(folder)
        except ContentErrors as error:
            raise CommandError(str(error)) from error
        findings = [finding for study in studies for finding in study.children]
        mapped = sum(bool(finding.children) for finding in findings)
        published = sum(finding.fields["state"] == State.PUBLISHED for finding in findings)
        self.stdout.write(
            f"{len(studies)} studies, {len(series)} series, {len(findings)} findings, "
            f"{mapped} of them mapped to a question, {published} published: no mistakes"
        )
