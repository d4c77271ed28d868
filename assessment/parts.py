"""The pages a questionnaire is filled in on: one per dimension, then one for the context questions. Pure."""

from dataclasses import dataclass
from typing import Final

from assessment.questionnaire.definitions import Dimension, Question, Questionnaire

PROFILE: Final = "profile"


@dataclass(frozen=True, slots=True)
class Part:
    """One page of questions; ``dimension`` is ``None`` for the context questions, which carry no score."""

    code: str
    questions: tuple[Question, ...]
    dimension: Dimension | None = None


def parts_of(questionnaire: Questionnaire) -> tuple[Part, ...]:
    """Return all parts in the order in which they are offered; context comes last, and only if something is asked."""
    dimensions = tuple(Part(dimension.code, dimension.questions, dimension) for dimension in questionnaire.dimensions)
    context = (Part(PROFILE, questionnaire.profile),) if questionnaire.profile else ()
    return dimensions + context


def part_of(questionnaire: Questionnaire, code: str) -> Part:
    """Return one part; raises ``KeyError`` for an unknown code."""
    for part in parts_of(questionnaire):
        if part.code == code:
            return part
    raise KeyError(code)
