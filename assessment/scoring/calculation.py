"""From answers to scores. The rules are stated in words, with worked tables, in the README beside this file.

Exact values are fractions, so nothing is rounded twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Dimension, Question, Questionnaire, QuestionType

OVERALL: Final = "overall"
LEAST_COVERAGE: Final = Fraction(2, 3)
"""Share of the applicable questions that must be answered for a score."""

LEAST_DEALT_WITH: Final = Fraction(1, 2)
"""Share of all questions that must have an answer, or "don't know" or "not applicable", for any result at all."""

WORST: Final = Fraction(0)
BEST: Final = Fraction(100)


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

    @property
    def points(self) -> dict[str, int]:
        """Points (0 to 4) of every answered question, by code; open questions are not in it."""
        return {term.question: term.points for dimension in self.dimensions for term in dimension.terms}

    def dimension(self, code: str) -> Score:
        """Return the score of one dimension; raises ``KeyError`` for an unknown code."""
        for score in self.dimensions:
            if score.code == code:
                return score
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """A score before rounding: ``answered`` of ``applicable`` questions; ``exact`` is ``None`` below two thirds."""

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


@dataclass(frozen=True, slots=True)
class AnswersNeeded:
    """How many questions must be dealt with before a result is made: ``least`` of ``total``."""

    total: int
    least: int
    missing: int


def need_for_result(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> AnswersNeeded:
    """Return how many questions are still missing for a result; below that it would say next to nothing."""
    total, least = len(questionnaire.questions), ceil(LEAST_DEALT_WITH * len(questionnaire.questions))
    statuses = [answer_to(answers, question.code).status for question in questionnaire.questions]
    dealt_with = sum(status is not Status.UNANSWERED for status in statuses)
    return AnswersNeeded(total, least, missing=max(0, least - dealt_with))


def points_of(question: Question, answer: Answer) -> int | None:
    """Return the points (0 to 4) that an answer reaches; ``None`` if it was not answered or carries no points.

    By the rule of a multiple choice an exclusive option has points of its own; otherwise there is the base and one
    point for each area in which something is ticked.

    Raises:
        KeyError: if the answer holds an option that the question does not have.
    """
    if answer.status is not Status.ANSWERED or not question.scored:
        return None
    options, rule = [question.option(code) for code in answer.options], question.rule
    if question.type is QuestionType.SINGLE or rule is None:
        return options[0].points
    ticked = {option.code for option in options}
    alone = [points for code, points in rule.exclusive.items() if code in ticked]
    reached = sum(1 for area in rule.areas.values() if ticked.intersection(area))
    return alone[0] if alone else min(rule.base + reached, rule.maximum)


def round_half_up(value: Fraction) -> int:
    """Round to a whole number; a half goes up. This is the only rounding there is."""
    return floor(value + Fraction(1, 2))


def _reckon(dimension: Dimension, answers: Mapping[str, Answer]) -> _Reckoning:
    """Reckon over what was answered; low and high are what comes out if all open questions had no points, and all."""
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
    answered, reached = sum(term.weight for term in terms), sum(term.weight * term.points for term in terms)
    is_enough = bool(terms) and Fraction(len(terms), len(applicable)) >= LEAST_COVERAGE
    return _Reckoning(
        terms,
        answered=len(terms),
        applicable=len(applicable),
        exact=_share(reached, answered) if is_enough else None,
        low=_share(reached, weight) if weight else WORST,
        high=_share(reached + MAX_POINTS * (weight - answered), weight) if weight else BEST,
    )


def _share(reached: int, weight: int) -> Fraction:
    """Return 100 x sum of (weight x points) / (4 x sum of weights)."""
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
