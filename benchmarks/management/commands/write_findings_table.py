"""Writes the table of all shipped figures and their sources."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, no_translations

from benchmarks.editions.content_files import SHIPPED, read_studies
from benchmarks.editions.findings_table import findings_table


class Command(BaseCommand):
    """Brings docs/findings.md up to date with the content files."""

    help = "Write docs/findings.md from benchmarks/content."

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        file = settings.BASE_DIR / "docs" / "findings.md"
        file.write_text(findings_table(read_studies(SHIPPED)), encoding="utf-8")
        self.stdout.write(f"Wrote {file.relative_to(settings.BASE_DIR)}")
