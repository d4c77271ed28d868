"""Reading the shipped studies: one file per study in ``benchmarks/content``, every mistake told at once.

The lines that findings make over the years stand in the folder ``series`` below it, one file per series.

What comes out are the fields of the rows to be, not yet checked against each other: the rows' own rules do that
(:mod:`benchmarks.editions.checking`), so that a file and an editor are held to the same ones.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, TypeAlias

from assessment.questionnaire.content_file import read_content_file
from assessment.questionnaire.node import Node
from assessment.questionnaire.problems import Problems
from benchmarks.findings.fields import (
    FINDING_FIELDS,
    MAPPING_FIELDS,
    SERIES_FIELDS,
    STUDY_FIELDS,
    Content,
    Field,
)
from language.text import LANGUAGES

SHIPPED: Final = Path(__file__).resolve().parent.parent / "content"
SERIES_FOLDER: Final = "series"

CODE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE_FORM: Final = "small letters, digits and single hyphens"

KEYS: Final = {"closeness": "how", "conditions": "only_if"}
"""What a file calls a field that has another name everywhere else."""
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
    fields = _fields(node, STUDY_FIELDS, required=("findings",), optional=("state",))
    fields["state"] = _string(node.child("state")) or "published"
    findings = tuple(_finding(entry) for entry in node.child("findings").entries())
    return RowContent(node.file, node.place, fields, findings)


def _series(node: Node) -> RowContent:
    fields = _fields(node, SERIES_FIELDS, optional=("state",))
    fields["stretches"] = [_codes(stretch) for stretch in node.child("stretches").entries()]
    fields["state"] = _string(node.child("state")) or "published"
    return RowContent(node.file, node.place, fields)


def _finding(node: Node) -> RowContent:
    own = [field for field in FINDING_FIELDS if field.content is not Content.STUDY]
    fields = _fields(node, own, optional=("state", "compare"))
    fields["state"] = _string(node.child("state")) or "published"
    compare = node.child("compare")
    mappings = () if compare.is_missing else tuple(_mapping(entry) for entry in compare.entries())
    return RowContent(node.file, node.place, fields, mappings)


def _mapping(node: Node) -> RowContent:
    conditions = node.child("only_if")
    fields = _fields(node, MAPPING_FIELDS)
    fields["conditions"] = [] if conditions.is_missing else [_condition(entry) for entry in conditions.entries()]
    return RowContent(node.file, node.place, fields)


def _condition(node: Node) -> Fields:
    node.check_keys(("question",), tuple(CONDITION_KEYS))
    if sum(not node.child(key).is_missing for key in CONDITION_KEYS) != 1:
        node.note("needs either any or none_of")
    return {
        "question": _string(node.child("question")),
        **{name: _codes(node.child(key)) for key, name in CONDITION_KEYS.items()},
    }


def _fields(
    node: Node, fields: Iterable[Field], *, required: tuple[str, ...] = (), optional: tuple[str, ...] = ()
) -> Fields:
    """Read the fields of a row, and note every key that is missing or unknown; ``required`` and ``optional`` are more.

    Conditions and stretches, which take several fields or rows, are left to others.
    """
    keys = {field: KEYS.get(field.name, field.name) for field in fields}
    needed = [key for field, key in keys.items() if not field.is_left_out]
    node.check_keys((*needed, *required), (*(key for key in keys.values() if key not in needed), *optional))
    found: Fields = {}
    for field, key in keys.items():
        child = node.child(key)
        if field.content is Content.TEXT:
            is_empty = field.is_optional and child.is_missing
            texts = dict.fromkeys(LANGUAGES, "") if is_empty else child.text().as_dict()
            found |= {f"{field.name}_{language}": text for language, text in texts.items()}
        elif read := READERS.get(field.content):
            found[field.name] = (read(child) or str(field.default)) if field.default else read(child)
    return found


def _string(node: Node) -> str:
    return "" if node.is_missing else node.string()


def _codes(node: Node) -> list[str]:
    if node.is_missing or node.value == []:
        return []
    return [entry.string() for entry in node.entries()]


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


READERS: Final[Mapping[Content, Callable[[Node], Any]]] = {
    Content.CODE: lambda node: node.code(CODE, CODE_FORM),
    Content.STRING: _string,
    Content.QUESTION: _string,
    Content.CHOICE: _string,
    Content.NUMBER: lambda node: None if node.is_missing else node.whole_number(0, LARGEST_NUMBER),
    Content.PERCENT: _percent,
    Content.FLAG: Node.flag,
    Content.CODES: _codes,
}
