"""An answer as a value, apart from how it is stored or posted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What a respondent has said to a question."""

    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. ``options`` holds option codes, at least one if the status is ``ANSWERED`` and otherwise none.

    Raises:
        ValueError: if status and options contradict each other.
    """

    question: str
    status: Status
    options: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if (self.status is Status.ANSWERED) != bool(self.options):
            raise ValueError(f"{self.question}: {self.status} with options {self.options}")


def answer_to(answers: Mapping[str, Answer], question: str) -> Answer:
    """Return the answer to a question code, or an unanswered one where nothing is stored."""
    return answers.get(question) or Answer(question, Status.UNANSWERED)
