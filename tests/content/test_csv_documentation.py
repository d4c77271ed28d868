"""The documents name every column of the CSV, in order."""

import re
from pathlib import Path

from reports.exporters.csv_file import COLUMNS

METHOD = Path(__file__).resolve().parents[2] / "docs" / "method.md"


def test_the_method_document_lists_every_column_in_order():
    section = METHOD.read_text().split("## CSV")[1].split("## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.M) == list(COLUMNS)
