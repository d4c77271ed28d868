"""Figures of other studies at the same question, and what keeps them from being the same figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from benchmarks.comparison.conflicts import FAR_APART, SAME_TIME, points_between
from benchmarks.findings.regions import regions_of
from benchmarks.findings.values import Finding, QuestionMapping


class Difference(StrEnum):
    """In what two figures differ; ``ANSWERS`` means that they count other answers to the question."""

    ANSWERS = "answers"
    POPULATION = "population"
    REGION = "region"
    YEAR = "year"
    QUALIFIER = "qualifier"


@dataclass(frozen=True, slots=True)
class Beside:
    """Another figure at a question; ``points_apart`` (0 to 100) only where both count the same answers.

    ``years_apart`` is ``None`` where a study states no year.
    """

    finding: Finding
    mapping: QuestionMapping
    points_apart: Decimal | None
    years_apart: int | None
    differences: tuple[Difference, ...]

    @property
    def is_conflicting(self) -> bool:
        """Whether two figures of the same time lie so far apart that a reader will ask why."""
        if self.points_apart is None or self.years_apart is None:
            return False
        return self.points_apart > FAR_APART and self.years_apart <= SAME_TIME


def figures_beside(finding: Finding, own: QuestionMapping, findings: Iterable[Finding]) -> tuple[Beside, ...]:
    """Return the other figures at the question of ``own``, the conflicting and then the nearest in time first."""
    found = _beside(finding, own, findings)
    return tuple(sorted(found, key=_reading_order))


def _reading_order(beside: Beside) -> tuple[bool, bool, int]:
    return not beside.is_conflicting, beside.years_apart is None, beside.years_apart or 0


def _beside(finding: Finding, own: QuestionMapping, findings: Iterable[Finding]) -> Iterator[Beside]:
    for other in findings:
        for mapping in other.mappings:
            if other.code != finding.code and other.percent is not None and mapping.question == own.question:
                differences = tuple(_differences(finding, own, other, mapping))
                points = _points_apart(finding, other, differences)
                yield Beside(other, mapping, points, _years_apart(finding, other), differences)


def _points_apart(finding: Finding, other: Finding, differences: tuple[Difference, ...]) -> Decimal | None:
    if finding.percent is None or other.percent is None or Difference.ANSWERS in differences:
        return None
    return points_between(finding, other)


def _differences(
    finding: Finding, own: QuestionMapping, other: Finding, mapping: QuestionMapping
) -> Iterator[Difference]:
    if (set(own.belongs), own.match) != (set(mapping.belongs), mapping.match):
        yield Difference.ANSWERS
    if finding.population != other.population:
        yield Difference.POPULATION
    if regions_of(finding.study) != regions_of(other.study):
        yield Difference.REGION
    if finding.study.year != other.study.year:
        yield Difference.YEAR
    if finding.qualifier is not other.qualifier:
        yield Difference.QUALIFIER


def _years_apart(finding: Finding, other: Finding) -> int | None:
    if finding.study.year is None or other.study.year is None:
        return None
    return abs(finding.study.year - other.study.year)
