"""Reading a whole file, whichever kind it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from benchmarks.exchange.cells import Sheet, SheetRow
from benchmarks.exchange.columns import TABLES
from benchmarks.exchange.file_type import FileType, file_type
from benchmarks.exchange.headings import Headings, is_legend, read_headings
from benchmarks.exchange.limits import ROWS
from benchmarks.exchange.messages import Message, UnreadableFile, refuse
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.exchange.reading_csv import archive_sheets, csv_sheets
from benchmarks.exchange.reading_xlsx import workbook_sheets
from benchmarks.exchange.rows import FileRow, note_repeated_keys, read_row


@dataclass(slots=True)
class FileContent:
    """Everything that a file says: its rows in the order in which they are applied, and remarks on the file."""

    rows: list[FileRow] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)


def read_file(name: str, stream: BinaryIO) -> FileContent:
    """Read a workbook, a CSV file or a zip file of these; the stream must allow seeking.

    Raises:
        UnreadableFile: if the file can't be read, its headings are not understood, or it has too many rows.
    """
    content = FileContent()
    problems: list[Message] = []
    for sheet in _sheets(name, stream):
        try:
            headings, rows = _opened(sheet, content)
        except UnreadableFile as error:
            problems += error.messages
            continue
        if headings:
            _add_rows(sheet.name, headings, rows, content)
    if problems or not content.rows:
        raise UnreadableFile(*(problems or [Message(_("The file holds no rows that can be read.")), *content.remarks]))
    _put_in_order(content.rows)
    note_repeated_keys(content.rows)
    return content


def _sheets(name: str, stream: BinaryIO) -> Iterator[Sheet]:
    match file_type(name, stream):
        case FileType.WORKBOOK:
            return workbook_sheets(stream)
        case FileType.CSV_ARCHIVE:
            return archive_sheets(stream)
        case FileType.CSV:
            return csv_sheets(name, stream)


def _opened(sheet: Sheet, content: FileContent) -> tuple[Headings | None, Iterator[SheetRow]]:
    """Return the headings of a sheet and the rows below them; no headings where the sheet is to be left out."""
    rows = iter(sheet.rows)
    first = None if is_legend(sheet.name) else next(rows, None)
    headings = read_headings(sheet.name, first.cells) if first else None
    if headings and headings.missing:
        content.remarks.append(_missing_columns(sheet.name, headings))
    elif first and not headings:
        text = _("“%(sheet)s” was left out: its first row holds no known column names.")
        content.remarks.append(Message(text, {"sheet": sheet.name}))
    return headings, rows


def _add_rows(sheet: str, headings: Headings, rows: Iterator[SheetRow], content: FileContent) -> None:
    for row in rows:
        if len(content.rows) == ROWS:
            raise refuse(_("The file has more than %(limit)d rows. Split it into several files."), limit=ROWS)
        content.rows.append(read_row(sheet, headings, row))


def _put_in_order(rows: list[FileRow]) -> None:
    order = list(TABLES)
    rows.sort(key=lambda row: order.index(row.table))


def _missing_columns(sheet: str, headings: Headings) -> Message:
    return Message(
        _("“%(sheet)s” has no column %(columns)s: what rows hold there stays as it is."),
        {"sheet": sheet, "columns": ", ".join(headings.missing)},
    )
