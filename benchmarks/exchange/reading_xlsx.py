"""Reading workbooks, sheet by sheet and row by row, so that none is ever in memory as a whole."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, BinaryIO, Final

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL

from benchmarks.exchange.cells import EMPTY, Cell, CellType, Sheet, SheetRow, text_cell
from benchmarks.exchange.formula_guard import unguarded
from benchmarks.exchange.limits import COLUMNS, SHEET_ROWS
from benchmarks.exchange.messages import UnreadableFile, refuse
from benchmarks.exchange.messages import gettext_noop as _

NOT_A_VALUE: Final = {"f": CellType.FORMULA, "e": CellType.ERROR}
EXACT_DIGITS: Final = 12
"""Spreadsheet programs count in binary: 31.7 may be kept as 31.700000000000003."""


def workbook_sheets(stream: BinaryIO) -> Iterator[Sheet]:
    """Yield the sheets of a workbook; raises :class:`UnreadableFile` for a damaged one."""
    try:
        book = openpyxl.load_workbook(stream, read_only=True, data_only=False, keep_links=False)
        for sheet in book.worksheets:
            yield Sheet(sheet.title, _rows(sheet))
    except UnreadableFile:
        raise
    except Exception as error:
        # A damaged workbook makes the library fail in dozens of ways; all of them mean the same to its owner.
        raise refuse(_("The file is damaged and can’t be opened.")) from error


def _rows(sheet: Any) -> Iterator[SheetRow]:
    # What a file says of its own size may be wrong.
    sheet.reset_dimensions()
    gap: Any = None
    try:
        for number, row in enumerate(sheet.iter_rows(max_row=SHEET_ROWS, max_col=COLUMNS), 1):
            # A row is much shorter than what is looked at; that of a gap, which may be a million long, is one object.
            width = 0 if row is gap else len(row)
            while width and row[width - 1] is EMPTY_CELL:
                width -= 1
            gap = gap if width else row
            cells = tuple(_cell(cell) for cell in row[:width])
            if any(cell.text for cell in cells):
                yield SheetRow(number, cells)
    except UnreadableFile:
        raise
    except Exception as error:
        raise refuse(_("Sheet “%(sheet)s” is damaged and can’t be read."), sheet=sheet.title) from error


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return EMPTY
    if cell.data_type in NOT_A_VALUE:
        return Cell(NOT_A_VALUE[cell.data_type], str(value))
    if isinstance(value, bool):
        return Cell(CellType.FLAG, "yes" if value else "no")
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date | time | timedelta):
        return Cell(CellType.DATE, str(value))
    if isinstance(value, int | float):
        return _number_cell(Decimal(repr(value)), "%" in (cell.number_format or ""))
    return text_cell(unguarded(str(value)))


def _number_cell(number: Decimal, is_percent: bool) -> Cell:
    exact = round(number, EXACT_DIGITS - 1 - number.adjusted()) if number.is_finite() else number
    if is_percent:
        return Cell(CellType.PERCENT, f"{_plain(exact * 100)} %", exact * 100)
    return Cell(CellType.NUMBER, _plain(exact), exact)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
