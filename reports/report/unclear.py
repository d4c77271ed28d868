"""Questions without a clear answer, and what clearing them up would be worth."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Dimension, Question, Questionnaire
from language.words import Words
from reports.report.questions import status_text
from reports.report.values import UnclearView

OPEN = frozenset({Status.DONT_KNOW, Status.UNANSWERED})


def unclear_views(questionnaire: Questionnaire, answers: Mapping[str, Answer], words: Words) -> tuple[UnclearView, ...]:
    """Return every open question, those first that would narrow their dimension's range the most."""
    views = [view for dimension in questionnaire.dimensions for view in _of_dimension(dimension, answers, words)]
    return tuple(sorted(views, key=lambda view: -view.narrows))


def _of_dimension(dimension: Dimension, answers: Mapping[str, Answer], words: Words) -> Iterator[UnclearView]:
    asked = [
        question
        for question in dimension.questions
        if answer_to(answers, question.code).status is not Status.NOT_APPLICABLE
    ]
    weights = sum(question.weight for question in asked)
    for question in asked:
        status = answer_to(answers, question.code).status
        if status in OPEN:
            yield _view(dimension, question, status, Fraction(100 * question.weight, weights), words)


def _view(dimension: Dimension, question: Question, status: Status, narrows: Fraction, words: Words) -> UnclearView:
    _ = words.gettext
    name = dimension.name.in_language(words.language)
    text = _("If you find out, the range of “%(dimension)s” becomes %(points)s points narrower.")
    return UnclearView(
        question=question.code,
        title=question.title.in_language(words.language),
        dimension=dimension.code,
        status_text=status_text(status, words),
        narrows=narrows,
        text=text % {"dimension": name, "points": words.number(narrows)},
    )
