"""What must hold for a series: its findings count the same thing, year after year."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from benchmarks.comparison.series import FEWEST_POINTS
from benchmarks.models.completeness import empty_fields, half_filled_fields, missing_message

if TYPE_CHECKING:
    from benchmarks.models.series import Series

Counted = tuple[str, frozenset[str], str]
"""A question, the answers to it that a share counts, and how several answers are held against them."""


@dataclass(frozen=True, slots=True)
class PointFacts:
    """What decides whether a finding can be a point of a line; ``counted`` holds one entry for each comparison."""

    has_percent: bool
    year: int | None
    counted: frozenset[Counted]


def series_problems(series: "Series", facts: Mapping[str, PointFacts]) -> Iterator[tuple[str, str]]:
    """Yield every problem as field and message; ``facts`` holds the findings that are known, by code."""
    if series.must_be_complete:
        yield from (missing_message(series, field) for field in empty_fields(series, ["title"]))
    yield from (missing_message(series, field) for field in half_filled_fields(series, ["note"]))
    yield from (("stretches", problem) for problem in _point_problems(series.codes, facts))


def _point_problems(codes: Sequence[str], facts: Mapping[str, PointFacts]) -> Iterator[str]:
    if len(codes) < FEWEST_POINTS:
        yield _("A line needs two findings at least.")
    unknown = [code for code in codes if code not in facts]
    yield from (_("There is no finding %(code)s.") % {"code": code} for code in unknown)
    known = [code for code in codes if code in facts]
    for code in known:
        if not facts[code].has_percent or facts[code].year is None:
            yield _("%(code)s needs a percentage and a year to be a point of a line.") % {"code": code}
    yield from _order_problems(known, facts)
    if known and not _counted_by_all(facts[code] for code in known):
        yield _("The findings of a line are held against one question and count the same answers.")


def _order_problems(codes: Sequence[str], facts: Mapping[str, PointFacts]) -> Iterator[str]:
    dated = [(code, year) for code in codes if (year := facts[code].year) is not None]
    for (_earlier, before), (code, after) in pairwise(dated):
        if after <= before:
            yield _("%(code)s is not later than the finding before it.") % {"code": code}


def _counted_by_all(points: Iterable[PointFacts]) -> bool:
    return bool(frozenset.intersection(*(point.counted for point in points)))
