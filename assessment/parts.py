"""The pages a questionnaire is filled in on: one per dimension, then one for the context questions. Pure.

How far a respondent has come with them is derived from the stored answers alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assessment.questionnaire.answers import Answer, Status, answer_to
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


@dataclass(frozen=True, slots=True)
class Progress:
    """One part with the count of its questions that have an answer; "don't know" is an answer too."""

    part: Part
    answered: int

    @property
    def total(self) -> int:
        """How many questions the part has."""
        return len(self.part.questions)

    @property
    def open(self) -> int:
        """How many questions have no answer yet."""
        return self.total - self.answered

    @property
    def is_done(self) -> bool:
        """Every question has an answer."""
        return self.open == 0


def progress_in(part: Part, answers: Mapping[str, Answer]) -> Progress:
    """Count the answered questions of one part."""
    statuses = (answer_to(answers, question.code).status for question in part.questions)
    return Progress(part, sum(status is not Status.UNANSWERED for status in statuses))


def next_open_part(parts: Sequence[Part], after: Part, answers: Mapping[str, Answer]) -> Part | None:
    """Return the next part that has an open question, or ``None``.

    It never goes back, so that a question left open on purpose doesn't lead round in circles.
    """
    following = parts[parts.index(after) + 1 :]
    return next((part for part in following if not progress_in(part, answers).is_done), None)
