"""Reading a file and keeping its rows."""

from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Any, BinaryIO, Final

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from benchmarks.exchange.diffing import plain
from benchmarks.exchange.reading import read_file
from benchmarks.exchange.rows import FileRow
from benchmarks.models import Import, ImportRow

KEPT_UNAPPLIED: Final = timedelta(days=7)
ROWS_AT_ONCE: Final = 500


def begin_import(*, file_name: str, stream: BinaryIO, by: AbstractBaseUser, now: datetime) -> Import:
    """Read a file and keep its rows, unchecked; imports that nobody applied within a week are forgotten.

    Raises:
        UnreadableFile: if it can't be read; then nothing is kept.
    """
    content = read_file(file_name, stream)
    with transaction.atomic():
        Import.objects.filter(applied_at=None, uploaded_at__lt=now - KEPT_UNAPPLIED).delete()
        begun = Import.objects.create(
            file_name=PurePath(file_name).name[-200:],
            uploaded_by=by,
            uploaded_at=now,
            remarks=[message.as_document() for message in content.remarks],
            row_count=len(content.rows),
        )
        rows = (_kept(begun, position, row) for position, row in enumerate(content.rows))
        ImportRow.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    return begun


def _kept(begun: Import, position: int, row: FileRow) -> ImportRow:
    return ImportRow(
        of=begun,
        position=position,
        table=row.table.value,
        sheet=row.sheet[:200],
        number=row.number,
        key=row.key[:300],
        fields=_plain(row.fields),
        suggested=_plain(row.suggested),
        unreadable=[(column, *message.as_document()) for column, message in row.problems],
        worked_out=[(column, *message.as_document()) for column, message in row.worked_out],
    )


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in fields.items()}
