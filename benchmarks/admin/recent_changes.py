"""Who changed what, lately: from the histories of all rows, in the same queries however long these are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from django.db.models import OuterRef, Subquery
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from benchmarks.models import Finding, QuestionMapping, Series, Study

IMPORTED: Final = (Study, Finding, QuestionMapping)
MODELS: Final = (*IMPORTED, Series)
LOOKED_AT: Final = 40
"""How many entries of each history are read; an import of many rows fills them, and is told as one change."""
NAMED: Final = 5
"""How many saves are named where a preview got stale."""

Entry = tuple[Any, Any]
"""An entry of a history and the one before it, ``None`` for a row's first."""


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

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "RecentChange":
        """Return what was saved together as one change, named after its newest entry."""
        record, before = entries[0]
        changed = [
            capfirst(str(field.verbose_name))
            for field in record.tracked_fields
            if before and getattr(record, field.attname) != getattr(before, field.attname)
        ]
        return cls(
            when=record.history_date,
            who=record.history_user.get_username() if record.history_user else "",
            reason=record.history_change_reason or "",
            record=record,
            is_new=before is None,
            fields=tuple(changed),
            has_more=len(entries) > 1,
        )


def recent_changes(count: int) -> list[RecentChange]:
    """Return the newest changes, the newest first: two queries for each kind of row."""
    records = sorted(_records(), key=lambda entry: entry[0].history_date, reverse=True)
    moments = (list(entries) for _moment, entries in groupby(records, key=_moment))
    return [RecentChange.of(entries) for entries, _place in zip(moments, range(count), strict=False)]


def saved_since(moment: datetime) -> list[str]:
    """Return the newest saves of what can be imported, as words: "keylens-board (anna, 14:03)"."""
    saves = [
        save
        for model in IMPORTED
        for save in model.history.filter(history_date__gt=moment).select_related("history_user")[:NAMED]
    ]
    newest = sorted(saves, key=lambda save: save.history_date, reverse=True)[:NAMED]
    return [
        _("%(row)s (%(who)s, %(when)s)")
        % {
            "row": save.instance,
            "who": save.history_user or _("content files"),
            "when": f"{localtime(save.history_date):%H:%M}",
        }
        for save in newest
    ]


def _records() -> Iterator[Entry]:
    for model in MODELS:
        history = model.history.model.objects
        before = history.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by("-history_id")
        related = ["history_user", *(["finding"] if model is QuestionMapping else [])]
        newest = history.annotate(before=Subquery(before.values("history_id")[:1])).select_related(*related)
        entries = list(newest.order_by("-history_id")[:LOOKED_AT])
        earlier = history.in_bulk([entry.before for entry in entries if entry.before])
        yield from ((entry, earlier.get(entry.before)) for entry in entries)


def _moment(entry: Entry) -> tuple[Any, ...]:
    """Return what joins saves into one change; without a reason a save stands for itself."""
    record = entry[0]
    if not record.history_change_reason:
        return (type(record), record.pk)
    return (record.history_user_id, record.history_change_reason, record.history_date.replace(second=0, microsecond=0))
