"""The open data as one JSON document and as one table, and the dictionary that explains what they hold.

``benchmarks/schemas/findings-2.json`` describes the document for programs. The table has a row for each finding with
its study, in both languages, separated by commas, in UTF-8 with a byte order mark, so that spreadsheet programs read
the umlauts. Where a cell holds several things, they stand in the same order in each column and are separated by ``|``.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from assessment.questionnaire.definitions import Questionnaire
from benchmarks.comparison.ladder import cut_of
from benchmarks.exchange.formula_guard import guarded
from benchmarks.findings.condition_codes import conditions_code
from benchmarks.findings.documents import Document, content_of, decimal_text
from benchmarks.findings.fields import FINDING_FIELDS, MAPPING_FIELDS, STUDY_FIELDS, Content, Field
from benchmarks.findings.labels import NAMES
from benchmarks.findings.values import Edition, Finding, QuestionMapping
from benchmarks.findings.wording import with_share_put_in
from language.text import LANGUAGES
from language.words import Words
from language.words import gettext_noop as _

SCHEMA: Final = "dialogreif-findings/2"
BETWEEN: Final = " | "
FINDINGS, MAPPINGS, STUDIES = "findings", "findings.mappings", "studies"
"""Where the fields stand in the document."""
CUT: Final = Field(
    "cut", Content.STRING, _("Where the share parts the ladder: lowest rung above, and which part it is")
)
"""It follows from the other fields and from the questionnaire, and is empty where the figure has a side for nobody."""
MAPPING_COLUMNS: Final = ("question", "closeness", "belongs", "match", "conditions", "cut", "note")
"""What the table holds of the questions that a finding is compared with, and the document of each mapping."""

TABLE: Final = (
    *((FINDINGS, field) for field in FINDING_FIELDS if field.meaning),
    *((MAPPINGS, field) for name in MAPPING_COLUMNS for field in (*MAPPING_FIELDS, CUT) if field.name == name),
    *((STUDIES, field) for field in STUDY_FIELDS if field.name != "code"),
)
"""The fields that stand in the table, in the order of its columns."""
COLUMN_NAMES: Final = {
    "findings.code": "finding",
    "findings.mappings.question": "questions",
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


def open_document(
    edition: Edition, licence: Document, languages: Mapping[str, Words], questionnaire: Questionnaire
) -> Document:
    """Return an edition for others to use: statements with their shares put in, percentages as numbers.

    ``licence`` is handed through as it is; ``languages`` holds the words of ``de`` and ``en``. Each mapping holds
    everything that the comparison goes by, where the share cuts the ladder of ``questionnaire`` included.
    """
    shown = [with_share_put_in(finding, languages) for finding in edition.findings]
    content = content_of(shown, edition.series)
    for finding, document in zip(shown, content["findings"], strict=True):
        document["percent"] = None if document["percent"] is None else float(document["percent"])
        held = zip(finding.mappings, document.pop("comparables"), strict=True)
        document["mappings"] = [
            {
                name: (written | {CUT.name: _cut_document(finding, mapping, questionnaire)})[name]
                for name in MAPPING_COLUMNS
            }
            for mapping, written in held
        ]
    return {
        "schema": SCHEMA,
        "edition": {"number": edition.number, "published_on": edition.published_on},
        "licence": licence,
        "studies": content["studies"],
        "findings": content["findings"],
        "series": content.get("series", []),
    }


def open_table(
    edition: Edition, languages: Mapping[str, Words], questionnaire: Questionnaire, between: str = ","
) -> bytes:
    """Return an edition as CSV; a text that a spreadsheet program would run as a formula gets ``'`` before it.

    With ``;`` between the cells percentages have a decimal comma, as German spreadsheet programs read them.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=between)
    writer.writerow(COLUMNS)
    for finding in edition.findings:
        shown = with_share_put_in(finding, languages)
        cells: list[str] = []
        for place, field in TABLE:
            told = _cells(shown, place, field, questionnaire)
            is_german = between == ";" and field.content is Content.PERCENT
            cells += [cell.replace(".", ",") for cell in told] if is_german else told
        writer.writerow([edition.number, *map(guarded, cells)])
    return stream.getvalue().encode("utf-8-sig")


def _cells(finding: Finding, place: str, field: Field, questionnaire: Questionnaire) -> tuple[str, ...]:
    """Return what stands in the columns of a field; a finding's own source comes before its study's."""
    if place == MAPPINGS:
        if field is CUT:
            cuts = [_cut_document(finding, mapping, questionnaire) for mapping in finding.mappings]
            return (BETWEEN.join(f"{cut['rung']} {cut['share_is']}" if cut else "" for cut in cuts),)
        rows = [_texts(field, getattr(mapping, field.name)) for mapping in finding.mappings]
        return tuple(BETWEEN.join(column) for column in zip(*rows, strict=True)) or ("",) * len(field.columns)
    own = getattr(finding, field.name, None)
    return _texts(field, (own or getattr(finding.study, field.name)) if place == STUDIES else own)


def _cut_document(finding: Finding, mapping: QuestionMapping, questionnaire: Questionnaire) -> Document | None:
    """Return where a figure cuts the ladder; ``None`` too at a question that the questionnaire does not have."""
    if not questionnaire.has_question(mapping.question):
        return None
    cut = cut_of(finding, mapping, questionnaire.question(mapping.question))
    return None if cut is None else {"rung": cut.rung, "share_is": cut.share_is.value}


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
    Content.CONDITIONS: conditions_code,
    Content.STUDY: lambda study: str(study.code),
}
