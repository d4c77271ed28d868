"""What the controls of a question show. Pure."""

from dataclasses import dataclass

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Shown:
    """The marked values (option codes, ``dont_know`` or ``not_applicable``) and the note of one question."""

    values: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuestionState:
    """One question as it is drawn: what it shows and what is wrong with it, in words; ``""`` is nothing wrong."""

    shown: Shown
    error: str = ""
    note_error: str = ""


def shown_for(answer: Answer) -> Shown:
    """Return what the controls show for a stored answer."""
    match answer.status:
        case Status.DONT_KNOW:
            return Shown((DONT_KNOW,), answer.note)
        case Status.NOT_APPLICABLE:
            return Shown((NOT_APPLICABLE,), answer.note)
        case _:
            return Shown(answer.options, answer.note)
