"""Writes the table of all shipped figures and their sources."""

from collections.abc import Iterable
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, no_translations

from benchmarks.editions.content_files import SHIPPED, Fields, RowContent, read_studies
from benchmarks.findings.values import Checked

OPENING: Final = """# Every shipped figure and where it was read

Written by `manage.py write_findings_table` from `benchmarks/content/`; do not edit by hand.

"Read" tells how: in the *original* (the publisher's own words, read again), *second-hand* (in a report about the
study), or in an *excerpt* of the publisher's own page that nobody has reopened since. Statements have no figure.
"""
HEADINGS: Final = ("Study", "Finding", "Figure", "Question", "State", "Source", "Read")
QUALIFIERS: Final = {"more_than": "> ", "less_than": "< ", "about": "≈ ", "fraction": "≈ "}
READ: Final = {Checked.ORIGINAL: "original", Checked.SECONDARY: "second-hand"}


class Command(BaseCommand):
    """Brings docs/findings.md up to date with the content files; a test holds the file to them."""

    help = "Write docs/findings.md from benchmarks/content."

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        file = settings.BASE_DIR / "docs" / "findings.md"
        file.write_text(findings_table(read_studies(SHIPPED)), encoding="utf-8")
        self.stdout.write(f"Wrote {file.relative_to(settings.BASE_DIR)}")


def findings_table(studies: Iterable[RowContent]) -> str:
    """Return the whole document, a table with one row for each finding in the order of the files."""
    rows = [_row(study.fields, finding) for study in studies for finding in study.children]
    lines = [HEADINGS, ("---",) * len(HEADINGS), *rows]
    return OPENING + "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _row(study: Fields, finding: RowContent) -> tuple[str, ...]:
    fields = finding.fields
    title, address = fields["source_title"] or study["source_title"], fields["source_url"] or study["source_url"]
    figure = "" if fields["percent"] is None else f"{fields['percent'].normalize():f}"
    return (
        _cell(study["name_en"]),
        f"`{finding.code}`",
        QUALIFIERS.get(fields["qualifier"], "") + figure if figure else "",
        _cell(", ".join(child.code for child in finding.children)),
        fields["state"],
        f"[{_cell(title)}](<{address}>)" if address else _cell(title),
        READ.get(fields["checked"], "excerpt" if study["is_primary_source"] else "second-hand"),
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("[", "(").replace("]", ")")
