"""Checking the rows of an import step by step, so that no request takes long."""

import time
from typing import Final

from django.db import transaction
from django.utils.translation import get_language

from benchmarks.exchange.basis import current_basis
from benchmarks.exchange.checking import check_row
from benchmarks.exchange.collection import Collection
from benchmarks.models import Import, ImportRow, RowStatus

ROWS_AT_ONCE: Final = 250
OUTCOME: Final = ("status", "changes", "problems", "warnings")
UNDECIDED: Final = {"status": RowStatus.UNCHECKED, "changes": [], "problems": [], "warnings": []}


def check_further(run: Import, *, seconds: float) -> None:
    """Check rows for about so many seconds, one batch at least; ``run`` then says how far it came.

    What was checked against other benchmarks, or in another language, is checked anew. Nothing is done to an import
    that is applied, and of two requests at once only the faster one counts.
    """
    if run.applied_at:
        return
    ends = time.monotonic() + seconds
    _begin_anew_where_needed(run)
    if run.is_checked:
        return
    collection = Collection(run.rows.iterator(chunk_size=ROWS_AT_ONCE))
    while not run.is_checked and _check_batch(run, collection) and time.monotonic() < ends:
        pass


def _begin_anew_where_needed(run: Import) -> None:
    basis, language = current_basis(), get_language() or ""
    if (run.basis, run.language) == (basis, language):
        return
    run.basis, run.language, run.checked_count = basis, language, 0
    with transaction.atomic():
        Import.objects.filter(pk=run.pk, applied_at=None).update(basis=basis, language=language, checked_count=0)
        run.rows.exclude(status=RowStatus.UNCHECKED).update(**UNDECIDED)


def _check_batch(run: Import, collection: Collection) -> bool:
    """Check the next rows and keep what was found; return ``False`` where another request was faster."""
    begin = run.checked_count
    rows = list(run.rows.filter(position__gte=begin)[:ROWS_AT_ONCE])
    for row in rows:
        check_row(row, collection)
    with transaction.atomic():
        mine = Import.objects.filter(pk=run.pk, checked_count=begin, basis=run.basis, language=run.language)
        if not mine.update(checked_count=begin + len(rows)):
            run.refresh_from_db()
            return False
        ImportRow.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["of", "position"], update_fields=OUTCOME
        )
    run.checked_count = begin + len(rows)
    return True
