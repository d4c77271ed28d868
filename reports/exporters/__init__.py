"""One module or package per format, all with the same contract: a report goes in, a named file comes out."""

from collections.abc import Mapping
from typing import Final

from reports.exporters import csv_file, json_file, pdf, xlsx
from reports.exporters.file import Exporter, File

EXPORTERS: Final[Mapping[str, Exporter]] = {
    "pdf": pdf.export,
    "xlsx": xlsx.export,
    "csv": csv_file.export,
    "json": json_file.export,
}
"""The formats by their file extension."""

__all__ = ["EXPORTERS", "Exporter", "File"]
