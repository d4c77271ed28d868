"""Companies at the ends: none and all of the points, and one that knows nothing."""

from collections.abc import Mapping

from assessment.questionnaire.answers import Answer
from assessment.questionnaire.definitions import MAX_POINTS, Question, Questionnaire, QuestionType
from tests.builders.answers import answered, unsure

CONTEXT: Mapping[str, tuple[str, ...]] = {
    "size": ("large",),
    "business_model": ("both",),
    "country": ("germany",),
    "channels": ("linkedin", "instagram", "facebook"),
    "years_active": ("four_to_nine",),
}


def context(questionnaire: Questionnaire) -> dict[str, Answer]:
    """Return who the company is, so that as many figures as can be speak of it."""
    asked = {question.code for question in questionnaire.profile}
    return {code: answered(code, *options) for code, options in CONTEXT.items() if code in asked}


def none_of_the_points(questionnaire: Questionnaire) -> dict[str, Answer]:
    """Return the answers of a company with 0 of 100."""
    return context(questionnaire) | {question.code: _lowest(question) for question in questionnaire.questions}


def all_of_the_points(questionnaire: Questionnaire) -> dict[str, Answer]:
    """Return the answers of a company with 100 of 100."""
    return context(questionnaire) | {question.code: _highest(question) for question in questionnaire.questions}


def that_knows_nothing(questionnaire: Questionnaire) -> dict[str, Answer]:
    """Return "don't know" to every question."""
    return context(questionnaire) | {question.code: unsure(question.code) for question in questionnaire.questions}


def _lowest(question: Question) -> Answer:
    if question.type is QuestionType.SINGLE:
        return answered(question.code, next(option.code for option in question.options if option.points == 0))
    return answered(question.code, next(option.code for option in question.options if option.exclusive))


def _highest(question: Question) -> Answer:
    if question.type is QuestionType.SINGLE:
        return answered(question.code, next(each.code for each in question.options if each.points == MAX_POINTS))
    return answered(question.code, *(option.code for option in question.options if not option.exclusive))
