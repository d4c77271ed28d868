"""The report as a PDF for the board: four to eight pages, accessible (PDF/UA-1)."""

from typing import Final

from reports.exporters.file import File, file_name
from reports.exporters.pdf.document import document as content_of
from reports.exporters.pdf.typesetting import typeset
from reports.report.values import Report

CONTENT_TYPE: Final = "application/pdf"


def export(report: Report) -> File:
    """Return the report as a PDF; the same report gives the same bytes."""
    return File(file_name(report, "pdf"), CONTENT_TYPE, typeset(content_of(report), report.completed_at))
