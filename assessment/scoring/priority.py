"""Where a next step is worth most; the README beside this file states the rules in words, with worked tables."""

from dataclasses import dataclass
from fractions import Fraction

from assessment.questionnaire.definitions import MAX_POINTS
from assessment.scoring.calculation import Scores


@dataclass(frozen=True, slots=True)
class Priority:
    """A question in which points are still to be had.

    ``priority`` is weight x (4 - points), ``gain`` what one more point adds to the overall score (exact, 0 to 100).
    """

    question: str
    dimension: str
    weight: int
    points: int
    priority: int
    gain: Fraction


def priority_of(weight: int, points: int) -> int:
    """Return how much is still to be had in a question: weight x (4 - points)."""
    return weight * (MAX_POINTS - points)


def priorities(scores: Scores) -> tuple[Priority, ...]:
    """Return every answered question below full points, the most worthwhile first.

    What is worth the same is ordered by the lower dimension score (without a score: last), then by the questionnaire,
    whose order the scores are in.
    """
    steps = [
        Priority(
            question=term.question,
            dimension=dimension.code,
            weight=term.weight,
            points=term.points,
            priority=priority_of(term.weight, term.points),
            gain=gain_of_next_level(scores, term.question),
        )
        for dimension in scores.dimensions
        for term in dimension.terms
        if term.points < MAX_POINTS
    ]
    exact = {dimension.code: dimension.exact for dimension in scores.dimensions}
    return tuple(
        sorted(steps, key=lambda step: (-step.priority, exact[step.dimension] is None, exact[step.dimension] or 0))
    )


def gain_of_next_level(scores: Scores, question: str) -> Fraction:
    """Return what one more point in an answered question adds to the exact overall score.

    It is 100 x weight / (4 x sum of the weights answered in its dimension) / number of dimensions.

    Raises:
        KeyError: if the question carries no points in these scores.
    """
    for dimension in scores.dimensions:
        for term in dimension.terms:
            if term.question == question:
                weights = sum(other.weight for other in dimension.terms)
                return Fraction(100 * term.weight, MAX_POINTS * weights * len(scores.dimensions))
    raise KeyError(question)
