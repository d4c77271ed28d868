"""Handing studies, findings and comparisons out as files that can be edited and imported again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model, QuerySet
from django.utils.translation import get_language

from benchmarks.exchange.collection import column_value
from benchmarks.exchange.columns import TABLES, TableName
from benchmarks.exchange.legend import legend
from benchmarks.exchange.writing_csv import csv_archive
from benchmarks.exchange.writing_xlsx import workbook
from benchmarks.exchange.written import TableRows
from benchmarks.models import Finding, QuestionMapping, Study

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
    """Select the chosen rows with what belongs to them and what they belong to."""
    return SELECTING[chosen.model](chosen.order_by().values("pk"))


def _of_studies(chosen: QuerySet[Any]) -> Selection:
    findings = Finding.objects.filter(study__in=chosen)
    return Selection(
        Study.objects.filter(pk__in=chosen), findings, QuestionMapping.objects.filter(finding__in=findings)
    )


def _of_findings(chosen: QuerySet[Any]) -> Selection:
    studies = Study.objects.filter(pk__in=Finding.objects.filter(pk__in=chosen).values("study"))
    return Selection(studies, Finding.objects.filter(pk__in=chosen), QuestionMapping.objects.filter(finding__in=chosen))


def _of_mappings(chosen: QuerySet[Any]) -> Selection:
    findings = Finding.objects.filter(pk__in=QuestionMapping.objects.filter(pk__in=chosen).values("finding"))
    studies = Study.objects.filter(pk__in=findings.values("study"))
    return Selection(studies, findings, QuestionMapping.objects.filter(pk__in=chosen))


SELECTING: Final[dict[type[Model], Callable[[QuerySet[Any]], Selection]]] = {
    Study: _of_studies,
    Finding: _of_findings,
    QuestionMapping: _of_mappings,
}


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
