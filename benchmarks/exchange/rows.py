"""From the rows of a sheet to the fields they set: which table it is, which columns its headings name, what cells hold.

Everything is told here that can be told without looking into the database.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final, TypeAlias

from benchmarks.exchange.cells import EMPTY, Cell, CellType, SheetRow, cell_value, text_cell
from benchmarks.exchange.columns import TABLES, Column, Content, Table
from benchmarks.exchange.former_columns import as_today, former_problems, known_column
from benchmarks.exchange.messages import Message, UnreadableCell, UnreadableFile
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.findings.printed_numbers import fraction_in, lower_bound, percent_of, written_bound
from benchmarks.findings.values import Qualifier
from benchmarks.models.imports import TableName
from language.text import LANGUAGES

OTHERS_NAMED: Final = 20
"""Nobody reads more of the rows that are named alike; a file may have ten thousand of them."""

ColumnMessage: TypeAlias = tuple[str, Message]


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
    problems: list[ColumnMessage] = field(default_factory=list)
    worked_out: list[ColumnMessage] = field(default_factory=list)


def read_headings(sheet: str, cells: tuple[Cell, ...]) -> Headings | None:
    """Return what the headings of a sheet mean, ``None`` where the sheet is not one of ours: no heading is known.

    Raises:
        UnreadableFile: with every heading that is unknown, repeated or missing.
    """
    names = [cell.text.strip().lower() for cell in cells]
    name = _table_of(sheet, {name for name in names if name})
    if name is None:
        return None
    table = TABLES[name]
    if problems := list(_heading_problems(sheet, names, table)):
        raise UnreadableFile(*problems)
    return Headings(table, tuple(known_column(table, name) if name else None for name in names))


def _table_of(sheet: str, names: set[str]) -> TableName | None:
    """Return the table that the sheet is called like, else the only one that has most of the names.

    Of several, it is the one whose key is among them.
    """
    word = sheet.strip().lower()
    for name in TableName:
        if word == name or word.endswith((f"-{name}", f"_{name}")):
            return name
    found = {table.name: len(names & set(table.column_names)) for table in TABLES.values()}
    best = [name for name, count in found.items() if count and count == max(found.values())]
    best = [name for name in best if names >= set(TABLES[name].key)] or best
    if len(best) > 1:
        text = _("“%(sheet)s”: these columns are found in several tables. Call the sheet or file %(tables)s.")
        raise UnreadableFile(Message(text, {"sheet": sheet, "tables": " / ".join(best)}))
    return best[0] if best else None


def _heading_problems(sheet: str, names: list[str], table: Table) -> Iterator[Message]:
    for number, name in enumerate(names, 1):
        if name and name not in {*table.by_name, *table.former}:
            values: dict[str, str | int] = {"sheet": sheet, "name": name, "column": column_letter(number)}
            if close := get_close_matches(name, table.column_names, 1):
                text = _("“%(sheet)s”, column %(column)s: “%(name)s” is no known column. Is %(close)s meant?")
                yield Message(text, values | {"close": close[0]})
            else:
                yield Message(_("“%(sheet)s”, column %(column)s: “%(name)s” is no known column."), values)
    yield from former_problems(sheet, table, names)
    for name, count in Counter(names).items():
        if name and count > 1:
            text = _("“%(sheet)s”: the column %(name)s is there %(count)d times.")
            yield Message(text, {"sheet": sheet, "name": name, "count": count})
    for name in table.key:
        if name not in names:
            text = _("“%(sheet)s”: the column %(name)s is missing; it says which row is meant.")
            yield Message(text, {"sheet": sheet, "name": name})


def column_letter(number: int) -> str:
    """Return the letters by which spreadsheet programs call a column: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_row(sheet: str, headings: Headings, row: SheetRow) -> FileRow:
    """Read one row; a cell that can't be read sets no field and becomes a problem."""
    table = headings.table
    given, problems = _cells_by_column(headings, row)
    cells, worked_out = spelled_out(table.name, as_today(table, given))
    parts = [given[name].text for name in table.key]
    key = "/".join(parts) if all(parts) else ""
    read = FileRow(table.name, sheet, row.number, key, problems=problems, worked_out=worked_out)
    for name, cell in cells.items():
        column = table.column(name)
        fields = read.suggested if name not in given and column.content is Content.TEXT else read.fields
        try:
            value = cell_value(column, cell)
        except UnreadableCell as error:
            problems.append((name, error.message))
        else:
            # An empty choice or flag leaves what is stored.
            if value is not None or column.content not in {Content.CHOICE, Content.FLAG}:
                fields[name] = value
    return read


