"""The shipped findings as one Markdown table: study, figure, source, and how the source was read.

``docs/findings.md`` is written from it by ``manage.py write_findings_table``; a test holds the file to the content.
"""

from collections.abc import Iterable
from typing import Final

from benchmarks.editions.content_files import Fields, RowContent
from benchmarks.findings.values import Checked

OPENING: Final = """# Every shipped figure and where it was read

Written by `manage.py write_findings_table` from `benchmarks/content/`; do not edit by hand.

"Read" tells how: in the *original* (the publisher's own words, read again), *second-hand* (in a report about the
study), or in an *excerpt* of the publisher's own page that nobody has reopened since. Statements have no figure.
"""
HEADINGS: Final = ("Study", "Finding", "Figure", "Question", "State", "Source", "Read")
QUALIFIERS: Final = {"more_than": "> ", "less_than": "< ", "about": "≈ ", "fraction": "≈ "}
READ: Final = {Checked.ORIGINAL: "original", Checked.SECONDARY: "second-hand"}


def findings_table(studies: Iterable[RowContent]) -> str:
    """Return the whole document, with one row for each finding in the order of the files."""
    rows = [_row(study.fields, finding) for study in studies for finding in study.children]
    lines = [HEADINGS, ("---",) * len(HEADINGS), *rows]
    return OPENING + "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _row(study: Fields, finding: RowContent) -> tuple[str, ...]:
    fields = finding.fields
    return (
        _cell(study["name_en"]),
        f"`{finding.code}`",
        _figure(fields),
        _cell(", ".join(child.code for child in finding.children)),
        fields["state"],
        _source(fields["source_title"] or study["source_title"], fields["source_url"] or study["source_url"]),
        _read(fields, study),
    )


def _figure(fields: Fields) -> str:
    if fields["percent"] is None:
        return ""
    return f"{QUALIFIERS.get(fields['qualifier'], '')}{fields['percent'].normalize():f}"


def _source(title: str, address: str) -> str:
    return f"[{_cell(title)}](<{address}>)" if address else _cell(title)


def _read(fields: Fields, study: Fields) -> str:
    return READ.get(fields["checked"], "excerpt" if study["is_primary_source"] else "second-hand")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("[", "(").replace("]", ")")
