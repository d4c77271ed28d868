"""What a level may be told as: sentences on what is typical of it, less those that an own answer contradicts."""

from collections.abc import Iterable, Mapping
from typing import Final

from assessment.questionnaire.definitions import Bound, Level, Questionnaire, TypicalSentence

NEAR: Final = 2
"""So many points from a threshold, on either side, a score is near it."""


def is_contradicted(bounds: Iterable[Bound], points: Mapping[str, int]) -> bool:
    """Tell whether one of the answers, as points by question, is among those that contradict a sentence."""
    return any(bound.question in points and bound.is_met(points[bound.question]) for bound in bounds)


def uncontradicted(sentences: Iterable[TypicalSentence], points: Mapping[str, int]) -> tuple[TypicalSentence, ...]:
    """Return the sentences that no own answer contradicts; an open question contradicts nothing."""
    return tuple(each for each in sentences if not is_contradicted(each.contradicted_by, points))


def near_threshold(questionnaire: Questionnaire, score: int) -> tuple[Level, Level] | None:
    """Return the levels below and above a threshold that a rounded score is near to, ``None`` where there is none.

    Of two thresholds the nearer one counts, of two as near the higher one.
    """
    levels = questionnaire.levels
    pairs = [(abs(upper.threshold - score), -place, place) for place, upper in enumerate(levels) if place]
    distance, _, place = min(pairs, default=(NEAR + 1, 0, 0))
    return (levels[place - 1], levels[place]) if distance <= NEAR else None
