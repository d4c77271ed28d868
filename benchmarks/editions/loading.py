"""Loading the shipped studies into the database, as often as you like: what staff edited is never overwritten.

Every row remembers the fields it was loaded with. A row that still has them is brought up to date with its file; a row
that differs was edited by staff and is kept. Rows that left their file are retired or taken out of use, not deleted, so
that there is a way back.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext_noop

from benchmarks.editions.checking import checked_content
from benchmarks.editions.content_files import SHIPPED, Fields, RowContent
from benchmarks.editions.publishing import publish_edition
from benchmarks.findings.documents import decimal_text
from benchmarks.models import Edition, Finding, QuestionMapping, Series, State, Study
from benchmarks.models.row import Row

REASON: Final = gettext_noop("Loaded from the content files")
"""Kept with the history in English, and shown in the language of the reader."""


@dataclass(slots=True)
class LoadReport:
    """What a run did, as names of rows, and the edition it published, if any."""

    created: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    edition: Edition | None = None


@transaction.atomic
def load_content(folder: Path = SHIPPED) -> LoadReport:
    """Bring the database up to date with the files of a folder and publish an edition if published content changed.

    Raises:
        ContentErrors: with every mistake in the files; then nothing is changed.
    """
    studies, series = checked_content(folder)
    report = LoadReport()
    for content in studies:
        _load_study(content, report)
    gone = Study.objects.exclude(code__in=_codes(studies)).exclude(state=State.RETIRED)
    _withdraw(gone, {"state": State.RETIRED.value}, report)
    known = {row.code: row for row in Series.objects.all()}
    for content in series:
        _load(known.get(content.code) or Series(), content.fields, report)
    left = [row for row in known.values() if row.code not in _codes(series) and row.state != State.RETIRED]
    _withdraw(left, {"state": State.RETIRED.value}, report)
    report.edition = publish_edition()
    return report


def _load_study(content: RowContent, report: LoadReport) -> None:
    study = Study.objects.filter(code=content.code).first() or Study()
    _load(study, content.fields, report)
    codes = _codes(content.children)
    known = {finding.code: finding for finding in Finding.objects.filter(code__in=codes)}
    for child in content.children:
        _load_finding(known.get(child.code) or Finding(), child, study, report)
    gone = study.findings.exclude(code__in=codes).exclude(state=State.RETIRED)
    _withdraw(gone, {"state": State.RETIRED.value}, report)


def _load_finding(finding: Finding, content: RowContent, study: Study, report: LoadReport) -> None:
    _load(finding, content.fields | {"study_id": study.pk}, report)
    known = {mapping.question: mapping for mapping in finding.mappings.all()}
    for child in content.children:
        mapping = known.get(child.code) or QuestionMapping(finding=finding)
        _load(mapping, child.fields | {"in_use": True}, report)
    gone = finding.mappings.exclude(question__in=_codes(content.children)).filter(in_use=True)
    _withdraw(gone, {"in_use": False}, report)


def _load(row: Row, fields: Fields, report: LoadReport) -> None:
    """Make, change or keep one row, and note which."""
    wanted = {name: _plain(value) for name, value in fields.items()}
    if row.pk is None:
        _store(row, fields, wanted)
        report.created.append(str(row))
    elif not _differs(row, wanted):
        type(row)._default_manager.filter(pk=row.pk).update(loaded=wanted)
        report.unchanged.append(str(row))
    elif row.loaded is None or _differs(row, row.loaded):
        report.kept.append(str(row))
    else:
        _store(row, fields, wanted)
        report.changed.append(str(row))


def _withdraw(rows: Iterable[Row], fields: Fields, report: LoadReport) -> None:
    """Take rows back that a file once made and that nobody edited since."""
    for row in rows:
        if row.loaded is not None and not _differs(row, row.loaded):
            _store(row, fields, row.loaded | fields)
            report.withdrawn.append(str(row))


def _store(row: Row, fields: Fields, loaded: Fields) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row.loaded = loaded
    row._change_reason = REASON
    row.save()


def _differs(row: Row, fields: Fields) -> bool:
    return any(_plain(getattr(row, name)) != value for name, value in fields.items())


def _plain(value: Any) -> Any:
    """Return a value as JSON keeps it; percentages that are equal as numbers become equal."""
    return decimal_text(value) if isinstance(value, Decimal) else value


def _codes(contents: Iterable[RowContent]) -> list[str]:
    return [content.code for content in contents]
