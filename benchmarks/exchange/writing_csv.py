"""Writing comma separated values: one file per table and one that explains them, packed together.

German files are separated by semicolons and have decimal commas, English ones commas and points, because that is what
Excel expects there: it would read "31.7" as a date in German. A byte order mark makes it read the umlauts.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Final

from benchmarks.exchange.cells import CellContent, cell_content
from benchmarks.exchange.columns import LEGEND, TableRows
from benchmarks.exchange.legend import Legend

SEPARATORS: Final = {"de": ";", "en": ","}
DECIMAL_SIGNS: Final = {"de": ",", "en": "."}


def csv_archive(tables: Iterable[TableRows], legend: Legend, language: str) -> bytes:
    """Return a zip file with ``studies.csv``, ``findings.csv``, ``comparisons.csv`` and ``legend.csv``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for table, rows in tables:
            lines = ([cell_content(column, row[column.name]) for column in table.columns] for row in rows)
            archive.writestr(f"{table.name}.csv", csv_file(chain([table.column_names], lines), language))
        archive.writestr(f"{LEGEND}.csv", csv_file([legend.headings, *legend.rows], language))
    return packed.getvalue()


def csv_file(lines: Iterable[Sequence[CellContent]], language: str) -> bytes:
    """Return lines as CSV in UTF-8 with a byte order mark and CRLF line ends."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS[language])
    for line in lines:
        writer.writerow(
            str(value).replace(".", DECIMAL_SIGNS[language]) if isinstance(value, Decimal) else value for value in line
        )
    return stream.getvalue().encode("utf-8-sig")
