"""The report as a workbook whose scores recalculate when an answer is changed, with native charts.

There is one module per sheet, each with the formulas that stand there, and one each for what they share.
"""

from datetime import UTC
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from language.words import words_for
from reports.exporters.file import File, file_name
from reports.exporters.xlsx.answers_sheet import write_answers
from reports.exporters.xlsx.codebook_sheet import write_codebook
from reports.exporters.xlsx.comparison_sheet import write_comparison
from reports.exporters.xlsx.formats import Formats
from reports.exporters.xlsx.in_sum_sheet import write_in_sum
from reports.exporters.xlsx.ladders_sheet import write_ladders
from reports.exporters.xlsx.page import cell_text
from reports.exporters.xlsx.plan import Book, plan_for
from reports.exporters.xlsx.summary_sheet import write_summary
from reports.report.values import Report

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Text stays text, whatever it begins with; formulas are written on purpose only."""


class FormulaSheet(Worksheet):  # type: ignore[misc]  # the package ships no types
    """Leaves out the search for some thirty new functions in every formula, a quarter of the time of a workbook.

    No formula here uses one of them, so that every spreadsheet program can calculate them.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


def export(report: Report) -> File:
    """Return the report as a workbook of six sheets; the same report gives the same bytes."""
    content = BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        workbook.set_properties(
            {
                "title": cell_text(report.questionnaire_title),
                "subject": cell_text(report.subtitle),
                "author": "Dialogreif",
                "comments": cell_text(f"{report.completed_text} · {report.edition_text}"),
                "created": report.completed_at.astimezone(UTC).replace(tzinfo=None),
            }
        )
        words = words_for(report.language)
        book = Book(workbook, report, plan_for(report, words), Formats(workbook), words)
        sheets = book.plan.sheets
        write_summary(workbook.add_worksheet(sheets.summary, FormulaSheet), book)
        write_answers(workbook.add_worksheet(sheets.answers, FormulaSheet), book)
        write_ladders(workbook.add_worksheet(sheets.ladders, FormulaSheet), book)
        write_comparison(workbook.add_worksheet(sheets.comparison, FormulaSheet), book)
        write_in_sum(workbook.add_worksheet(sheets.in_sum, FormulaSheet), book)
        write_codebook(workbook.add_worksheet(sheets.codebook, FormulaSheet), book)
    return File(file_name(report, "xlsx"), CONTENT_TYPE, content.getvalue())
