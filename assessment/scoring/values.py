"""The numbers that the calculation gives out. Exact values are fractions, so nothing is rounded twice."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a dimension's formula: the points (0 to 4) reached in a question and its weight."""

    question: str
    weight: int
    points: int


@dataclass(frozen=True, slots=True)
class Score:
    """A score on the axis from 0 to 100.

    ``score`` is ``exact`` rounded half up, both ``None`` where too little was answered; ``low`` and ``high``
    are the worst and best case, rounded half up; ``coverage`` is the share answered (0 to 1); ``level`` is a
    level code, read off the rounded score.
    """

    code: str
    score: int | None
    exact: Fraction | None
    low: int
    high: int
    coverage: Fraction
    level: str | None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """The score of every dimension, in order, and the overall one (code ``overall``)."""

    dimensions: tuple[Score, ...]
    overall: Score

    def dimension(self, code: str) -> Score:
        """Return the score of one dimension; raises ``KeyError`` for an unknown code."""
        for score in self.dimensions:
            if score.code == code:
                return score
        raise KeyError(code)
