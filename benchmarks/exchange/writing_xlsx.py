"""Writing a workbook: one sheet per table, with the allowed values to choose from, and one that explains them."""

import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from benchmarks.exchange.columns import Column, Content
from benchmarks.exchange.headings import LEGEND
from benchmarks.exchange.limits import ROWS
from benchmarks.exchange.written import Legend, TableRows, Written, written

WIDTHS: Final = {
    Content.CODE: 28,
    Content.TEXT: 36,
    Content.WHOLE_NUMBER: 10,
    Content.PERCENT: 10,
    Content.FLAG: 10,
    Content.CHOICE: 16,
    Content.CODES: 36,
}
LEGEND_WIDTHS: Final = (16, 26, 60, 60, 60)
WRITTEN: Final = 0
OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class TextTooLong(ValueError):
    """A text is longer than a cell of a workbook can be (32,767 letters); CSV has no such limit."""


def workbook(tables: Iterable[TableRows], legend: Legend) -> bytes:
    """Return a workbook with the sheets studies, findings, comparisons and legend; may raise :class:`TextTooLong`."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as book:
        heading = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables:
            _write_table(book.add_worksheet(str(table.table.name)), table, heading, text)
        _write_legend(book.add_worksheet(LEGEND), legend, heading, text)
    return stream.getvalue()


def _write_table(sheet: Any, table: TableRows, heading: Any, text: Any) -> None:
    for position, column in enumerate(table.table.columns):
        sheet.write_string(0, position, column.name, heading)
        sheet.set_column(position, position, WIDTHS[column.content], text)
        _offer_choices(sheet, position, column)
    for number, row in enumerate(table.rows, 1):
        for position, column in enumerate(table.table.columns):
            _write(sheet, number, position, written(column, row[column.name]))
    sheet.freeze_panes(1, len(table.table.key))


def _offer_choices(sheet: Any, position: int, column: Column) -> None:
    choices = ("yes", "no") if column.content is Content.FLAG else column.choices
    if choices:
        sheet.data_validation(1, position, ROWS, position, {"validate": "list", "source": list(choices)})


def _write_legend(sheet: Any, legend: Legend, heading: Any, text: Any) -> None:
    for position, (name, width) in enumerate(zip(legend.headings, LEGEND_WIDTHS, strict=True)):
        sheet.write_string(0, position, name, heading)
        sheet.set_column(position, position, width, text)
    for number, row in enumerate(legend.rows, 1):
        for position, words in enumerate(row):
            _write(sheet, number, position, words)
    sheet.freeze_panes(1, 2)


def _write(sheet: Any, row: int, position: int, value: Written) -> None:
    if isinstance(value, str):
        if sheet.write_string(row, position, value) != WRITTEN:
            raise TextTooLong(value)
    elif value is not None:
        sheet.write_number(row, position, float(value) if isinstance(value, Decimal) else value)
