"""What every sheet has: title, explanation, headings that stay in sight, a filter, a page, and texts that fit."""

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from xlsxwriter.worksheet import Worksheet

from reports.exporters.xlsx.formats import Formats
from reports.exporters.xlsx.plan import FIRST_ROW, HEAD_ROW

A4: Final = 9
LINE_HEIGHT: Final = 15
HIGHEST_ROW: Final = 400
"""Points; Excel allows 409."""
LONGEST_CELL: Final = 32_767
"""Characters that fit into one cell; Excel refuses a file with more."""
LONGEST_LITERAL: Final = 200
NOISE: Final = "0.000000001"
"""Added before rounding: as a binary fraction, a mean such as 52.5 may be a hair too small."""
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Everything a workbook must not hold, half characters among it; tabs and line ends are kept."""


def cell_text(text: str) -> str:
    """Return the text as a cell can hold it: without control characters, line ends of one sign, cut to size."""
    kept = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return kept if len(kept) <= LONGEST_CELL else kept[: LONGEST_CELL - 1] + "…"


def literals(text: str) -> str:
    """Return a text of any length as constants that a formula strings together: one may have 255 characters."""
    parts = [text[start : start + LONGEST_LITERAL] for start in range(0, len(text), LONGEST_LITERAL)]
    return "&".join(map(literal, parts or [""]))


def literal(text: str) -> str:
    """Return the text as a constant inside a formula, its own quotation marks doubled."""
    return '"' + cell_text(text).replace('"', '""') + '"'


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and whether it holds numbers."""

    title: str
    width: float
    is_number: bool = False


def write_head(sheet: Worksheet, title: str, explanation: str, columns: Sequence[Column], formats: Formats) -> None:
    """Write title, explanation and headings."""
    write_title(sheet, title, formats)
    sheet.write_string(1, 0, cell_text(explanation), formats.quiet)
    write_headings(sheet, HEAD_ROW, columns, formats)


def write_title(sheet: Worksheet, title: str, formats: Formats) -> None:
    """Write the title of a sheet."""
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, cell_text(title), formats.title)


def write_headings(sheet: Worksheet, row: int, columns: Sequence[Column], formats: Formats) -> None:
    """Write the headings of a table."""
    lines = max(len(textwrap.wrap(column.title, int(column.width) - 2) or [""]) for column in columns)
    sheet.set_row(row, lines * LINE_HEIGHT)
    for place, column in enumerate(columns):
        look = formats.head_number if column.is_number else formats.head
        sheet.write_string(row, place, cell_text(column.title), look)


def set_up_page(sheet: Worksheet, columns: Sequence[Column], last_row: int) -> None:
    """Set widths, frozen and repeated headings, the filter, and printing across one page in landscape."""
    set_widths(sheet, columns)
    sheet.freeze_panes(FIRST_ROW, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.autofilter(HEAD_ROW, 0, last_row, len(columns) - 1)
    set_up_print(sheet)


def set_widths(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Set the width of every column."""
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)


def set_height(sheet: Worksheet, row: int, columns: Sequence[Column], texts: Mapping[int, str]) -> None:
    """Make a row as high as its longest text needs; not every program does so by itself."""
    lines = max(
        sum(max(1, ceil(len(line) / columns[place].width)) for line in text.split("\n"))
        for place, text in texts.items()
    )
    if lines > 1:
        sheet.set_row(row, min(lines * LINE_HEIGHT, HIGHEST_ROW))


def set_up_print(sheet: Worksheet) -> None:
    """Print on A4 in landscape, one page wide, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    sheet.set_footer("&L&8&A&R&8&P / &N")
    sheet.hide_gridlines(2)
