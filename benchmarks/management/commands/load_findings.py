"""Loads the shipped studies and findings."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, no_translations

from assessment.questionnaire.problems import ContentErrors
from benchmarks.editions.content_files import SHIPPED
from benchmarks.editions.loading import LoadReport, load_content


class Command(BaseCommand):
    """Repeatable: tells what it changed and keeps what staff edited."""

    help = "Load the studies of benchmarks/content. Repeatable; what staff edited is kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=SHIPPED, help="where the files are (default: as shipped)")

    @no_translations
    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            report = load_content(folder)
        except ContentErrors as error:
            raise CommandError(str(error)) from error
        self._tell(report)

    def _tell(self, report: LoadReport) -> None:
        counts = {
            "created": report.created,
            "changed": report.changed,
            "unchanged": report.unchanged,
            "kept because staff edited them": report.kept,
            "withdrawn": report.withdrawn,
        }
        self.stdout.write("Findings: " + ", ".join(f"{len(rows)} {what}" for what, rows in counts.items()))
        for row in report.kept:
            self.stdout.write(f"  kept: {row}")
        for row in report.withdrawn:
            self.stdout.write(f"  withdrawn: {row}")
        if report.edition:
            self.stdout.write(f"Published edition {report.edition.number}")
