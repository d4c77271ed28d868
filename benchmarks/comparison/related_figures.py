"""Figures of other studies at the same question, and what keeps them from being the same figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.comparison.conflicts import contradicts, differences, points_between
from benchmarks.findings.values import Difference, Finding, MappedFinding


@dataclass(frozen=True, slots=True)
class RelatedFigure:
    """Another figure at a question; ``points_apart`` (0 to 100) only where both count the same answers.

    ``years_apart`` is ``None`` where a study states no year. How close the two are mapped is no difference here.
    """

    finding: Finding
    points_apart: Decimal | None
    years_apart: int | None
    differences: tuple[Difference, ...]
    is_conflicting: bool


def related_figures(own: MappedFinding, findings: Iterable[Finding]) -> tuple[RelatedFigure, ...]:
    """Return the other figures at the question of ``own``, the conflicting and then the nearest in time first."""

    def reading_order(related: RelatedFigure) -> tuple[bool, bool, int]:
        return not related.is_conflicting, related.years_apart is None, related.years_apart or 0

    return tuple(sorted(_related(own, findings), key=reading_order))


def _related(own: MappedFinding, findings: Iterable[Finding]) -> Iterator[RelatedFigure]:
    others = (
        MappedFinding(finding, mapping)
        for finding in findings
        for mapping in finding.mappings
        if finding.code != own.finding.code and finding.percent is not None and mapping.question == own.mapping.question
    )
    for other in others:
        here, there = own.finding.study.year, other.finding.study.year
        is_comparable = own.finding.percent is not None and own.mapping.counted == other.mapping.counted
        yield RelatedFigure(
            finding=other.finding,
            points_apart=points_between(own.finding, other.finding) if is_comparable else None,
            years_apart=None if here is None or there is None else abs(here - there),
            differences=tuple(each for each in differences(own, other) if each is not Difference.CLOSENESS),
            is_conflicting=is_comparable and contradicts(own, other),
        )
