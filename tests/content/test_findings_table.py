"""Every shipped figure can be traced: the table in the documents says where each was read."""

import re

from benchmarks.editions.content_files import SHIPPED, read_studies
from benchmarks.management.commands.write_findings_table import findings_table
from tests.architecture.source import ROOT


def rows() -> dict[str, list[str]]:
    """Return the cells of each finding's row by its code."""
    lines = findings_table(read_studies(SHIPPED)).splitlines()
    cells = [re.split(r" \| ", line.strip("| ")) for line in lines if re.search(r"\| `[\w-]+` \|", line)]
    return {row[1].strip("`"): row for row in cells}


def test_the_table_in_the_documents_is_up_to_date() -> None:
    written = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert written == findings_table(read_studies(SHIPPED)), "run manage.py write_findings_table"


def test_every_finding_has_a_row_with_its_source_and_how_it_was_read() -> None:
    findings = [finding.code for study in read_studies(SHIPPED) for finding in study.children]
    assert list(rows()) == findings
    assert all(row[5] and row[6] in {"original", "second-hand", "excerpt"} for row in rows().values())


def test_a_figure_is_shown_with_its_qualifier() -> None:
    assert rows()["hsg-cannot-measure-exactly"][2] == "92"
    assert rows()["hsg-communicates"][2] == "> 80"
    assert rows()["key-half-dont-know"][2] == "≈ 50"
    assert rows()["hsg-no-overall-strategy"][2] == ""
