"""Findings that do not go together: figures that contradict each other, and the same told twice. Pure."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from benchmarks.admin.snapshot import KeptFinding
from benchmarks.comparison.comparing import Comparison, compare_one
from benchmarks.comparison.conflicts import contradicts, points_between
from benchmarks.findings.values import QuestionMapping

SAME_YEAR: Final = 1
"""Years by which two studies may lie apart and still speak of the same year."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two findings, and by how many points they lie apart; ``question`` is "" where they meet at none."""

    one: KeptFinding
    other: KeptFinding
    question: str = ""
    points_apart: Decimal = Decimal(0)


def conflicts(findings: Iterable[KeptFinding]) -> list[Pair]:
    """Return the pairs of published figures that contradict each other, the widest apart first.

    They count the same answers of the same base, speak of the same year, one more or less, and lie more than ten
    points apart. Whether the populations are the same in other words only an editor can tell.
    """
    held = [(row, compare_one({}, row.value, mapping)) for row, mapping in _figures(findings) if row.is_read]
    pairs = (
        Pair(one, other, here.mapping.question, points_between(one.value, other.value))
        for (one, here), (other, there) in combinations(held, 2)
        if _are_in_conflict(here, there)
    )
    return sorted(pairs, key=lambda pair: -pair.points_apart)


def duplicates(findings: Iterable[KeptFinding]) -> list[Pair]:
    """Return the pairs that say the same words, or the same figure of one publisher's year at the same answers."""
    alive = [row for row in findings if row.is_alive]
    marks = [*_by_words(alive), *_by_figure(alive)]
    groups: dict[Hashable, dict[int, KeptFinding]] = defaultdict(dict)
    for mark, row in marks:
        groups[mark][row.key] = row
    twins = (pair for rows in groups.values() for pair in combinations(rows.values(), 2))
    return list({(one.key, other.key): Pair(one, other) for one, other in twins}.values())


def _are_in_conflict(one: Comparison, other: Comparison) -> bool:
    here, there = one.finding.study.year, other.finding.study.year
    if here is None or there is None or abs(here - there) > SAME_YEAR:
        return False
    return one.mapping.only_if == other.mapping.only_if and contradicts(one, other)


def _figures(findings: Iterable[KeptFinding]) -> Iterator[tuple[KeptFinding, QuestionMapping]]:
    return ((row, held) for row in findings if row.is_figure for held in row.value.mappings)


def _by_words(findings: Iterable[KeptFinding]) -> Iterator[tuple[Hashable, KeptFinding]]:
    """Yield each statement with its figure: the same sentence with another figure says something else."""
    for row in findings:
        for language, statement in row.value.statement.as_dict().items():
            words = " ".join(statement.casefold().split()).rstrip(".")
            if words:
                yield (language, words, row.value.percent, row.study.value.year), row


def _by_figure(findings: Iterable[KeptFinding]) -> Iterator[tuple[Hashable, KeptFinding]]:
    for row, held in _figures(findings):
        study = row.study.value
        if study.year is not None:
            yield (study.publisher, study.year, row.value.percent, held.question, frozenset(held.belongs)), row
