"""Writing a workbook: one sheet per table, with the allowed values to choose from, and one that explains them."""

import io
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from benchmarks.exchange.cells import CellContent, cell_content
from benchmarks.exchange.columns import LEGEND, Content, Table, TableRows
from benchmarks.exchange.legend import Legend
from benchmarks.exchange.limits import ROWS

WIDTHS: Final = {
    Content.CODE: 28,
    Content.TEXT: 36,
    Content.WHOLE_NUMBER: 10,
    Content.PERCENT: 10,
    Content.FLAG: 10,
    Content.CHOICE: 16,
    Content.CODES: 36,
    Content.CONDITIONS: 48,
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
        for table, rows in tables:
            sheet = book.add_worksheet(str(table.name))
            widths = [WIDTHS[column.content] for column in table.columns]
            contents = ([cell_content(column, row[column.name]) for column in table.columns] for row in rows)
            _write(sheet, dict(zip(table.column_names, widths, strict=True)), contents, heading, text)
            _offer_choices(sheet, table)
            sheet.freeze_panes(1, len(table.key))
        sheet = book.add_worksheet(LEGEND)
        _write(sheet, dict(zip(legend.headings, LEGEND_WIDTHS, strict=True)), legend.rows, heading, text)
        sheet.freeze_panes(1, 2)
    return stream.getvalue()


def _offer_choices(sheet: Any, table: Table) -> None:
    for position, column in enumerate(table.columns):
        choices = ("yes", "no") if column.content is Content.FLAG else column.choices
        if choices:
            sheet.data_validation(1, position, ROWS, position, {"validate": "list", "source": list(choices)})


def _write(
    sheet: Any, widths: Mapping[str, int], rows: Iterable[Sequence[CellContent]], heading: Any, text: Any
) -> None:
    """Write headings, whose columns are so wide, and the rows below them."""
    for position, (name, width) in enumerate(widths.items()):
        sheet.write_string(0, position, name, heading)
        sheet.set_column(position, position, width, text)
    for number, row in enumerate(rows, 1):
        for position, value in enumerate(row):
            if isinstance(value, str):
                if sheet.write_string(number, position, value) != WRITTEN:
                    raise TextTooLong(value)
            elif value is not None:
                sheet.write_number(number, position, float(value) if isinstance(value, Decimal) else value)
