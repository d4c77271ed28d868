"""From what a form sends to an answer."""

from collections.abc import Sequence
from enum import StrEnum

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE, Question, QuestionType


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
    _check_known(question, chosen)
    if not chosen:
        return Answer(question.code, Status.UNANSWERED, note=note)
    if DONT_KNOW in chosen:
        _check_alone(chosen, Reason.DONT_KNOW_WITH_OTHERS)
        return Answer(question.code, Status.DONT_KNOW, note=note)
    if NOT_APPLICABLE in chosen:
        _check_alone(chosen, Reason.NOT_APPLICABLE_WITH_OTHERS)
        return Answer(question.code, Status.NOT_APPLICABLE, note=note)
    return Answer(question.code, Status.ANSWERED, _options(question, chosen), note)


def _check_known(question: Question, chosen: set[str]) -> None:
    if not chosen <= {*question.option_codes, DONT_KNOW, NOT_APPLICABLE}:
        raise WrongAnswer(Reason.UNKNOWN_OPTION)
    if NOT_APPLICABLE in chosen and question.allow_not_applicable is None:
        raise WrongAnswer(Reason.NOT_APPLICABLE_NOT_ALLOWED)


def _check_alone(chosen: set[str], reason: Reason) -> None:
    if len(chosen) > 1:
        raise WrongAnswer(reason)


def _options(question: Question, chosen: set[str]) -> tuple[str, ...]:
    options = [option for option in question.options if option.code in chosen]
    if question.type is QuestionType.SINGLE:
        _check_alone(chosen, Reason.SEVERAL_FOR_SINGLE)
    if any(option.exclusive for option in options):
        _check_alone(chosen, Reason.EXCLUSIVE_WITH_OTHERS)
    return tuple(option.code for option in options)
