"""Which table a sheet is, and which column each of its headings names."""

from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from benchmarks.exchange.cells import Cell
from benchmarks.exchange.columns import TABLES, Column, Table, TableName
from benchmarks.exchange.messages import Message, UnreadableFile
from benchmarks.exchange.messages import gettext_noop as _

LEGEND: Final = "legend"


@dataclass(frozen=True, slots=True)
class Headings:
    """The table of a sheet and its columns by their positions; the position of an empty heading has none."""

    table: Table
    columns: tuple[Column | None, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns of the table that the sheet lacks; what they hold stays as it is."""
        present = {column.name for column in self.columns if column}
        return tuple(name for name in self.table.column_names if name not in present)


def is_legend(sheet: str) -> bool:
    """Say whether a sheet explains the others and is not to be read."""
    return sheet.strip().lower() == LEGEND


def read_headings(sheet: str, cells: tuple[Cell, ...]) -> Headings | None:
    """Return what the headings of a sheet mean, ``None`` where the sheet is not one of ours: no heading is known.

    Raises:
        UnreadableFile: with every heading that is unknown, repeated or missing.
    """
    names = [cell.text.strip().lower() for cell in cells]
    name = _table_called(sheet) or _table_with(sheet, {name for name in names if name})
    if name is None:
        return None
    table = TABLES[name]
    if problems := [*_unknown(sheet, names, table), *_repeated(sheet, names), *_lacking(sheet, names, table)]:
        raise UnreadableFile(*problems)
    return Headings(table, tuple(table.column(name) if name else None for name in names))


def _table_called(sheet: str) -> TableName | None:
    word = sheet.strip().lower()
    return next((name for name in TableName if word == name or word.endswith((f"-{name}", f"_{name}"))), None)


def _table_with(sheet: str, names: set[str]) -> TableName | None:
    """Return the only table that has most of the names; of several, the one whose key is among them."""
    found = {table.name: len(names & set(table.column_names)) for table in TABLES.values()}
    best = [name for name, count in found.items() if count and count == max(found.values())]
    best = [name for name in best if names >= set(TABLES[name].key)] or best
    if len(best) > 1:
        text = _("“%(sheet)s”: these columns are found in several tables. Call the sheet or file %(tables)s.")
        raise UnreadableFile(Message(text, {"sheet": sheet, "tables": " / ".join(best)}))
    return best[0] if best else None


def _unknown(sheet: str, names: list[str], table: Table) -> list[Message]:
    return [
        _unknown_heading(sheet, name, number, table)
        for number, name in enumerate(names, 1)
        if name and name not in table.column_names
    ]


def _unknown_heading(sheet: str, name: str, number: int, table: Table) -> Message:
    values: dict[str, str | int] = {"sheet": sheet, "name": name, "column": column_letter(number)}
    if close := get_close_matches(name, table.column_names, 1):
        text = _("“%(sheet)s”, column %(column)s: “%(name)s” is no known column. Is %(close)s meant?")
        return Message(text, values | {"close": close[0]})
    return Message(_("“%(sheet)s”, column %(column)s: “%(name)s” is no known column."), values)


def _repeated(sheet: str, names: list[str]) -> list[Message]:
    return [
        Message(
            _("“%(sheet)s”: the column %(name)s is there %(count)d times."), {"sheet": sheet, "name": name, "count": n}
        )
        for name, n in Counter(names).items()
        if name and n > 1
    ]


def _lacking(sheet: str, names: list[str], table: Table) -> list[Message]:
    return [
        Message(
            _("“%(sheet)s”: the column %(name)s is missing; it says which row is meant."),
            {"sheet": sheet, "name": name},
        )
        for name in table.key
        if name not in names
    ]


def column_letter(number: int) -> str:
    """Return the letters by which spreadsheet programs call a column: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
