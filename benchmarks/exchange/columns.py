"""The columns of each table: their permanent names, which are those of the rows' fields, and what their cells hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.db import models

from benchmarks.findings.states import State
from benchmarks.findings.values import Checked, Closeness, Direction, Kind, Match, Qualifier, Topic
from benchmarks.models import Finding, OnlyIfRule, QuestionMapping, Study
from benchmarks.models.imports import TableName
from benchmarks.models.row import Row

LEGEND: Final = "legend"
"""The sheet that explains the tables; it is written and not read."""


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


@dataclass(frozen=True)
class Table:
    """One table; the columns of ``key`` together name a row for good.

    Its rows are those of ``model``; each belongs to a row of the table ``above``, which the column ``parent`` names.
    """

    name: TableName
    model: type[Row]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    above: Table | None = None
    parent: str = ""

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names, in the order in which they are written."""
        return {column.name: column for column in self.columns}

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names in the order in which they are written."""
        return tuple(self.by_name)

    def column(self, name: str) -> Column:
        """Return a column by its name; raises ``KeyError`` for an unknown one."""
        return self.by_name[name]

    def field(self, name: str) -> models.Field[Any, Any]:
        """Return the field of the rows that a column holds."""
        found = self.model._meta.get_field(name)
        assert isinstance(found, models.Field)
        return found


class TableRows(NamedTuple):
    """A table with its rows, each by the names of the columns."""

    table: Table
    rows: Iterable[Mapping[str, Any]]


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
    model=Study,
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
        _choice("state", State),
    ),
)

FINDINGS: Final = Table(
    TableName.FINDINGS,
    model=Finding,
    above=STUDIES,
    parent="study",
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
        _choice("state", State),
    ),
)

COMPARISONS: Final = Table(
    TableName.COMPARISONS,
    model=QuestionMapping,
    above=FINDINGS,
    parent="finding",
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
        _choice("only_if_rule", OnlyIfRule.values, may_be_empty=True),
        Column("only_if_options", Content.CODES),
        Column("in_use", Content.FLAG, may_be_empty=False),
    ),
)

TABLES: Final = {table.name: table for table in (STUDIES, FINDINGS, COMPARISONS)}
