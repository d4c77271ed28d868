"""An answer as a value, apart from how it is stored: what a form sends becomes one, and a reader changes one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE, Question, QuestionType


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


def marked_values(answer: Answer) -> tuple[str, ...]:
    """Return the values that a form shows as marked for an answer: option codes, ``dont_know``, ``not_applicable``."""
    return {Status.DONT_KNOW: (DONT_KNOW,), Status.NOT_APPLICABLE: (NOT_APPLICABLE,)}.get(answer.status, answer.options)


def mark_of(note: str) -> str:
    """Return a short mark that tells one note from another; the note itself would double a page."""
    return sha256(note.encode()).hexdigest()[:16] if note else ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader has seen of an answer: the marked values, and the mark of the note."""

    values: frozenset[str]
    note_mark: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change to one question; ``None`` leaves what is stored, so another tab's work on the other half survives.

    ``seen`` is what its author may have seen of the answer; where it is empty, that is not known. What somebody else
    stored since is never overwritten unseen.
    """

    question: str
    choice: tuple[Status, tuple[str, ...]] | None = None
    note: str | None = None
    seen: tuple[Seen, ...] = ()

    def overlooks_choice(self, stored: Answer) -> bool:
        """Whether another choice is stored by now, and not the one that the author has seen."""
        if self.choice is None or not self.seen or self.choice == (stored.status, stored.options):
            return False
        return frozenset(marked_values(stored)) not in {seen.values for seen in self.seen}

    def overlooks_note(self, stored: Answer) -> bool:
        """Whether another note is stored by now, and not the one that the author has seen."""
        if self.note is None or not self.seen or self.note == stored.note:
            return False
        return mark_of(stored.note) not in {seen.note_mark for seen in self.seen}

    def applied_to(self, stored: Answer) -> Answer:
        """Return the stored answer with what of this change overlooks nothing."""
        status, options = stored.status, stored.options
        if self.choice is not None and not self.overlooks_choice(stored):
            status, options = self.choice
        note = stored.note
        if self.note is not None and not self.overlooks_note(stored):
            note = self.note
        return Answer(self.question, status, options, note)


def whole(answer: Answer) -> Change:
    """Return the change that replaces everything stored to a question by this answer."""
    return Change(answer.question, (answer.status, answer.options), answer.note)


def apply_changes(stored: Mapping[str, Answer], changes: Iterable[Change]) -> dict[str, Answer]:
    """Return the answers of the changed questions alone, by question code, as they are to be stored."""
    return {change.question: change.applied_to(answer_to(stored, change.question)) for change in changes}


class Reason(StrEnum):
    """Why something can't be an answer."""

    UNKNOWN_OPTION = "unknown_option"
    SEVERAL_FOR_SINGLE = "several_for_single"
    EXCLUSIVE_WITH_OTHERS = "exclusive_with_others"
    DONT_KNOW_WITH_OTHERS = "dont_know_with_others"
    NOT_APPLICABLE_WITH_OTHERS = "not_applicable_with_others"
    NOT_APPLICABLE_NOT_ALLOWED = "not_applicable_not_allowed"


class WrongAnswer(ValueError):
    """What was sent can't be an answer to the question; ``reason_code`` says why, for the form to put in words."""

    def __init__(self, reason_code: Reason) -> None:
        super().__init__(reason_code)
        self.reason_code = reason_code


def read_answer(question: Question, values: Sequence[str], note: str) -> Answer:
    """Return the answer that form values make: option codes, ``dont_know`` or ``not_applicable``; none is unanswered.

    Options come out in the order of the questionnaire, each once.

    Raises:
        WrongAnswer: if the values are unknown, or can't stand together.
    """
    chosen = {value for value in values if value}
    if not chosen <= {*question.option_codes, DONT_KNOW, NOT_APPLICABLE}:
        raise WrongAnswer(Reason.UNKNOWN_OPTION)
    if NOT_APPLICABLE in chosen and question.allow_not_applicable is None:
        raise WrongAnswer(Reason.NOT_APPLICABLE_NOT_ALLOWED)
    if not chosen:
        return Answer(question.code, Status.UNANSWERED, note=note)
    if DONT_KNOW in chosen:
        _check_alone(chosen, Reason.DONT_KNOW_WITH_OTHERS)
        return Answer(question.code, Status.DONT_KNOW, note=note)
    if NOT_APPLICABLE in chosen:
        _check_alone(chosen, Reason.NOT_APPLICABLE_WITH_OTHERS)
        return Answer(question.code, Status.NOT_APPLICABLE, note=note)
    if question.type is QuestionType.SINGLE:
        _check_alone(chosen, Reason.SEVERAL_FOR_SINGLE)
    options = [option for option in question.options if option.code in chosen]
    if any(option.exclusive for option in options):
        _check_alone(chosen, Reason.EXCLUSIVE_WITH_OTHERS)
    return Answer(question.code, Status.ANSWERED, tuple(option.code for option in options), note)


def _check_alone(chosen: set[str], reason: Reason) -> None:
    if len(chosen) > 1:
        raise WrongAnswer(reason)
