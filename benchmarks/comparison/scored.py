"""The scored comparison: what the figures of all questions add up to, and whether that is worth saying.

The rule in words, with its worked table, stands in README.md, part 9.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.ladder import Side, mature_share

FEWEST_QUESTIONS: Final = 6
"""Below this many questions the sums are not shown: too few can be compared."""


@dataclass(frozen=True, slots=True)
class ScoredQuestion:
    """One question of the scored comparison: its leading figure, and the figures at the same cut, itself included."""

    leading: Comparison
    same_cut: tuple[Comparison, ...]

    @property
    def is_mature(self) -> bool:
        """Whether the respondent stands on the more mature side of the leading figure."""
        return self.leading.side is Side.MORE_MATURE


@dataclass(frozen=True, slots=True)
class ScoredComparison:
    """Of ``questions`` questions with a figure that has a side, the respondent is on the mature side of ``mature``.

    ``expected`` is how many a company drawn at random from each of the studies would have on average (exact), ``low``
    and ``high`` the same with each question's least and greatest share at the same cut. ``years`` are those of the
    oldest and the newest leading figure, ``None`` where no study states one.
    """

    scored: tuple[ScoredQuestion, ...]
    expected: Fraction
    low: Fraction
    high: Fraction

    @property
    def questions(self) -> int:
        """How many questions a study has a comparable figure at."""
        return len(self.scored)

    @property
    def mature(self) -> int:
        """At how many of them the respondent is on the more mature side."""
        return sum(each.is_mature for each in self.scored)

    @property
    def is_enough(self) -> bool:
        """Whether so many questions can be compared that the sums are shown."""
        return self.questions >= FEWEST_QUESTIONS

    @property
    def years(self) -> tuple[int, int] | None:
        """The years of the oldest and of the newest leading figure."""
        stated = [year for each in self.scored if (year := each.leading.finding.study.year) is not None]
        return (min(stated), max(stated)) if stated else None


def scored_comparison(by_question: Iterable[Iterable[Comparison]]) -> ScoredComparison:
    """Add up what can be added up: means add without assuming that the answers are independent of each other.

    ``by_question`` holds the comparisons of each question, the leading one first. Each question counts once, with the
    first of its figures that has a side.
    """
    scored = tuple(question for found in by_question if (question := _scored(tuple(found))) is not None)
    shares = [[_share(each) for each in question.same_cut] for question in scored]
    return ScoredComparison(
        scored,
        expected=sum((_share(question.leading) for question in scored), Fraction(0)),
        low=sum(map(min, shares), Fraction(0)),
        high=sum(map(max, shares), Fraction(0)),
    )


def _scored(found: tuple[Comparison, ...]) -> ScoredQuestion | None:
    with_side = [each for each in found if each.side is not None and each.cut is not None]
    if not with_side:
        return None
    leading = with_side[0]
    assert leading.cut is not None
    rung = leading.cut.rung
    return ScoredQuestion(leading, tuple(each for each in with_side if each.cut and each.cut.rung == rung))


def _share(comparison: Comparison) -> Fraction:
    assert comparison.cut is not None and comparison.finding.percent is not None
    return Fraction(mature_share(comparison.finding.percent, comparison.cut)) / 100


@dataclass(frozen=True, slots=True)
class Mirror:
    """What studies say without a number, held against the answers: listed and counted, never scored."""

    statements: tuple[Comparison, ...]

    @property
    def true_here(self) -> int:
        """How many of them are so for the respondent too."""
        return sum(each.belongs is True for each in self.statements)


def mirror_of(comparisons: Iterable[Comparison]) -> Mirror:
    """Return the statements without a number that an answer tells something of, those of the founding studies first.

    One that stands at several questions counts once, with the last: the later question is the more particular one.
    """
    told = {
        each.finding.code: each for each in comparisons if each.finding.percent is None and each.belongs is not None
    }
    return Mirror(tuple(sorted(told.values(), key=lambda each: not each.finding.study.is_founding)))
