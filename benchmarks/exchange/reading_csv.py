"""Reading comma separated values, whatever separates them."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, Final

from benchmarks.exchange.cells import Cell, CellType, Sheet, SheetRow, text_cell
from benchmarks.exchange.columns import TABLES
from benchmarks.exchange.encoding import decoded
from benchmarks.exchange.formula_guard import unguarded
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.exchange.messages import refuse

SEPARATORS: Final = ",;\t|"
KNOWN_NAMES: Final = frozenset(name for table in TABLES.values() for name in table.column_names)


def csv_sheets(name: str, stream: BinaryIO) -> Iterator[Sheet]:
    """Yield the only sheet of a file, called like the file."""
    yield _sheet(name, stream.read())


def archive_sheets(stream: BinaryIO) -> Iterator[Sheet]:
    """Yield every file of a zip file as a sheet."""
    with zipfile.ZipFile(stream) as packed:
        for member in packed.infolist():
            if not member.is_dir():
                yield _sheet(PurePath(member.filename).name, _unpacked(packed, member))


def _unpacked(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        return packed.read(member)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as error:
        raise refuse(_("The file is damaged and can’t be opened.")) from error


def _sheet(name: str, content: bytes) -> Sheet:
    return Sheet(PurePath(name).stem, _rows(decoded(content)))


def _rows(text: str) -> Iterator[SheetRow]:
    """Yield rows by the numbers of a spreadsheet program: a row whose texts have several lines counts once."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    number = 0
    try:
        for number, texts in enumerate(reader, 1):
            cells = tuple(_cell(text) for text in texts)
            if any(cell.text for cell in cells):
                yield SheetRow(number, cells)
    except csv.Error as error:
        raise refuse(
            _("Row %(row)d can’t be read: a quotation mark is missing, or a text is too long."), row=number + 1
        ) from error


def separator(text: str) -> str:
    """Return what separates the columns: that by which most names of known columns are found in the first line."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=lambda mark: (_known_names(first, mark), first.count(mark)))


def _known_names(line: str, mark: str) -> int:
    return len({name.strip(" \"'").lower() for name in line.split(mark)} & KNOWN_NAMES)


def _cell(text: str) -> Cell:
    if text.startswith("="):
        return Cell(CellType.FORMULA, text)
    return text_cell(unguarded(text))
