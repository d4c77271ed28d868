"""Reads the worked tables out of the scoring README, so that its numbers are the tests' numbers."""

from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Questionnaire
from tests.builders.questionnaire import ladder_questionnaire
from tests.builders.tables import table

OPEN = {"?": Status.DONT_KNOW, "-": Status.UNANSWERED, "n": Status.NOT_APPLICABLE}


def rows_of(section: str) -> list[dict[str, str]]:
    """Return the rows of the table below a heading, keyed by column."""
    header, *rows = table("assessment/scoring/README.md", section)
    return [dict(zip(header, row, strict=True)) for row in rows]


def respondent(cell: str) -> tuple[Questionnaire, dict[str, Answer]]:
    """Return the questionnaire and the answers that a cell such as ``4 3x2 ? / 0 n`` stands for."""
    marks = [[mark.partition("x") for mark in dimension.split()] for dimension in cell.split("/")]
    questionnaire = ladder_questionnaire(*([int(weight or 1) for _, _, weight in each] for each in marks))
    said = [value for each in marks for value, _, _ in each]
    answers = (_answer(question.code, value) for question, value in zip(questionnaire.questions, said, strict=True))
    return questionnaire, {answer.question: answer for answer in answers}


def exact(cell: str) -> Fraction | None:
    """Return the fraction in a cell; ``none`` is ``None``."""
    return None if cell == "none" else Fraction(cell)


def whole(cell: str) -> int | None:
    """Return the whole number in a cell; ``none`` is ``None``."""
    return None if cell == "none" else int(cell)


def _answer(question: str, value: str) -> Answer:
    if value in OPEN:
        return Answer(question, OPEN[value])
    return Answer(question, Status.ANSWERED, (f"p{value}",))
