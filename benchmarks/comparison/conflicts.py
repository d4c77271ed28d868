"""Figures that contradict each other, and in what they differ: rules and worked table in README.md, part 8."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final, Protocol

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.regions import regions_of
from benchmarks.findings.values import Difference, Finding, Qualifier, QuestionMapping

FAR_APART: Final = 10
"""Points beyond which two figures contradict each other."""
SAME_TIME: Final = 2
"""Years within which two figures speak of the same time."""


EXPLAINING: Final = (Difference.POPULATION, Difference.REGION, Difference.YEAR, Difference.CLOSENESS)
"""Differences that may be why figures contradict each other."""


class AtQuestion(Protocol):
    """A finding at one of its questions; a comparison is one."""

    @property
    def finding(self) -> Finding:
        """The finding."""

    @property
    def mapping(self) -> QuestionMapping:
        """How it is mapped to the question."""


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
            pairs = list(combinations((first, *against), 2))
            widest = max(points_between(one.finding, other.finding) for one, other in pairs)
            differing = {difference for one, other in pairs for difference in differences(one, other)}
            explaining = tuple(each for each in EXPLAINING if each in differing)
            found.append(Conflict((first, *against), widest, explaining))
        left = [other for other in others if other not in against]
    return tuple(found)


def contradicts(one: AtQuestion, other: AtQuestion) -> bool:
    """Tell whether two figures count the same answers, speak of the same time and lie far apart."""
    here, there = one.finding.study.year, other.finding.study.year
    if here is None or there is None or abs(here - there) > SAME_TIME:
        return False
    return one.mapping.counted == other.mapping.counted and points_between(one.finding, other.finding) > FAR_APART


def points_between(one: Finding, other: Finding) -> Decimal:
    """Return by how many points two shares lie apart at least; "more than" and "less than" reach to their end."""
    lows, highs = zip(_span(one), _span(other), strict=True)
    return max(Decimal(0), max(lows) - min(highs))


def differences(one: AtQuestion, other: AtQuestion) -> tuple[Difference, ...]:
    """Return in what two figures differ, as far as their sources say it, in the order of :class:`Difference`."""
    here, there = one.finding, other.finding
    populations = [(each.finding.population, each.mapping.conditions) for each in (one, other)]
    differs = {
        Difference.ANSWERS: one.mapping.counted != other.mapping.counted,
        Difference.POPULATION: populations[0] != populations[1],
        Difference.REGION: regions_of(here.study) != regions_of(there.study),
        Difference.YEAR: here.study.year != there.study.year,
        Difference.CLOSENESS: one.mapping.closeness is not other.mapping.closeness,
        Difference.QUALIFIER: here.qualifier is not there.qualifier,
    }
    return tuple(difference for difference, is_so in differs.items() if is_so)


def _span(finding: Finding) -> tuple[Decimal, Decimal]:
    percent = finding.percent if finding.percent is not None else Decimal(0)
    return {
        Qualifier.MORE_THAN: (percent, Decimal(100)),
        Qualifier.LESS_THAN: (Decimal(0), percent),
    }.get(finding.qualifier, (percent, percent))
