"""Figures that contradict each other, and in what they differ: rules and worked table in README.md, part 8."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from typing import Final

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.regions import regions_of
from benchmarks.findings.values import Finding, Qualifier

FAR_APART: Final = 10
"""Points beyond which two figures contradict each other."""
SAME_TIME: Final = 2
"""Years within which two figures speak of the same time."""


class Difference(StrEnum):
    """In what contradicting figures differ, as far as their sources say it."""

    POPULATION = "population"
    REGION = "region"
    YEAR = "year"
    CLOSENESS = "closeness"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A figure, those that contradict it, the widest gap between any two in points, and in what they differ."""

    comparisons: tuple[Comparison, ...]
    points_apart: Decimal
    differences: tuple[Difference, ...]


def conflicts_among(comparisons: Sequence[Comparison]) -> tuple[Conflict, ...]:
    """Return the conflicts among the comparisons of one question, the closest figure's first.

    ``comparisons`` come closest first. Each figure stands in one conflict at most: with the closest figure that it
    contradicts.
    """
    left = [comparison for comparison in comparisons if comparison.finding.percent is not None]
    found = []
    while left:
        first, *others = left
        against = [other for other in others if contradicts(first, other)]
        if against:
            found.append(_conflict((first, *against)))
        left = [other for other in others if other not in against]
    return tuple(found)


def contradicts(one: Comparison, other: Comparison) -> bool:
    """Tell whether two comparisons count the same answers, speak of the same time and lie far apart."""
    return (
        _counted(one) == _counted(other)
        and _is_same_time(one, other)
        and points_between(one.finding, other.finding) > FAR_APART
    )


def points_between(one: Finding, other: Finding) -> Decimal:
    """Return by how many points two shares lie apart at least; "more than" and "less than" reach to their end."""
    lows, highs = zip(_span(one), _span(other), strict=True)
    return max(Decimal(0), max(lows) - min(highs))


def _conflict(comparisons: tuple[Comparison, ...]) -> Conflict:
    pairs = list(combinations(comparisons, 2))
    widest = max(points_between(one.finding, other.finding) for one, other in pairs)
    differences = {difference for one, other in pairs for difference in _differences(one, other)}
    return Conflict(comparisons, widest, tuple(each for each in Difference if each in differences))


def _differences(one: Comparison, other: Comparison) -> Iterator[Difference]:
    here, there = one.finding, other.finding
    if (here.population, one.mapping.only_if) != (there.population, other.mapping.only_if):
        yield Difference.POPULATION
    if regions_of(here.study) != regions_of(there.study):
        yield Difference.REGION
    if here.study.year != there.study.year:
        yield Difference.YEAR
    if one.mapping.closeness is not other.mapping.closeness:
        yield Difference.CLOSENESS


def _counted(comparison: Comparison) -> tuple[str, frozenset[str], str]:
    mapping = comparison.mapping
    return mapping.question, frozenset(mapping.belongs), mapping.match


def _is_same_time(one: Comparison, other: Comparison) -> bool:
    here, there = one.finding.study.year, other.finding.study.year
    return here is not None and there is not None and abs(here - there) <= SAME_TIME


def _span(finding: Finding) -> tuple[Decimal, Decimal]:
    percent = finding.percent if finding.percent is not None else Decimal(0)
    return {
        Qualifier.MORE_THAN: (percent, Decimal(100)),
        Qualifier.LESS_THAN: (Decimal(0), percent),
    }.get(finding.qualifier, (percent, percent))
