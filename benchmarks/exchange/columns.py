"""The columns of each table: their permanent names, which are those of the rows' fields, and what their cells hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from benchmarks.findings.values import Checked, Closeness, Direction, Kind, Match, Qualifier, Topic

STATES: Final = ("draft", "proposed", "published", "retired")
CONDITION_RULES: Final = ("any_of", "none_of")


class TableName(StrEnum):
    """The tables of a file, in the order in which they are read and applied."""

    STUDIES = "studies"
    FINDINGS = "findings"
    COMPARISONS = "comparisons"


class Content(StrEnum):
    """What the cells of a column hold."""

    CODE = "code"
    TEXT = "text"
    WHOLE_NUMBER = "whole_number"
    PERCENT = "percent"
    FLAG = "flag"
    CHOICE = "choice"
    CODES = "codes"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``choices`` are the only values of a choice, and ``may_be_empty`` says whether it needs one."""

    name: str
    content: Content
    choices: tuple[str, ...] = ()
    may_be_empty: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """One table; the columns of ``key`` together name a row for good."""

    name: TableName
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names in the order in which they are written."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return a column by its name; raises ``KeyError`` for an unknown one."""
        return {column.name: column for column in self.columns}[name]


def _texts(*names: str) -> Iterator[Column]:
    return (Column(name, Content.TEXT) for name in names)


def _both(name: str) -> Iterator[Column]:
    return _texts(f"{name}_de", f"{name}_en")


def _code(name: str) -> Column:
    return Column(name, Content.CODE, may_be_empty=False)


def _number(name: str) -> Column:
    return Column(name, Content.WHOLE_NUMBER)


def _choice(name: str, choices: Iterable[str], *, may_be_empty: bool = False) -> Column:
    return Column(name, Content.CHOICE, tuple(str(choice) for choice in choices), may_be_empty)


STUDIES: Final = Table(
    TableName.STUDIES,
    key=("code",),
    columns=(
        _code("code"),
        *_both("name"),
        *_texts("publisher"),
        _number("year_fieldwork"),
        _number("year_published"),
        *_both("region"),
        *_both("method"),
        *_texts("source_title", "source_url"),
        Column("is_primary_source", Content.FLAG, may_be_empty=False),
        _choice("state", STATES),
    ),
)

FINDINGS: Final = Table(
    TableName.FINDINGS,
    key=("code",),
    columns=(
        _code("study"),
        _code("code"),
        _choice("kind", Kind),
        _choice("topic", Topic),
        *_both("statement"),
        Column("percent", Content.PERCENT),
        _choice("qualifier", Qualifier),
        *_both("share_words"),
        *_both("population"),
        *_both("sample_size_printed"),
        _number("sample_size"),
        _number("sample_size_at_least"),
        _choice("direction", Direction),
        *_texts("author"),
        *_both("caution"),
        *_texts("place_in_source"),
        _choice("checked", Checked),
        *_texts("source_title", "source_url"),
        _choice("state", STATES),
    ),
)

COMPARISONS: Final = Table(
    TableName.COMPARISONS,
    key=("finding", "question"),
    columns=(
        _code("finding"),
        _code("question"),
        Column("belongs", Content.CODES),
        _choice("match", Match),
        _choice("closeness", Closeness),
        *_both("note"),
        *_both("if_belongs"),
        *_both("if_not"),
        Column("only_if_question", Content.TEXT),
        _choice("only_if_rule", CONDITION_RULES, may_be_empty=True),
        Column("only_if_options", Content.CODES),
        Column("in_use", Content.FLAG, may_be_empty=False),
    ),
)

TABLES: Final = {table.name: table for table in (STUDIES, FINDINGS, COMPARISONS)}
