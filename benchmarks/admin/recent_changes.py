"""Who changed what, lately: from the histories of all rows, in the same queries however long these are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from django.db.models import OuterRef, Subquery
from django.utils.text import capfirst

from benchmarks.models import Finding, QuestionMapping, Series, Study

MODELS: Final = (Study, Finding, QuestionMapping, Series)
LOOKED_AT: Final = 40
"""How many entries of each history are read; an import of many rows fills them, and is told as one change."""


@dataclass(frozen=True, slots=True)
class RecentChange:
    """One save, or several that one person made for one reason within a minute.

    ``who`` is "" for the command that loads the shipped files. ``fields`` are the labels of what was changed, empty
    for a new row; ``has_more`` says that other rows were saved with it.
    """

    when: datetime
    who: str
    reason: str
    record: Any
    is_new: bool
    fields: tuple[str, ...]
    has_more: bool


def recent_changes(count: int) -> list[RecentChange]:
    """Return the newest changes, the newest first: two queries for each kind of row."""
    records = sorted(_records(), key=lambda entry: entry[0].history_date, reverse=True)
    moments = (list(entries) for _moment, entries in groupby(records, key=_moment))
    return [_told(entries) for entries, _place in zip(moments, range(count), strict=False)]


def _records() -> Iterator[tuple[Any, Any]]:
    """Yield entries of histories, each with the one before it, ``None`` for a row's first."""
    for model in MODELS:
        history = model.history.model.objects
        before = history.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by("-history_id")
        related = ["history_user", *(["finding"] if model is QuestionMapping else [])]
        newest = history.annotate(before=Subquery(before.values("history_id")[:1])).select_related(*related)
        entries = list(newest.order_by("-history_id")[:LOOKED_AT])
        earlier = history.in_bulk([entry.before for entry in entries if entry.before])
        yield from ((entry, earlier.get(entry.before)) for entry in entries)


def _moment(entry: tuple[Any, Any]) -> tuple[Any, ...]:
    """Return what joins saves into one change; without a reason a save stands for itself."""
    record = entry[0]
    if not record.history_change_reason:
        return (type(record), record.pk)
    return (record.history_user_id, record.history_change_reason, record.history_date.replace(second=0, microsecond=0))


def _told(entries: list[tuple[Any, Any]]) -> RecentChange:
    record, before = entries[0]
    return RecentChange(
        when=record.history_date,
        who=record.history_user.get_username() if record.history_user else "",
        reason=record.history_change_reason or "",
        record=record,
        is_new=before is None,
        fields=tuple(_changed_fields(record, before)) if before else (),
        has_more=len(entries) > 1,
    )


def _changed_fields(record: Any, before: Any) -> Iterable[str]:
    for field in record.tracked_fields:
        if getattr(record, field.attname) != getattr(before, field.attname):
            yield capfirst(str(field.verbose_name))
