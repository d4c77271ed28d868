"""Handing studies, findings and mappings out as files that can be edited and imported again."""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import get_language

from benchmarks.exchange.checking import column_value
from benchmarks.exchange.columns import TABLES, TableRows
from benchmarks.exchange.legend import legend
from benchmarks.exchange.writing_csv import csv_archive
from benchmarks.exchange.writing_xlsx import workbook
from benchmarks.models import Finding, QuestionMapping, Study
from benchmarks.models.imports import TableName

FORMATS: Final = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""The endings of the files and their content types; the zip file holds one CSV file per table."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows to hand out; what they belong to goes with them, so that a reader knows it."""

    studies: QuerySet[Study]
    findings: QuerySet[Finding]
    mappings: QuerySet[QuestionMapping]


def everything() -> Selection:
    """Select all there is."""
    return Selection(Study.objects.all(), Finding.objects.all(), QuestionMapping.objects.all())


def selection_of(chosen: QuerySet[Any]) -> Selection:
    """Select the chosen studies, findings or mappings with what belongs to them and what they belong to."""
    keys = chosen.order_by().values("pk")
    if chosen.model is Study:
        findings = Finding.objects.filter(study__in=keys)
        mappings = QuestionMapping.objects.filter(finding__in=findings)
        return Selection(Study.objects.filter(pk__in=keys), findings, mappings)
    if chosen.model is Finding:
        findings, mappings = Finding.objects.filter(pk__in=keys), QuestionMapping.objects.filter(finding__in=keys)
    else:
        mappings = QuestionMapping.objects.filter(pk__in=keys)
        findings = Finding.objects.filter(pk__in=mappings.values("finding"))
    return Selection(Study.objects.filter(pk__in=findings.values("study")), findings, mappings)


def export(selection: Selection, ending: str) -> bytes:
    """Return a file of one of the :data:`FORMATS`; may raise :class:`benchmarks.exchange.writing_xlsx.TextTooLong`."""
    tables = [
        _table_rows(TableName.STUDIES, selection.studies.order_by("code")),
        _table_rows(TableName.FINDINGS, selection.findings.select_related("study").order_by("study__code", "id")),
        _table_rows(TableName.COMPARISONS, selection.mappings.select_related("finding").order_by("finding", "id")),
    ]
    if ending == "xlsx":
        return workbook(tables, legend())
    return csv_archive(tables, legend(), "en" if (get_language() or "").startswith("en") else "de")


def _table_rows(name: TableName, rows: QuerySet[Any]) -> TableRows:
    table = TABLES[name]
    return TableRows(
        table, ({column: column_value(table, row, column) for column in table.column_names} for row in rows)
    )
