"""The report as a workbook whose scores recalculate when an answer is changed, with native charts."""

from datetime import UTC
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from reports.exporters.file import File, file_name
from reports.exporters.xlsx.answers_sheet import write_answers
from reports.exporters.xlsx.book import open_book
from reports.exporters.xlsx.codebook_sheet import write_codebook
from reports.exporters.xlsx.comparison_sheet import write_comparison
from reports.exporters.xlsx.formula_sheet import FormulaSheet
from reports.exporters.xlsx.summary_sheet import write_summary
from reports.exporters.xlsx.text import cell_text
from reports.report.values import Report

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Text stays text, whatever it begins with; formulas are written on purpose only."""


def export(report: Report) -> File:
    """Return the report as a workbook of four sheets; the same report gives the same bytes."""
    content = BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        _set_properties(workbook, report)
        book = open_book(workbook, report)
        sheets = book.plan.sheets
        for name, write in [
            (sheets.summary, write_summary),
            (sheets.answers, write_answers),
            (sheets.comparison, write_comparison),
            (sheets.codebook, write_codebook),
        ]:
            write(workbook.add_worksheet(name, FormulaSheet), book)
    return File(file_name(report, "xlsx"), CONTENT_TYPE, content.getvalue())


def _set_properties(workbook: Workbook, report: Report) -> None:
    workbook.set_properties(
        {
            "title": cell_text(report.questionnaire_title),
            "subject": cell_text(report.subtitle),
            "author": "Dialogreif",
            "comments": cell_text(f"{report.completed_text} · {report.edition_text}"),
            "created": report.completed_at.astimezone(UTC).replace(tzinfo=None),
        }
    )
