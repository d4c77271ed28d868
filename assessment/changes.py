"""What a reader changed in one question: its answer, its note, or both. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.questionnaire.answers import Answer, Status, answer_to


@dataclass(frozen=True, slots=True)
class Change:
    """A change to one question; ``None`` leaves what is stored, so another tab's work on the other half survives."""

    question: str
    choice: tuple[Status, tuple[str, ...]] | None = None
    note: str | None = None

    def applied_to(self, stored: Answer) -> Answer:
        """Return the stored answer with this change in it."""
        status, options = (stored.status, stored.options) if self.choice is None else self.choice
        return Answer(self.question, status, options, stored.note if self.note is None else self.note)


def whole(answer: Answer) -> Change:
    """Return the change that replaces everything stored to a question by this answer."""
    return Change(answer.question, (answer.status, answer.options), answer.note)


def apply_changes(stored: Mapping[str, Answer], changes: Iterable[Change]) -> dict[str, Answer]:
    """Return the answers of the changed questions alone, by question code, as they are to be stored."""
    return {change.question: change.applied_to(answer_to(stored, change.question)) for change in changes}
