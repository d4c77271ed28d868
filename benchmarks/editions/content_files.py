"""Reading the shipped studies: one file per study in ``benchmarks/content``, every mistake told at once.

The lines that findings make over the years stand in the folder ``series`` below it, one file per series.

What comes out are the fields of the rows to be, not yet checked against each other: the rows' own rules do that
(:mod:`benchmarks.editions.checking`), so that a file and an editor are held to the same ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, TypeAlias

from assessment.questionnaire.content_file import read_content_file
from assessment.questionnaire.node import Node
from assessment.questionnaire.problems import Problems
from benchmarks.findings.values import Checked, Direction, Kind, Match, Qualifier
from benchmarks.models import State
from language.text import LANGUAGES

SHIPPED: Final = Path(__file__).resolve().parent.parent / "content"
SERIES_FOLDER: Final = "series"

CODE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE_FORM: Final = "small letters, digits and single hyphens"

STUDY_TEXTS: Final = ("name", "region", "method")
STUDY_YEARS: Final = ("year_fieldwork", "year_published")

FINDING_TEXTS: Final = ("statement", "population", "sample_size_printed")
FINDING_OPTIONAL_TEXTS: Final = ("share_words", "caution")
FINDING_NUMBERS: Final = ("sample_size", "sample_size_at_least")
FINDING_STRINGS: Final = ("author", "place_in_source", "source_title", "source_url")
FINDING_DEFAULTS: Final = {
    "kind": Kind.FINDING.value,
    "qualifier": Qualifier.NONE.value,
    "direction": Direction.NEUTRAL.value,
    "checked": Checked.NO.value,
    "state": State.PUBLISHED.value,
}

MAPPING_OPTIONAL_TEXTS: Final = ("if_belongs", "if_not")
CONDITION_KEYS: Final = {"any": "any_of", "none_of": "none_of"}
"""How the two kinds of condition are written in a file, and what they are called in a row."""

LARGEST_NUMBER: Final = 100_000_000

Fields: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowContent:
    """The fields of one row, the place where it stands in its file, and the rows below it."""

    file: str
    place: str
    fields: Fields
    children: "tuple[RowContent, ...]" = ()

    @property
    def code(self) -> str:
        """The code of a study or finding, the question of a mapping."""
        return str(self.fields["code" if "code" in self.fields else "question"])


def read_studies(folder: Path) -> tuple[RowContent, ...]:
    """Read every study of a folder with its findings (``children``) and their mappings (``children`` of these).

    Raises:
        ContentErrors: with every mistake in all files.
    """
    problems = Problems()
    studies = tuple(_study(read_content_file(file, problems)) for file in sorted(folder.glob("*.yaml")))
    if not studies:
        problems.add(folder.name, "", "holds no study")
    _note_repeated_codes(studies, problems)
    _note_repeated_codes([finding for study in studies for finding in study.children], problems)
    problems.raise_if_any()
    return studies


def read_series(folder: Path) -> tuple[RowContent, ...]:
    """Read every series below a folder of studies; there may be none.

    Raises:
        ContentErrors: with every mistake in all files.
    """
    problems = Problems()
    files = sorted((folder / SERIES_FOLDER).glob("*.yaml"))
    series = tuple(_series(read_content_file(file, problems)) for file in files)
    _note_repeated_codes(series, problems)
    problems.raise_if_any()
    return series


def _note_repeated_codes(rows: Iterable[RowContent], problems: Problems) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.code and row.code in seen:
            problems.add(row.file, row.place, f"the code {row.code!r} appears twice")
        seen.add(row.code)


def _study(node: Node) -> RowContent:
    node.check_keys(
        ("code", *STUDY_TEXTS, "publisher", "source_title", "findings"),
        (*STUDY_YEARS, "source_url", "is_primary_source", "state"),
    )
    fields = {
        "code": node.child("code").code(CODE, CODE_FORM),
        **_texts(node, STUDY_TEXTS),
        "publisher": _string(node.child("publisher")),
        **{name: _number(node.child(name)) for name in STUDY_YEARS},
        "source_title": _string(node.child("source_title")),
        "source_url": _string(node.child("source_url")),
        "is_primary_source": node.child("is_primary_source").flag(),
        "state": _string(node.child("state")) or State.PUBLISHED.value,
    }
    findings = tuple(_finding(entry) for entry in node.child("findings").entries())
    return RowContent(node.file, node.place, fields, findings)


def _series(node: Node) -> RowContent:
    node.check_keys(("code", "title", "stretches"), ("note", "state"))
    fields = {
        "code": node.child("code").code(CODE, CODE_FORM),
        **_texts(node, ("title",)),
        **_optional_texts(node, ("note",)),
        "stretches": [_codes(stretch) for stretch in node.child("stretches").entries()],
        "state": _string(node.child("state")) or State.PUBLISHED.value,
    }
    return RowContent(node.file, node.place, fields)


def _finding(node: Node) -> RowContent:
    node.check_keys(
        ("code", "topic", *FINDING_TEXTS),
        ("percent", *FINDING_OPTIONAL_TEXTS, *FINDING_NUMBERS, *FINDING_STRINGS, *FINDING_DEFAULTS, "compare"),
    )
    fields = {
        "code": node.child("code").code(CODE, CODE_FORM),
        "topic": _string(node.child("topic")),
        **_texts(node, FINDING_TEXTS),
        **_optional_texts(node, FINDING_OPTIONAL_TEXTS),
        "percent": _percent(node.child("percent")),
        **{name: _number(node.child(name)) for name in FINDING_NUMBERS},
        **{name: _string(node.child(name)) for name in FINDING_STRINGS},
        **{name: _string(node.child(name)) or default for name, default in FINDING_DEFAULTS.items()},
    }
    compare = node.child("compare")
    mappings = () if compare.is_missing else tuple(_mapping(entry) for entry in compare.entries())
    return RowContent(node.file, node.place, fields, mappings)


def _mapping(node: Node) -> RowContent:
    node.check_keys(("question", "how", "note"), ("belongs", "match", "only_if", *MAPPING_OPTIONAL_TEXTS))
    fields = {
        "question": _string(node.child("question")),
        "belongs": _codes(node.child("belongs")),
        "match": _string(node.child("match")) or Match.ANY.value,
        "closeness": _string(node.child("how")),
        **_texts(node, ("note",)),
        **_optional_texts(node, MAPPING_OPTIONAL_TEXTS),
        **_condition(node.child("only_if")),
    }
    return RowContent(node.file, node.place, fields)


def _condition(node: Node) -> Fields:
    fields: Fields = {"only_if_question": "", "only_if_rule": "", "only_if_options": []}
    if node.is_missing:
        return fields
    node.check_keys(("question",), tuple(CONDITION_KEYS))
    given = [key for key in CONDITION_KEYS if not node.child(key).is_missing]
    if len(given) != 1:
        node.note("needs either any or none_of")
        return fields
    return {
        "only_if_question": _string(node.child("question")),
        "only_if_rule": CONDITION_KEYS[given[0]],
        "only_if_options": _codes(node.child(given[0])),
    }


def _texts(node: Node, names: Iterable[str]) -> Fields:
    texts = {name: node.child(name).text() for name in names}
    return {f"{name}_{language}": words for name, text in texts.items() for language, words in text.as_dict().items()}


def _optional_texts(node: Node, names: Iterable[str]) -> Fields:
    present = [name for name in names if not node.child(name).is_missing]
    absent = {f"{name}_{language}": "" for name in names if name not in present for language in LANGUAGES}
    return {**_texts(node, present), **absent}


def _string(node: Node) -> str:
    return "" if node.is_missing else node.string()


def _codes(node: Node) -> list[str]:
    if node.is_missing or node.value == []:
        return []
    return [entry.string() for entry in node.entries()]


def _number(node: Node) -> int | None:
    return None if node.is_missing else node.whole_number(0, LARGEST_NUMBER)


def _percent(node: Node) -> Decimal | None:
    if node.is_missing:
        return None
    try:
        if isinstance(node.value, bool | str):
            raise InvalidOperation
        return Decimal(str(node.value))
    except InvalidOperation:
        node.note("must be a number such as 92 or 31.7")
        return None
