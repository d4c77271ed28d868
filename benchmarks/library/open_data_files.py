"""The open data as one JSON document and as one table, and the dictionary that explains what they hold.

``benchmarks/schemas/findings-1.json`` describes the document for programs. The table has a row for each finding with
its study, in both languages, separated by commas, in UTF-8 with a byte order mark, so that spreadsheet programs read
the umlauts. Where a cell holds several things, they stand in the same order in each column and are separated by ``|``.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from benchmarks.exchange.formula_guard import guarded
from benchmarks.findings.documents import Document, content_of, decimal_text
from benchmarks.findings.fields import FINDING_FIELDS, MAPPING_FIELDS, STUDY_FIELDS, Content, Field
from benchmarks.findings.labels import NAMES
from benchmarks.findings.values import Edition, Finding
from benchmarks.findings.wording import with_share_put_in
from language.text import LANGUAGES
from language.words import Words
from language.words import gettext_noop as _

SCHEMA: Final = "dialogreif-findings/1"
BETWEEN: Final = " | "
FINDINGS, MAPPINGS, STUDIES = "findings", "findings.comparables", "studies"
"""Where the fields stand in the document."""
MAPPING_COLUMNS: Final = ("question", "closeness", "belongs", "note")
"""What the table holds of the questions that a finding is compared with."""

TABLE: Final = (
    *((FINDINGS, field) for field in FINDING_FIELDS if field.meaning),
    *((MAPPINGS, field) for name in MAPPING_COLUMNS for field in MAPPING_FIELDS if field.name == name),
    *((STUDIES, field) for field in STUDY_FIELDS if field.name != "code"),
)
"""The fields that stand in the table, in the order of its columns."""
COLUMN_NAMES: Final = {
    "findings.code": "finding",
    "findings.comparables.question": "questions",
    "studies.name": "study_name",
}
"""What a column is called that is not called like its field."""
PLACES: Final = {"findings.study": "studies.code"}
"""Where a field stands that stands in the document more than once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the data dictionary: its columns, its place in the document, what it holds, its codes with names."""

    columns: tuple[str, ...]
    place: str
    meaning: str
    codes: Mapping[Any, str]


def _entry(place: str, field: Field) -> Entry:
    own = f"{place}.{field.name}"
    columns = replace(field, name=COLUMN_NAMES.get(own, field.name)).columns
    return Entry(columns, PLACES.get(own, own), field.meaning, NAMES[field.choices] if field.choices else {})


DICTIONARY: Final = (
    Entry(("edition",), "edition.number", _("Number of the benchmark edition that the file holds"), {}),
    *(_entry(place, field) for place, field in TABLE),
)
"""In the order of the columns. What only the JSON file holds is described in its schema."""
COLUMNS: Final = tuple(column for entry in DICTIONARY for column in entry.columns)


def open_document(edition: Edition, licence: Document, languages: Mapping[str, Words]) -> Document:
    """Return an edition for others to use: statements with their shares put in, percentages as numbers.

    ``licence`` is handed through as it is; ``languages`` holds the words of ``de`` and ``en``.
    """
    content = content_of((with_share_put_in(finding, languages) for finding in edition.findings), edition.series)
    for document in content["findings"]:
        document["percent"] = None if document["percent"] is None else float(document["percent"])
    return {
        "schema": SCHEMA,
        "edition": {"number": edition.number, "published_on": edition.published_on},
        "licence": licence,
        "studies": content["studies"],
        "findings": content["findings"],
        "series": content.get("series", []),
    }


def open_table(edition: Edition, languages: Mapping[str, Words]) -> bytes:
    """Return an edition as CSV; a text that a spreadsheet program would run as a formula gets ``'`` before it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for finding in edition.findings:
        shown = with_share_put_in(finding, languages)
        cells = (cell for place, field in TABLE for cell in _cells(shown, place, field))
        writer.writerow([edition.number, *map(guarded, cells)])
    return stream.getvalue().encode("utf-8-sig")


def _cells(finding: Finding, place: str, field: Field) -> tuple[str, ...]:
    """Return what stands in the columns of a field; a finding's own source comes before its study's."""
    if place == MAPPINGS:
        rows = [_texts(field, getattr(mapping, field.name)) for mapping in finding.mappings]
        return tuple(BETWEEN.join(column) for column in zip(*rows, strict=True)) or ("",) * len(field.columns)
    own = getattr(finding, field.name, None)
    return _texts(field, (own or getattr(finding.study, field.name)) if place == STUDIES else own)


def _texts(field: Field, value: Any) -> tuple[str, ...]:
    if value is None:
        return ("",) * len(field.columns)
    if field.content is Content.TEXT:
        return tuple(value.in_language(language) for language in LANGUAGES)
    return (CELLS.get(field.content, str)(value),)


CELLS: Final[Mapping[Content, Callable[[Any], str]]] = {
    Content.PERCENT: decimal_text,
    Content.FLAG: lambda is_so: "true" if is_so else "false",
    Content.CODES: ", ".join,
    Content.STUDY: lambda study: str(study.code),
}
