"""Reading comma separated values, whatever separates them and whichever of the usual encodings they were saved in."""

import codecs
import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, Final

from benchmarks.exchange.cells import Cell, CellType, Sheet, SheetRow, text_cell
from benchmarks.exchange.columns import TABLES
from benchmarks.exchange.formula_guard import unguarded
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.exchange.messages import refuse

SEPARATORS: Final = ",;\t|"
KNOWN_NAMES: Final = frozenset(name for table in TABLES.values() for name in table.column_names)
MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OLD_WINDOWS: Final = "cp1252"


def csv_sheets(name: str, stream: BinaryIO) -> Iterator[Sheet]:
    """Yield the only sheet of a file, called like the file."""
    yield Sheet(PurePath(name).stem, _rows(_decoded(stream.read())))


def archive_sheets(stream: BinaryIO) -> Iterator[Sheet]:
    """Yield every file of a zip file as a sheet."""
    with zipfile.ZipFile(stream) as packed:
        for member in packed.infolist():
            if member.is_dir():
                continue
            try:
                content = packed.read(member)
            except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as error:
                raise refuse(_("The file is damaged and can’t be opened.")) from error
            yield from csv_sheets(PurePath(member.filename).name, io.BytesIO(content))


def _rows(text: str) -> Iterator[SheetRow]:
    """Yield rows by the numbers of a spreadsheet program: a row whose texts have several lines counts once.

    What separates the columns is that by which most names of known columns are found in the first line.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    names = {mark: {name.strip(" \"'").lower() for name in first.split(mark)} for mark in SEPARATORS}
    separator = max(SEPARATORS, key=lambda mark: (len(names[mark] & KNOWN_NAMES), first.count(mark)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, texts in enumerate(reader, 1):
            cells = tuple(
                Cell(CellType.FORMULA, text) if text.startswith("=") else text_cell(unguarded(text)) for text in texts
            )
            if any(cell.text for cell in cells):
                yield SheetRow(number, cells)
    except csv.Error as error:
        text = _("Row %(row)d can’t be read: a quotation mark is missing, or a text is too long.")
        raise refuse(text, row=number + 1) from error


def _decoded(content: bytes) -> str:
    """Return the text of UTF-8 or UTF-16, with or without a mark, or of Windows-1252, without the mark.

    Raises:
        UnreadableFile: naming the line that can't be read, or the one that is encoded unlike others.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if b"\0" in content[:4096]:
        return _strict(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_mixture(content, error.start)
        return _strict(content, OLD_WINDOWS)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        text = _("Line %(line)d can’t be read as text. Save the file as “CSV UTF-8”.")
        raise refuse(text, line=_line(content, error.start)) from error


def _refuse_mixture(content: bytes, first_bad: int) -> None:
    """Refuse a file that has both: lines whose letters only UTF-8 explains, and lines that are no UTF-8."""
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            continue
        text = _("The file mixes encodings: line %(good)d is UTF-8, line %(bad)d is not. Save it as “CSV UTF-8”.")
        raise refuse(text, good=number, bad=_line(content, first_bad))


def _line(content: bytes, position: int) -> int:
    return content.count(b"\n", 0, position) + 1
