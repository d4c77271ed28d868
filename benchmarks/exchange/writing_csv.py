"""Writing comma separated values: one file per table and one that explains them, packed together.

German files are separated by semicolons and have decimal commas, English ones commas and points, because that is what
Excel expects there: it would read "31.7" as a date in German. A byte order mark makes it read the umlauts.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from benchmarks.exchange.headings import LEGEND
from benchmarks.exchange.written import Legend, TableRows, Written, written

SEPARATORS: Final = {"de": ";", "en": ","}
DECIMAL_SIGNS: Final = {"de": ",", "en": "."}


def csv_archive(tables: Iterable[TableRows], legend: Legend, language: str) -> bytes:
    """Return a zip file with ``studies.csv``, ``findings.csv``, ``comparisons.csv`` and ``legend.csv``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            archive.writestr(f"{table.table.name}.csv", csv_file(_lines(table), language))
        archive.writestr(f"{LEGEND}.csv", csv_file([legend.headings, *legend.rows], language))
    return packed.getvalue()


def csv_file(lines: Iterable[Iterable[Written]], language: str) -> bytes:
    """Return lines as CSV in UTF-8 with a byte order mark and CRLF line ends."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS[language])
    for line in lines:
        writer.writerow([_text(value, language) for value in line])
    return stream.getvalue().encode("utf-8-sig")


def _lines(table: TableRows) -> Iterator[list[Written]]:
    yield list(table.table.column_names)
    for row in table.rows:
        yield [written(column, row[column.name]) for column in table.table.columns]


def _text(value: Written, language: str) -> str:
    if isinstance(value, Decimal):
        return str(value).replace(".", DECIMAL_SIGNS[language])
    return "" if value is None else str(value)
