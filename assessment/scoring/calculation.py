"""From answers to scores. The rules are stated in words, with worked tables, in the README beside this file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Final

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Dimension, Questionnaire
from assessment.scoring.points import points_of
from assessment.scoring.values import Score, Scores, Term

OVERALL: Final = "overall"
LEAST_COVERAGE: Final = Fraction(1, 2)
"""Share of the applicable questions that must be answered for a score."""

WORST: Final = Fraction(0)
BEST: Final = Fraction(100)


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """A score before rounding: of ``applicable`` questions so many were answered; ``exact`` is ``None`` below half."""

    terms: tuple[Term, ...]
    answered: int
    applicable: int
    exact: Fraction | None
    low: Fraction
    high: Fraction


def score(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> Scores:
    """Return the score of every dimension and the overall one.

    ``answers`` is keyed by question code; a question without an entry is unanswered, entries of context questions
    do not count.

    Raises:
        KeyError: if an answer holds an option that its question does not have.
    """
    reckonings = [_reckon(dimension, answers) for dimension in questionnaire.dimensions]
    dimensions = tuple(
        _rounded(questionnaire, dimension.code, reckoning)
        for dimension, reckoning in zip(questionnaire.dimensions, reckonings, strict=True)
    )
    return Scores(dimensions, _rounded(questionnaire, OVERALL, _overall(reckonings)))


def round_half_up(value: Fraction) -> int:
    """Round to a whole number; a half goes up. This is the only rounding there is."""
    return floor(value + Fraction(1, 2))


def _reckon(dimension: Dimension, answers: Mapping[str, Answer]) -> _Reckoning:
    applicable = [
        question
        for question in dimension.questions
        if answer_to(answers, question.code).status is not Status.NOT_APPLICABLE
    ]
    terms = tuple(
        Term(question.code, question.weight, points)
        for question in applicable
        if (points := points_of(question, answer_to(answers, question.code))) is not None
    )
    weight = sum(question.weight for question in applicable)
    low, high = _range(terms, weight)
    return _Reckoning(terms, len(terms), len(applicable), _exact(terms, len(applicable)), low, high)


def _exact(terms: Sequence[Term], applicable: int) -> Fraction | None:
    """Return 100 x sum of (weight x points) / (4 x sum of weights) over what was answered."""
    if not terms or Fraction(len(terms), applicable) < LEAST_COVERAGE:
        return None
    return _share(_reached(terms), sum(term.weight for term in terms))


def _range(terms: Sequence[Term], weight: int) -> tuple[Fraction, Fraction]:
    """Return the score if all open questions had no points, and all points; ``weight`` sums all applicable ones."""
    if not weight:
        return WORST, BEST
    still_open = weight - sum(term.weight for term in terms)
    reached = _reached(terms)
    return _share(reached, weight), _share(reached + MAX_POINTS * still_open, weight)


def _reached(terms: Sequence[Term]) -> int:
    return sum(term.weight * term.points for term in terms)


def _share(reached: int, weight: int) -> Fraction:
    return Fraction(100 * reached, MAX_POINTS * weight)


def _overall(reckonings: Sequence[_Reckoning]) -> _Reckoning:
    """Return the mean of the dimensions, each counting the same; no score unless every one of them has one."""
    scores = [reckoning.exact for reckoning in reckonings if reckoning.exact is not None]
    return _Reckoning(
        terms=(),
        answered=sum(reckoning.answered for reckoning in reckonings),
        applicable=sum(reckoning.applicable for reckoning in reckonings),
        exact=_mean(scores) if len(scores) == len(reckonings) else None,
        low=_mean([reckoning.low for reckoning in reckonings]),
        high=_mean([reckoning.high for reckoning in reckonings]),
    )


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _rounded(questionnaire: Questionnaire, code: str, reckoning: _Reckoning) -> Score:
    rounded = None if reckoning.exact is None else round_half_up(reckoning.exact)
    return Score(
        code=code,
        score=rounded,
        exact=reckoning.exact,
        low=round_half_up(reckoning.low),
        high=round_half_up(reckoning.high),
        coverage=Fraction(reckoning.answered, reckoning.applicable) if reckoning.applicable else Fraction(0),
        level=None if rounded is None else questionnaire.level_for(rounded).code,
        terms=reckoning.terms,
    )
