"""Given answers in words, for pages that show them without asking."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessment.parts import Part
from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Question


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question with its answer; ``texts`` is empty where there is none yet."""

    code: str
    title: str
    question: str
    texts: tuple[str, ...]
    note: str


def answer_rows(part: Part, answers: Mapping[str, Answer]) -> list[AnswerRow]:
    """Return the questions of a part with the answers given, in the active language."""
    language = get_language() or ""
    return [_row(question, answer_to(answers, question.code), language) for question in part.questions]


def _row(question: Question, answer: Answer, language: str) -> AnswerRow:
    title, text = question.title.in_language(language), question.text.in_language(language)
    return AnswerRow(question.code, title, text, _texts(question, answer, language), answer.note)


def _texts(question: Question, answer: Answer, language: str) -> tuple[str, ...]:
    match answer.status:
        case Status.UNANSWERED:
            return ()
        case Status.DONT_KNOW:
            return (_("Don’t know"),) if question.scored else (_("Don’t know, or no answer"),)
        case Status.NOT_APPLICABLE:
            return (_("Not applicable"),)
        case Status.ANSWERED:
            return tuple(question.option(code).text.in_language(language) for code in answer.options)
