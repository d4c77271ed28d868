"""Reading published editions.

An edition never changes, so each process parses it once. The database is still asked every time, by one query, whether
the edition is there: that keeps processes in step with each other, and the query brings the content only if this
process has not parsed it yet.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import Case, F, JSONField, Max, Q, QuerySet, Value, When
from django.utils import timezone

from benchmarks import models
from benchmarks.findings import values
from benchmarks.findings.documents import Document, edition_from_content
from web.middleware import NotReady

KEPT_IN_MEMORY: Final = 16

_parsed: OrderedDict[tuple[int, datetime], values.Edition] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Announcement:
    """An edition as it is announced: ``changes`` tells what differs from the one before, as in the model."""

    number: int
    published_on: date
    changes: tuple[Document, ...]


class NoEdition(NotReady, LookupError):
    """Nothing was published yet, or not under this number."""


def current_edition() -> values.Edition:
    """Return the newest edition; raises :class:`NoEdition` before anything was published."""
    return _read(models.Edition.objects.all())


def edition(number: int) -> values.Edition:
    """Return the edition with this number; raises :class:`NoEdition` if there is none."""
    return _read(models.Edition.objects.filter(number=number))


def announcements() -> tuple[Announcement, ...]:
    """Return what every edition changed, the newest first, in one query that leaves the contents where they are."""
    rows = models.Edition.objects.order_by("-number").values_list("number", "published_at", "changes")
    return tuple(Announcement(number, timezone.localdate(moment), tuple(changes)) for number, moment, changes in rows)


def newest_number() -> int:
    """Return the number of the newest edition, 0 before anything was published."""
    newest = models.Edition.objects.aggregate(number=Max("number"))["number"]
    return newest or 0


def _read(editions: QuerySet[models.Edition]) -> values.Edition:
    """Return the newest of these; what this process parsed already is left where it is, the longest unused goes."""
    known = [When(Q(number=number, published_at=moment), then=Value(None)) for number, moment in _parsed]
    content = Case(*known, default=F("content"), output_field=JSONField())
    newest = editions.order_by("-number").annotate(unknown_content=content)
    row = newest.values("number", "published_at", "unknown_content").first()
    if row is None:
        raise NoEdition
    number, moment = key = (row["number"], row["published_at"])
    if key not in _parsed:
        _parsed[key] = edition_from_content(number, timezone.localdate(moment).isoformat(), row["unknown_content"])
        while len(_parsed) > KEPT_IN_MEMORY:
            _parsed.popitem(last=False)
    _parsed.move_to_end(key)
    return _parsed[key]
