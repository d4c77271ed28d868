"""What every sheet needs to be written."""

from dataclasses import dataclass

from xlsxwriter import Workbook

from language.words import Words, words_for
from reports.exporters.xlsx.formats import Formats
from reports.exporters.xlsx.plan import Plan, plan_for
from reports.report.values import Report


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the making: what it shows, where things stand, how they look, and in which words."""

    workbook: Workbook
    report: Report
    plan: Plan
    formats: Formats
    words: Words


def open_book(workbook: Workbook, report: Report) -> Book:
    """Return the workbook with everything settled, and nothing written yet."""
    words = words_for(report.language)
    return Book(workbook, report, plan_for(report, words), Formats(workbook), words)