def _cells_by_column(headings: Headings, row: SheetRow) -> tuple[dict[str, Cell], list[ColumnMessage]]:
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


def note_repeated_keys(rows: list[FileRow]) -> None:
    """Note every row that is named like another one; which of them holds can't be known."""
    places: dict[tuple[TableName, str], list[FileRow]] = {}
    for row in rows:
        if row.key:
            places.setdefault((row.table, row.key), []).append(row)
    for (table, key), alike in places.items():
        for row in alike if len(alike) > 1 else ():
            numbers = [str(other.number) for other in alike[: OTHERS_NAMED + 1] if other is not row]
            others = ", ".join(numbers) + (" …" if len(alike) > OTHERS_NAMED + 1 else "")
            message = Message(_("%(key)s stands in row %(others)s as well."), {"key": key, "others": others})
            row.problems.append((TABLES[table].key[-1], message))


Cells: TypeAlias = dict[str, Cell]
Notes: TypeAlias = list[tuple[str, Message]]


def spelled_out(table: TableName, cells: Cells) -> tuple[Cells, Notes]:
    """Return the cells of a row with its words turned into numbers, and what was done, by column."""
    if table is not TableName.FINDINGS:
        return cells, []
    found = dict([*_sample(cells), *_share(cells), *_share_from_its_words(cells)])
    notes: Notes = []
    for name, cell in found.items():
        if cell is not EMPTY and (printed := cells.get(name, EMPTY).text):
            values = {"before": printed, "after": cell.text}
            notes.append((name, Message(_("Worked out: %(before)s is %(after)s."), values)))
        elif cell is not EMPTY:
            notes.append((name, Message(_("Worked out from words: %(after)s."), {"after": cell.text})))
    return cells | found, notes


def _sample(cells: Cells) -> Iterator[tuple[str, Cell]]:
    printed = _words(cells, "sample_size")
    bounds = {language: lower_bound(printed, language) for language in LANGUAGES}
    bound = next((found for found in bounds.values() if found), None)
    if bound is None:
        return
    yield "sample_size", EMPTY
    if _is_empty(cells, "sample_size_at_least"):
        yield "sample_size_at_least", _number(Decimal(bound))
    for language, own in bounds.items():
        if _is_empty(cells, f"sample_size_printed_{language}"):
            yield f"sample_size_printed_{language}", text_cell(printed if own else written_bound(bound, language))


def _share(cells: Cells) -> Iterator[tuple[str, Cell]]:
    words = _words(cells, "percent")
    fractions = {language: fraction_in(words, language) for language in LANGUAGES}
    fraction = next((found for found in fractions.values() if found), None)
    if fraction is None:
        return
    yield "percent", _number(percent_of(fraction))
    if _is_empty(cells, "qualifier"):
        yield "qualifier", text_cell(Qualifier.FRACTION)
    for language, own in fractions.items():
        if own and _is_empty(cells, f"share_words_{language}"):
            yield f"share_words_{language}", text_cell(words)


def _share_from_its_words(cells: Cells) -> Iterator[tuple[str, Cell]]:
    """Work out an empty percentage where the row says that its words are a fraction."""
    if "percent" not in cells or cells["percent"].text or _words(cells, "qualifier") != Qualifier.FRACTION:
        return
    for language in LANGUAGES:
        if fraction := fraction_in(_words(cells, f"share_words_{language}"), language):
            yield "percent", _number(percent_of(fraction))
            return


def _words(cells: Cells, name: str) -> str:
    cell = cells.get(name, EMPTY)
    return cell.text if cell.type is CellType.TEXT else ""


def _is_empty(cells: Cells, name: str) -> bool:
    return cells.get(name, EMPTY).type is CellType.EMPTY


def _number(number: Decimal) -> Cell:
    return Cell(CellType.NUMBER, f"{number.normalize():f}", number)
