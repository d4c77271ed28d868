"""The open data as one table: a row for each finding with its study, in both languages.

Separated by commas, in UTF-8 with a byte order mark, so that spreadsheet programs read the umlauts. Where a cell holds
several things, they stand in the same order in each column and are separated by ``|``.
"""

import csv
import io
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks.exchange.formula_guard import guarded
from benchmarks.findings.documents import decimal_text
from benchmarks.findings.values import Edition, Finding
from benchmarks.findings.wording import Words, with_share_put_in
from language.text import Text

BETWEEN: Final = " | "

Cell = str | int | None


def _in_both(name: str, text: Callable[[Finding], Text | None]) -> dict[str, Callable[[Finding], Cell]]:
    def told(language: str) -> Callable[[Finding], Cell]:
        return lambda finding: found.in_language(language) if (found := text(finding)) else ""

    return {f"{name}_{language}": told(language) for language in ("de", "en")}


CELLS: Final[Mapping[str, Callable[[Finding], Cell]]] = {
    "finding": lambda f: f.code,
    "study": lambda f: f.study.code,
    "kind": lambda f: f.kind.value,
    "topic": lambda f: f.topic.value,
    **_in_both("statement", lambda f: f.statement),
    "percent": lambda f: None if f.percent is None else decimal_text(f.percent),
    "qualifier": lambda f: f.qualifier.value,
    **_in_both("share_words", lambda f: f.share_words),
    **_in_both("population", lambda f: f.population),
    "sample_size": lambda f: f.sample_size,
    "sample_size_at_least": lambda f: f.sample_size_at_least,
    **_in_both("sample_size_printed", lambda f: f.sample_size_printed),
    "direction": lambda f: f.direction.value,
    "author": lambda f: f.author,
    **_in_both("caution", lambda f: f.caution),
    "place_in_source": lambda f: f.place_in_source,
    "checked": lambda f: f.checked.value,
    "questions": lambda f: BETWEEN.join(row.question for row in f.mappings),
    "closeness": lambda f: BETWEEN.join(row.closeness.value for row in f.mappings),
    "belongs": lambda f: BETWEEN.join(", ".join(row.belongs) for row in f.mappings),
    "note_de": lambda f: BETWEEN.join(row.note.de for row in f.mappings),
    "note_en": lambda f: BETWEEN.join(row.note.en for row in f.mappings),
    **_in_both("study_name", lambda f: f.study.name),
    "publisher": lambda f: f.study.publisher,
    "year_fieldwork": lambda f: f.study.year_fieldwork,
    "year_published": lambda f: f.study.year_published,
    **_in_both("region", lambda f: f.study.region),
    **_in_both("method", lambda f: f.study.method),
    "source_title": lambda f: f.source_title or f.study.source_title,
    "source_url": lambda f: f.source_url or f.study.source_url,
    "is_primary_source": lambda f: "true" if f.study.is_primary_source else "false",
}
"""Every column after ``edition`` and what stands in it."""

COLUMNS: Final = ("edition", *CELLS)


def open_table(edition: Edition, languages: Mapping[str, Words]) -> bytes:
    """Return an edition as CSV; a text that a spreadsheet program would run as a formula gets ``'`` before it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for finding in edition.findings:
        told = with_share_put_in(finding, languages)
        writer.writerow([edition.number, *(_safe(cell(told)) for cell in CELLS.values())])
    return stream.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    return guarded(cell) if isinstance(cell, str) else cell
