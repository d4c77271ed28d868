"""The columns of each table: their permanent names, which are those of the rows' fields, and what their cells hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.db import models

from benchmarks.findings import fields
from benchmarks.findings.fields import FINDING_FIELDS, MAPPING_FIELDS, STUDY_FIELDS, Field
from benchmarks.findings.states import State
from benchmarks.models import Finding, QuestionMapping, Study
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
    CONDITIONS = "conditions"


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
    Files of before may hold the ``former`` columns, all of them (:mod:`benchmarks.exchange.former_columns`).
    """

    name: TableName
    model: type[Row]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    above: Table | None = None
    parent: str = ""
    former: tuple[str, ...] = ()

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


CONTENTS: Final = {
    fields.Content.CODE: Content.CODE,
    fields.Content.STUDY: Content.CODE,
    fields.Content.QUESTION: Content.CODE,
    fields.Content.NUMBER: Content.WHOLE_NUMBER,
    fields.Content.PERCENT: Content.PERCENT,
    fields.Content.FLAG: Content.FLAG,
    fields.Content.CHOICE: Content.CHOICE,
    fields.Content.CODES: Content.CODES,
    fields.Content.CONDITIONS: Content.CONDITIONS,
}
"""What the cells of a field hold; all others hold text."""


def _columns(own: Iterable[Field], before: Mapping[str, str] | None = None) -> Iterator[Column]:
    """Return the columns of the fields in their order, but for those that a sheet puts ``before`` another one."""
    order = [field.name for field in own]
    for name, other in (before or {}).items():
        order.remove(name)
        order.insert(order.index(other), name)
    for field in sorted(own, key=lambda field: order.index(field.name)):
        content = CONTENTS.get(field.content, Content.TEXT)
        may_be_empty = content not in {Content.CODE, Content.FLAG, Content.CHOICE}
        for name in field.columns:
            yield Column(name, content, tuple(str(choice) for choice in field.choices or ()), may_be_empty)


def _choice(name: str, choices: Iterable[str], *, may_be_empty: bool = False) -> Column:
    return Column(name, Content.CHOICE, tuple(str(choice) for choice in choices), may_be_empty)


STUDIES: Final = Table(
    TableName.STUDIES,
    model=Study,
    key=("code",),
    columns=(
        *_columns(STUDY_FIELDS),
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
        *_columns(FINDING_FIELDS, before={"study": "code", "sample_size_printed": "sample_size"}),
        _choice("state", State),
    ),
)

COMPARISONS: Final = Table(
    TableName.COMPARISONS,
    model=QuestionMapping,
    above=FINDINGS,
    parent="finding",
    key=("finding", "question"),
    former=("only_if_question", "only_if_rule", "only_if_options"),
    columns=(
        Column("finding", Content.CODE, may_be_empty=False),
        *_columns(MAPPING_FIELDS),
        Column("in_use", Content.FLAG, may_be_empty=False),
    ),
)

TABLES: Final = {table.name: table for table in (STUDIES, FINDINGS, COMPARISONS)}
