"""Figures of one survey over the years, as a line beside a respondent: rules in README.md, part 9."""

from collections.abc import Iterable, Iterator, Mapping
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
    """Return every series of which at least two points are among the comparisons, with those points."""
    by_finding = {comparison.finding.code: comparison for comparison in comparisons}
    drawn = (Line(each, _counting_the_same(tuple(_points(each, by_finding)))) for each in series)
    return tuple(line for line in drawn if len(line.points) >= FEWEST_POINTS)


def _counting_the_same(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Leave out what counts other answers than the newest point does: an editor may have changed it since."""
    return tuple(point for point in points if _counted(point) == _counted(points[-1]))


def _counted(point: Point) -> tuple[str, frozenset[str], str]:
    mapping = point.comparison.mapping
    return mapping.question, frozenset(mapping.belongs), mapping.match


def _points(series: Series, comparisons: Mapping[str, Comparison]) -> Iterator[Point]:
    for stretch in series.stretches:
        is_joined = False
        for code in stretch:
            comparison = comparisons.get(code)
            year = comparison.finding.study.year if comparison else None
            if comparison and year is not None and comparison.finding.percent is not None:
                yield Point(comparison, year, is_joined)
                is_joined = True
