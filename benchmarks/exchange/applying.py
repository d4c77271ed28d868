"""Applying an import: every row or none, row by row so that each has its history, and one edition at the end."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import Count

from benchmarks.editions.approval import hold_for_approval
from benchmarks.editions.publishing import publish_edition
from benchmarks.exchange.basis import current_basis
from benchmarks.exchange.collection import MODELS, PARENTS, field_values, wanted_fields
from benchmarks.exchange.columns import TABLES, TableName
from benchmarks.models import Finding, Import, ImportRow, QuestionMapping, RowStatus, Study
from benchmarks.models.row import Row

REASON_LENGTH: Final = 100
"""What the history has room for."""


class NotReady(Exception):
    """The preview is not complete, some rows are wrong, or the import is applied already."""


class StalePreview(Exception):
    """The benchmarks changed since the preview was made; nothing was applied."""


def apply_import(run: Import, *, by: AbstractBaseUser, now: datetime) -> Import:
    """Apply an import that is checked without a wrong row, and publish an edition if readers see a difference.

    Raises:
        NotReady: if it may not be applied.
        StalePreview: if somebody saved something meanwhile.
    """
    try:
        with transaction.atomic():
            return _apply(run, by, now)
    except IntegrityError as error:
        # Somebody else made the same row in the moment between looking and saving.
        raise StalePreview from error


def _apply(run: Import, by: AbstractBaseUser, now: datetime) -> Import:
    locked = Import.objects.select_for_update().get(pk=run.pk)
    counts = dict(locked.rows.values_list("status").annotate(Count("pk")).order_by())
    if locked.applied_at or not locked.is_checked or counts.keys() & {RowStatus.WRONG, RowStatus.UNCHECKED}:
        raise NotReady
    _lock_benchmarks()
    if locked.basis != current_basis():
        raise StalePreview
    reason = history_reason(locked.file_name, by)
    for name in TABLES:
        _save_rows(locked, name, by, reason)
    edition = publish_edition(by=by.get_username())
    locked.applied_at, locked.counts, locked.edition = now, counts, edition.number if edition else None
    locked.save()
    locked.rows.all().delete()
    return locked


def history_reason(file_name: str, by: AbstractBaseUser) -> str:
    """Return what the history says of a row: "Import findings.xlsx, anna", cut in the middle of a long file name."""
    room = REASON_LENGTH - len(f"Import , {by.get_username()}")
    name = file_name if len(file_name) <= room else f"{file_name[: max(room - 9, 0)]}…{file_name[-8:]}"
    return f"Import {name}, {by.get_username()}"[:REASON_LENGTH]


def _lock_benchmarks() -> None:
    """Let nobody save until this is done; where the database locks as a whole, this asks for nothing more."""
    for model in (Study, Finding, QuestionMapping):
        list(model.objects.select_for_update().order_by("pk").values_list("pk"))


def _save_rows(run: Import, name: TableName, by: AbstractBaseUser, reason: str) -> None:
    known = _parents(name)
    for row, stored in _with_stored(run, name):
        saved: Any = stored or MODELS[name]()
        wanted = wanted_fields(row, stored)
        for field, value in field_values(wanted, PARENTS.get(name)).items():
            setattr(saved, field, value)
        if name in PARENTS and PARENTS[name] in wanted:
            setattr(saved, f"{PARENTS[name]}_id", known[wanted[PARENTS[name]]])
        saved._history_user = by
        saved._change_reason = reason
        hold_for_approval(saved, by)
        saved.save()


def _parents(name: TableName) -> dict[str, int]:
    if name is TableName.STUDIES:
        return {}
    above = Study if name is TableName.FINDINGS else Finding
    return dict(above.objects.values_list("code", "pk"))


def _with_stored(run: Import, name: TableName) -> Iterator[tuple[ImportRow, Row | None]]:
    """Yield the rows that change something, each with the stored row it changes, if any."""
    doing = run.rows.filter(table=name, status__in=[RowStatus.NEW, RowStatus.CHANGED])
    for row in doing.iterator(chunk_size=500):
        yield row, (_stored(name, row.key) if row.status == RowStatus.CHANGED else None)


def _stored(name: TableName, key: str) -> Row:
    if name is TableName.COMPARISONS:
        finding, question = key.split("/", 1)
        return QuestionMapping.objects.get(finding__code=finding, question=question)
    return MODELS[name]._default_manager.get(code=key)  # type: ignore[no-any-return]
