"""What a preview shows: the rows of a file, each with what it changes, what is wrong and what looks wrong."""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.exchange.cells import cell_content
from benchmarks.exchange.columns import TABLES, Content, Table
from benchmarks.models import Import, ImportRow, RowStatus
from benchmarks.models.imports import TableName

ROWS_PER_PAGE: Final = 50

WARNED: Final = "warned"
HAS_WARNINGS: Final = ~Q(warnings=[])

VIEWS: Final[dict[str, tuple[Promise, Q]]] = {
    RowStatus.WRONG.value: (gettext_lazy("Wrong"), Q(status=RowStatus.WRONG)),
    WARNED: (gettext_lazy("To be checked"), HAS_WARNINGS),
    RowStatus.CHANGED.value: (gettext_lazy("Changed"), Q(status=RowStatus.CHANGED)),
    RowStatus.NEW.value: (gettext_lazy("New"), Q(status=RowStatus.NEW)),
    RowStatus.UNCHANGED.value: (gettext_lazy("Unchanged"), Q(status=RowStatus.UNCHANGED)),
}
"""The lists a preview is looked at by, in the order in which one is opened first."""


class Piece(NamedTuple):
    """Some words of a text, and whether the other text lacks them."""

    text: str
    differs: bool


def word_diff(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Return both texts in pieces; put together again, the pieces are the text."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if not old or not new or len(old) + len(new) > TOO_LONG:
        return _whole(before), _whole(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (
        [Piece("".join(old[a:b]), step != "equal") for step, a, b, _c, _d in steps if b > a],
        [Piece("".join(new[c:d]), step != "equal") for step, _a, _b, c, d in steps if d > c],
    )


def _whole(text: str) -> list[Piece]:
    return [Piece(text, True)] if text else []


@dataclass(frozen=True, slots=True)
class View:
    """One of the lists, with the number of its rows."""

    code: str
    name: Promise
    count: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field that a row sets: its name, its column, and its value before and after in pieces."""

    name: str
    column: str
    before: list[Piece]
    after: list[Piece]


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """What is wrong in a column, or with the row as a whole (then the column is empty)."""

    column: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row as a reader sees it; ``address`` leads to the stored row, "" for a new one."""

    row: ImportRow
    address: str
    fields: list[ShownField] = field(default_factory=list)
    problems: list[ShownProblem] = field(default_factory=list)
    worked_out: list[ShownProblem] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        """Whether there is nothing before it to be shown."""
        return not self.address


@dataclass(frozen=True, slots=True)
class Preview:
    """A checked import as one page of one of its lists."""

    run: Import
    remarks: list[str]
    counts: dict[str, int]
    views: list[View]
    page: Page[Any]
    rows: list[ShownRow]

    @property
    def is_wrong(self) -> bool:
        """Whether some row keeps the whole file from being applied."""
        return self.counts[RowStatus.WRONG] > 0

    @property
    def changing(self) -> int:
        """How many rows would be new or changed."""
        return self.counts[RowStatus.NEW] + self.counts[RowStatus.CHANGED]


def preview(run: Import, wanted: str = "", page: str = "1") -> Preview:
    """Return a page of a preview; an unknown list is the first one that is not empty."""
    conditions = {code: condition for code, (_name, condition) in VIEWS.items()}
    counts = run.rows.aggregate(**{code: Count("pk", filter=condition) for code, condition in conditions.items()})
    code = wanted if wanted in VIEWS else next((code for code in VIEWS if counts[code]), RowStatus.UNCHANGED.value)
    found = Paginator(run.rows.filter(conditions[code]), ROWS_PER_PAGE).get_page(page)
    rows = list(found.object_list)
    addresses = _addresses(rows)
    return Preview(
        run=run,
        remarks=[_(text) % values for text, values in run.remarks],
        counts=counts,
        views=[View(name, label, counts[name], name == code) for name, (label, _condition) in VIEWS.items()],
        page=found,
        rows=[_shown_row(row, addresses.get((row.table, row.key), "")) for row in rows],
    )


def warned_count(run: Import) -> int:
    """Return how many rows look wrong but may be right."""
    return run.rows.filter(HAS_WARNINGS).count()


def _addresses(rows: list[ImportRow]) -> dict[tuple[str, str], str]:
    """Return the addresses of the forms of the stored rows by table and key: one query per table."""
    found = {}
    for name, table in TABLES.items():
        keys = [row.key for row in rows if row.table == name]
        if keys:
            codes = {key.split("/", 1)[0] for key in keys}
            parts = [f"{part}__code" if part == table.parent else part for part in table.key]
            stored = table.model._default_manager.filter(**{f"{parts[0]}__in": codes})
            for key, *words in stored.values_list("pk", *parts):
                address = reverse(f"admin:benchmarks_{table.model._meta.model_name}_change", args=[key])
                found[name.value, "/".join(words)] = address
    return found


def _shown_row(row: ImportRow, address: str) -> ShownRow:
    table = TABLES[TableName(row.table)]
    shown = ShownRow(row, address)
    for change in row.changes:
        name = change["column"]
        pieces = word_diff(_words(table, name, change["before"]), _words(table, name, change["after"]))
        shown.fields.append(ShownField(capfirst(str(table.field(name).verbose_name)), name, *pieces))
    for problem in row.problems:
        column = "" if problem["column"] == "__all__" else problem["column"]
        shown.problems.append(ShownProblem(column, problem["text"]))
    for column, text, values in row.worked_out:
        shown.worked_out.append(ShownProblem(column, _(text) % values))
    return shown


def _words(table: Table, column: str, value: Any) -> str:
    """Return a value as an editor reads it: what a choice is called, codes side by side, "" for nothing."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if table.column(column).content is Content.CONDITIONS:
        return str(cell_content(table.column(column), value) or "")
    if isinstance(value, list):
        return ", ".join(value)
    if value is None or column == table.parent:
        return str(value or "")
    choices = dict(table.field(column).flatchoices) if table.column(column).choices else {}
    return str(choices.get(value, value))


WORDS: Final = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
"""A word with the space before it, so that words that differ side by side are marked as one."""

TOO_LONG: Final = 2000
"""Beyond so many words, finding what they share takes longer than reading both."""
