"""Files as editors bring them: workbooks, comma separated values, zip files."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

from benchmarks.exchange.reading import FileContent, read_file
from benchmarks.exchange.rows import FileRow

Lines = Sequence[Sequence[Any]]

CODES_ONLY = [["code", "percent"], ["a", 92]]


def workbook(**sheets: Lines) -> io.BytesIO:
    """Return a workbook with these sheets; a value ``("=1+1",)`` in a tuple becomes a live formula."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for row, line in enumerate(lines, 1):
            for column, value in enumerate(line, 1):
                _put(sheet.cell(row, column), value)
    stream = io.BytesIO()
    book.save(stream)
    stream.seek(0)
    return stream


def _put(cell: Any, value: Any) -> None:
    if isinstance(value, tuple):
        cell.value = value[0]
        if len(value) > 1:
            cell.number_format = value[1]
        return
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def packed(**members: bytes) -> io.BytesIO:
    """Return a zip file; ``__`` in a name stands for a point."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    stream.seek(0)
    return stream


def read_csv(text: str | bytes, name: str = "findings.csv") -> FileContent:
    """Read a CSV file."""
    return read_file(name, io.BytesIO(text.encode() if isinstance(text, str) else text))


def read_cell(column: str, value: Any, table: str = "findings") -> FileRow:
    """Read a workbook whose only row gives this value in one column."""
    key = ["finding", "question"] if table == "comparisons" else ["code"]
    lines = [[*key, column], [*("x" for _ in key), value]]
    return read_file("file.xlsx", workbook(**{table: lines})).rows[0]


def problems(row: FileRow) -> Mapping[str, str]:
    """Return what is wrong with a row, by column."""
    return {column: message.text % message.values for column, message in row.problems}
