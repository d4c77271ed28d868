"""Figures of one survey over the years, as a line beside a respondent: rules in README.md, part 10."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.values import Series

FEWEST_POINTS: Final = 2
"""One figure is no line."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a line; ``is_joined`` is false where wording or base changed since the point before it."""

    comparison: Comparison
    year: int
    is_joined: bool

    @property
    def counted(self) -> Hashable:
        """Which answers it counts: :attr:`QuestionMapping.counted`."""
        return self.comparison.mapping.counted


@dataclass(frozen=True, slots=True)
class Line:
    """A series as far as its figures can be shown, oldest first; it has two points at least."""

    series: Series
    points: tuple[Point, ...]

    @property
    def question(self) -> str:
        """The question that all its points are held against."""
        return self.points[-1].comparison.mapping.question


def lines(series: Iterable[Series], comparisons: Iterable[Comparison]) -> tuple[Line, ...]:
    """Return every series of which at least two points are among the comparisons, with those points.

    What counts other answers than the newest point does is left out: an editor may have changed it since.
    """
    by_finding = {comparison.finding.code: comparison for comparison in comparisons}
    found = ((each, list(_points(each, by_finding))) for each in series)
    alike = ((each, [point for point in points if point.counted == points[-1].counted]) for each, points in found)
    return tuple(Line(each, tuple(points)) for each, points in alike if len(points) >= FEWEST_POINTS)


def _points(series: Series, comparisons: Mapping[str, Comparison]) -> Iterator[Point]:
    for stretch in series.stretches:
        is_joined = False
        for code in stretch:
            comparison = comparisons.get(code)
            year = comparison.finding.study.year if comparison else None
            if comparison and year is not None and comparison.finding.percent is not None:
                yield Point(comparison, year, is_joined)
                is_joined = True
