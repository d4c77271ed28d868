"""Reading a whole file: what kind it is, told by its content and held against its name, and all of its rows."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO, Final

from benchmarks.exchange.cells import Sheet
from benchmarks.exchange.columns import LEGEND, TABLES
from benchmarks.exchange.limits import FILE_BYTES, MEGABYTE, PACKED_FILES, PACKING, ROWS, UNPACKED_BYTES
from benchmarks.exchange.messages import Message, UnreadableFile, refuse
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.exchange.reading_csv import archive_sheets, csv_sheets
from benchmarks.exchange.reading_xlsx import workbook_sheets
from benchmarks.exchange.rows import FileRow, note_repeated_keys, read_headings, read_row

PACKED: Final = b"PK\x03\x04"
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
HEAD: Final = 4096


class FileType(StrEnum):
    """The files that can be read; the value is the ending of their names."""

    WORKBOOK = "xlsx"
    CSV = "csv"
    CSV_ARCHIVE = "zip"


@dataclass(slots=True)
class FileContent:
    """Everything that a file says: its rows in the order in which they are applied, and remarks on the file.

    ``row_count`` counts on where there are too many rows to be read.
    """

    rows: list[FileRow] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    row_count: int = 0


def read_file(name: str, stream: BinaryIO) -> FileContent:
    """Read a workbook, a CSV file or a zip file of these; the stream must allow seeking.

    Raises:
        UnreadableFile: if the file can't be read, its headings are not understood, or it has too many rows.
    """
    content = FileContent()
    problems: list[Message] = []
    for sheet in _sheets(name, stream):
        try:
            _read_sheet(sheet, content)
        except UnreadableFile as error:
            problems += error.messages
    if content.row_count > ROWS:
        text = _("The file has %(rows)d rows; %(limit)d can be read. Split it into several files.")
        problems.append(Message(text, {"rows": content.row_count, "limit": ROWS}))
    if problems or not content.rows:
        raise UnreadableFile(*(problems or [Message(_("The file holds no rows that can be read.")), *content.remarks]))
    order = list(TABLES)
    content.rows.sort(key=lambda row: order.index(row.table))
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


def _read_sheet(sheet: Sheet, content: FileContent) -> None:
    """Add the rows of a sheet, and a remark where it is left out or lacks columns; too many are counted only."""
    rows = iter(sheet.rows)
    first = None if sheet.name.strip().lower() == LEGEND else next(rows, None)
    if first is None:
        return
    headings = read_headings(sheet.name, first.cells)
    if headings is None:
        text = _("“%(sheet)s” was left out: its first row holds no known column names.")
        content.remarks.append(Message(text, {"sheet": sheet.name}))
        return
    if headings.missing:
        text = _("“%(sheet)s” has no column %(columns)s: what rows hold there stays as it is.")
        content.remarks.append(Message(text, {"sheet": sheet.name, "columns": ", ".join(headings.missing)}))
    for row in rows:
        content.row_count += 1
        if content.row_count <= ROWS:
            content.rows.append(read_row(sheet.name, headings, row))


def file_type(name: str, stream: BinaryIO) -> FileType:
    """Return what kind of file it is; the stream stands at its beginning before and after.

    Raises:
        UnreadableFile: if it is empty, too large, not one of the three kinds, or called something else.
    """
    found = _by_content(stream)
    ending = PurePath(name).suffix.lower().lstrip(".")
    if ending == "txt" and found is FileType.CSV:
        return found
    if ending not in set(FileType):
        raise refuse(_("Files ending in .%(ending)s can’t be read. Save it as .xlsx or .csv."), ending=ending or "…")
    if ending != found.value:
        raise refuse(
            _("The file is called .%(ending)s, but what is in it is .%(found)s. Save it again in the right format."),
            ending=ending,
            found=found.value,
        )
    return found


def _by_content(stream: BinaryIO) -> FileType:
    size = stream.seek(0, 2)
    stream.seek(0)
    if size == 0:
        raise refuse(_("The file is empty."))
    if size > FILE_BYTES:
        text = _("The file has %(size)d MB; %(limit)d MB can be read. Split it into several files.")
        raise refuse(text, size=-(-size // MEGABYTE), limit=FILE_BYTES // MEGABYTE)
    head = stream.read(HEAD)
    stream.seek(0)
    if head.startswith(PACKED):
        return _by_packed_names(stream)
    if head.startswith(OLD_OFFICE):
        raise refuse(_("This is an old workbook (.xls) or one with a password. Save it as .xlsx without a password."))
    # UTF-16 is told by its mark, or by every second byte being 0, as it is in texts of Western Europe.
    may_be_utf16 = head.startswith(UTF16_MARKS) or max(head[0::2].count(0), head[1::2].count(0)) > len(head) // 3
    if head.startswith(b"%PDF") or (b"\0" in head and not may_be_utf16):
        raise refuse(_("This is not a spreadsheet. Save it as .xlsx or .csv."))
    return FileType.CSV


def _by_packed_names(stream: BinaryIO) -> FileType:
    """Look into the directory of a zip file, without unpacking anything."""
    try:
        with zipfile.ZipFile(stream) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise refuse(_("The file is damaged and can’t be opened.")) from error
    finally:
        stream.seek(0)
    _refuse_bomb(members)
    names = {member.filename for member in members}
    if "xl/workbook.xml" in names:
        return FileType.WORKBOOK
    if names and all(name.lower().endswith((".csv", ".txt")) for name in names):
        return FileType.CSV_ARCHIVE
    raise refuse(_("This is not a spreadsheet. Save it as .xlsx or .csv."))


def _refuse_bomb(members: list[zipfile.ZipInfo]) -> None:
    """Refuse what would become too large; Python unpacks no more of a member than its directory entry announces."""
    if any(member.flag_bits & 1 for member in members):
        raise refuse(_("The file has a password. Save it without one."))
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > PACKED_FILES or unpacked > UNPACKED_BYTES or unpacked > max(packed, 1) * PACKING:
        raise refuse(
            _("Unpacked, the file would be too large (%(size)d MB; %(limit)d MB can be read). Split it."),
            size=-(-unpacked // MEGABYTE),
            limit=UNPACKED_BYTES // MEGABYTE,
        )
