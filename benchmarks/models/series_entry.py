"""A series as it is entered, and what must hold for it: its findings count the same thing, year after year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from django.utils.translation import gettext as _

from benchmarks.comparison.series import FEWEST_POINTS
from benchmarks.models.entries import Entry, Problems, empty_fields, half_filled_fields
from language.text import Text

Counted: TypeAlias = tuple[str, frozenset[str], str]
"""A question, the answers to it that a share counts, and how several answers are held against them."""


@dataclass(frozen=True, slots=True)
class PointFacts:
    """What decides whether a finding can be a point of a line; ``counted`` holds one entry for each mapping."""

    has_percent: bool
    year: int | None
    counted: frozenset[Counted]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry(Entry):
    """A series with the ``codes`` of its findings in order; ``facts`` holds those that are known, by code."""

    title: Text
    note: Text
    codes: Sequence[str]
    facts: Mapping[str, PointFacts]

    def problems(self) -> Problems:
        """Yield every problem but what is missing."""
        return (("stretches", problem) for problem in self._point_problems())

    def missing(self) -> Iterator[str]:
        """Yield the names of the fields that are still needed; a note in one language is never enough."""
        if self.must_be_complete:
            yield from empty_fields(title=self.title)
        yield from half_filled_fields(note=self.note)

    def _point_problems(self) -> Iterator[str]:
        if len(self.codes) < FEWEST_POINTS:
            yield _("A line needs two findings at least.")
        unknown = [code for code in self.codes if code not in self.facts]
        yield from (_("There is no finding %(code)s.") % {"code": code} for code in unknown)
        known = [(code, self.facts[code]) for code in self.codes if code in self.facts]
        for code, point in known:
            if not point.has_percent or point.year is None:
                yield _("%(code)s needs a percentage and a year to be a point of a line.") % {"code": code}
        dated = [(code, point.year) for code, point in known if point.year is not None]
        for (_earlier, before), (code, after) in pairwise(dated):
            if after <= before:
                yield _("%(code)s is not later than the finding before it.") % {"code": code}
        if known and not frozenset.intersection(*(point.counted for _code, point in known)):
            yield _("The findings of a line are held against one question and count the same answers.")
