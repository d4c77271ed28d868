"""Columns that files of before have: one condition in three columns, where a mapping now carries several in one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from benchmarks.exchange.cells import EMPTY, Cell, text_cell
from benchmarks.exchange.columns import Column, Content, Table
from benchmarks.exchange.messages import Message
from benchmarks.exchange.messages import gettext_noop as _

NOW: Final = "conditions"


def known_column(table: Table, name: str) -> Column:
    """Return a column of a table or a former one, whose cells are read as text; raises ``KeyError`` for another."""
    return Column(name, Content.TEXT) if name in table.former else table.column(name)


def former_problems(sheet: str, table: Table, names: Iterable[str]) -> Iterator[Message]:
    """Yield what is wrong where former columns are not all there, or stand beside the one that took their place."""
    given = set(names)
    found = given & set(table.former)
    if found and (NOW in given or len(found) < len(table.former)):
        text = _(
            "“%(sheet)s”: the columns %(former)s are one column now, %(now)s. Leave them out, or give all of them "
            "without it."
        )
        yield Message(text, {"sheet": sheet, "former": ", ".join(table.former), "now": NOW})


def as_today(table: Table, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """Return the cells of a row with former columns put into the one that took their place."""
    kept = {name: cell for name, cell in cells.items() if name not in table.former}
    former = [cells[name].text for name in table.former if name in cells]
    if not former:
        return kept
    question, rule, options = former
    parts = [part for part in (question, rule, options) if part]
    return kept | {NOW: text_cell(" ".join(parts)) if parts else EMPTY}
