"""The rows of a file as the fields they set, with everything that can be told without looking into the database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks.exchange.cell_values import cell_value
from benchmarks.exchange.cells import EMPTY, Cell, SheetRow
from benchmarks.exchange.columns import Column, Content, TableName
from benchmarks.exchange.headings import Headings, column_letter
from benchmarks.exchange.in_words import spelled_out
from benchmarks.exchange.messages import Message, UnreadableCell
from benchmarks.exchange.messages import gettext_noop as _


@dataclass(slots=True)
class FileRow:
    """One row: the fields it sets, what is wrong with its cells, and what was worked out from words, by column.

    ``suggested`` are texts for columns that the file lacks: they are meant only where nothing is stored yet.
    """

    table: TableName
    sheet: str
    number: int
    key: str
    fields: dict[str, Any] = field(default_factory=dict)
    suggested: dict[str, Any] = field(default_factory=dict)
    problems: list[tuple[str, Message]] = field(default_factory=list)
    worked_out: list[tuple[str, Message]] = field(default_factory=list)


def read_row(sheet: str, headings: Headings, row: SheetRow) -> FileRow:
    """Read one row; a cell that can't be read sets no field and becomes a problem."""
    given, problems = _cells_by_column(headings, row)
    cells, worked_out = spelled_out(headings.table.name, given)
    read = FileRow(headings.table.name, sheet, row.number, _key(headings, given), problems=problems)
    read.worked_out = worked_out
    for name, cell in cells.items():
        column = headings.table.column(name)
        is_suggested = name not in given and column.content is Content.TEXT
        _read_cell(column, cell, read.suggested if is_suggested else read.fields, read.problems)
    return read


def _read_cell(column: Column, cell: Cell, fields: dict[str, Any], problems: list[tuple[str, Message]]) -> None:
    try:
        value = cell_value(column, cell)
    except UnreadableCell as error:
        problems.append((column.name, error.message))
    else:
        if not _is_left_as_it_is(column, value):
            fields[column.name] = value


def _cells_by_column(headings: Headings, row: SheetRow) -> tuple[dict[str, Cell], list[tuple[str, Message]]]:
    by_name: dict[str, Cell] = {column.name: EMPTY for column in headings.columns if column}
    problems = []
    for position, cell in enumerate(row.cells):
        column = headings.columns[position] if position < len(headings.columns) else None
        if column:
            by_name[column.name] = cell
        elif cell.text:
            message = Message(_("“%(text)s” stands below no heading."), {"text": cell.text[:60]})
            problems.append((column_letter(position + 1), message))
    return by_name, problems


def _is_left_as_it_is(column: Column, value: Any) -> bool:
    return value is None and column.content in {Content.CHOICE, Content.FLAG}


def _key(headings: Headings, cells: dict[str, Cell]) -> str:
    """Return what names the row for good, "" where a part of it is missing."""
    parts = [cells[name].text for name in headings.table.key]
    return "/".join(parts) if all(parts) else ""


def note_repeated_keys(rows: list[FileRow]) -> None:
    """Note every row that is named like another one; which of them holds can't be known."""
    for (table, key), places in _places(rows).items():
        for row in places if len(places) > 1 else ():
            others = ", ".join(str(other.number) for other in places if other is not row)
            message = Message(_("%(key)s stands in row %(others)s as well."), {"key": key, "others": others})
            row.problems.append((_key_column(table), message))


def _places(rows: list[FileRow]) -> dict[tuple[TableName, str], list[FileRow]]:
    places: dict[tuple[TableName, str], list[FileRow]] = {}
    for row in _named(rows):
        places.setdefault((row.table, row.key), []).append(row)
    return places


def _named(rows: list[FileRow]) -> Iterator[FileRow]:
    return (row for row in rows if row.key)


def _key_column(table: TableName) -> str:
    return "question" if table is TableName.COMPARISONS else "code"
