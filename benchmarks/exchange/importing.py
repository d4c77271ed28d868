"""An import from upload to edition: a file is read and checked as a whole, looked at, and applied or put away.

Checking and storing the rows is done in the request that brings the file; applying is one transaction, row by row so
that each row has its history, and one edition at the end.
"""

from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Any, BinaryIO, Final

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Count, Max, Sum
from django.utils.translation import get_language

from assessment.registry import current_questionnaire
from benchmarks.editions.publishing import hold_for_approval, publish_edition
from benchmarks.exchange.checking import Checking, Collection, field_values, plain, stored_rows, wanted_fields
from benchmarks.exchange.columns import TABLES
from benchmarks.exchange.reading import FileContent, read_file
from benchmarks.models import Finding, Import, ImportRow, QuestionMapping, RowStatus, Study
from benchmarks.models.imports import TableName

KEPT_UNAPPLIED: Final = timedelta(days=7)
ROWS_AT_ONCE: Final = 500
OUTCOME: Final = ("status", "changes", "problems", "warnings")
REASON_LENGTH: Final = 100
"""What the history has room for."""


class NotReady(Exception):
    """Some rows are wrong, or the import is applied already."""


class StalePreview(Exception):
    """The benchmarks changed since the preview was made; nothing was applied."""


def preview_import(*, file_name: str, stream: BinaryIO, by: User, now: datetime) -> Import:
    """Read a file and keep its rows with what they would change; imports that nobody applied in a week are forgotten.

    Raises:
        UnreadableFile: if it can't be read; then nothing is kept.
    """
    content = read_file(file_name, stream)
    run = Import(
        file_name=PurePath(file_name).name[-200:],
        uploaded_by=by,
        uploaded_at=now,
        remarks=[message.as_document() for message in content.remarks],
        row_count=len(content.rows),
        basis=current_basis(),
        language=get_language() or "",
    )
    rows = _kept_rows(run, content)
    # Ten thousand rows take room; what was read is not needed any more.
    del content
    _check(rows)
    with transaction.atomic():
        Import.objects.filter(applied_at=None, uploaded_at__lt=now - KEPT_UNAPPLIED).delete()
        run.save()
        ImportRow.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    return run


def renew_preview(run: Import) -> None:
    """Make a preview anew that was made against other benchmarks or in another language; an applied one stays."""
    basis, language = current_basis(), get_language() or ""
    if run.applied_at or (run.basis, run.language) == (basis, language):
        return
    rows = list(run.rows.all())
    _check(rows)
    with transaction.atomic():
        waiting = Import.objects.filter(pk=run.pk, applied_at=None)
        if waiting.update(basis=basis, language=language):
            ImportRow.objects.bulk_create(
                rows,
                batch_size=ROWS_AT_ONCE,
                update_conflicts=True,
                unique_fields=["of", "position"],
                update_fields=OUTCOME,
            )
    run.refresh_from_db()


def apply_import(run: Import, *, by: User, now: datetime) -> Import:
    """Apply an import without a wrong row, and publish an edition if readers see a difference.

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


def current_basis() -> str:
    """Return words that differ whenever a row was added, saved or deleted since, or the questionnaire is another.

    Every save counts the version of its row up, so the sum of the versions tells of saves.
    """
    questionnaire = current_questionnaire()
    parts = [questionnaire.code, questionnaire.version]
    for model in (Study, Finding, QuestionMapping):
        found = model._default_manager.aggregate(rows=Count("pk"), newest=Max("pk"), saves=Sum("version"))
        parts.append("-".join(str(found[name] or 0) for name in ("rows", "newest", "saves")))
    return " ".join(parts)


def history_reason(file_name: str, by: User) -> str:
    """Return what the history says of a row: "Import findings.xlsx, anna", cut in the middle of a long file name."""
    room = REASON_LENGTH - len(f"Import , {by.get_username()}")
    name = file_name if len(file_name) <= room else f"{file_name[: max(room - 9, 0)]}…{file_name[-8:]}"
    return f"Import {name}, {by.get_username()}"[:REASON_LENGTH]


def _kept_rows(run: Import, content: FileContent) -> list[ImportRow]:
    return [
        ImportRow(
            of=run,
            position=position,
            table=row.table.value,
            sheet=row.sheet[:200],
            number=row.number,
            key=row.key[:300],
            fields={name: plain(value) for name, value in row.fields.items()},
            suggested={name: plain(value) for name, value in row.suggested.items()},
            unreadable=[(column, *message.as_document()) for column, message in row.problems],
            worked_out=[(column, *message.as_document()) for column, message in row.worked_out],
        )
        for position, row in enumerate(content.rows)
    ]


def _check(rows: list[ImportRow]) -> None:
    """Set what each row would change, and what is wrong with it, with the whole file applied."""
    checking = Checking(Collection(rows))
    for row in rows:
        checking.check(row)


def _apply(run: Import, by: User, now: datetime) -> Import:
    locked = Import.objects.select_for_update().get(pk=run.pk)
    counts = dict(locked.rows.values_list("status").annotate(Count("pk")).order_by())
    if locked.applied_at or RowStatus.WRONG in counts:
        raise NotReady
    # Nobody saves until this is done; where the database locks as a whole, this asks for nothing more.
    for model in (Study, Finding, QuestionMapping):
        list(model._default_manager.select_for_update().order_by("pk").values_list("pk"))
    if locked.basis != current_basis():
        raise StalePreview
    _save_rows(locked, by)
    edition = publish_edition(by=by.get_username())
    locked.applied_at, locked.counts, locked.edition = now, counts, edition.number if edition else None
    locked.save()
    locked.rows.all().delete()
    return locked


def _save_rows(run: Import, by: User) -> None:
    """Save the rows that change something, in the order of their tables."""
    stored = stored_rows()
    reason = history_reason(run.file_name, by)
    doing = run.rows.filter(status__in=[RowStatus.NEW, RowStatus.CHANGED])
    for row in doing.iterator(chunk_size=ROWS_AT_ONCE):
        table = TABLES[TableName(row.table)]
        known = stored[table.name].get(row.key)
        wanted = wanted_fields(row, known)
        saved: Any = known or table.model()
        for field, value in field_values(table, wanted).items():
            setattr(saved, field, value)
        if table.above and table.parent in wanted:
            setattr(saved, table.parent, stored[table.above.name][wanted[table.parent]])
        saved._history_user = by
        saved._change_reason = reason
        hold_for_approval(saved, by)
        saved.save()
        stored[table.name][row.key] = saved
