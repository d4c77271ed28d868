"""Reads the worked tables out of the scoring README, so that its numbers are the tests' numbers."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from string import ascii_lowercase

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Effort, Need, Question, Questionnaire
from tests.builders.questionnaire import TEXT, ladder_questionnaire
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


def letters(questionnaire: Questionnaire) -> dict[str, str]:
    """Return the questions by the letters that stand for them in a table."""
    return dict(zip(ascii_lowercase, (each.code for each in questionnaire.questions), strict=False))


def needing(questionnaire: Questionnaire, needs: str, efforts: str = "") -> Questionnaire:
    """Return the questionnaire with what cells such as ``b3<a2 c4<a1`` and ``a:hours`` say."""
    codes = letters(questionnaire)
    pairs = [cell.split("<") for cell in needs.split()]
    given = dict(cell.split(":") for cell in efforts.split())

    def changed(letter: str, question: Question) -> Question:
        needed: dict[int, tuple[Need, ...]] = {}
        for step, other in pairs:
            if step[0] == letter:
                rung = int(step[1])
                needed[rung] = (*needed.get(rung, ()), Need(codes[other[0]], int(other[1]), TEXT))
        effort = Effort(given.get(letter, "weeks"))
        options = tuple(replace(option, effort=effort) for option in question.options)
        return replace(question, needs=needed, options=options)

    changes = {code: changed(letter, questionnaire.question(code)) for letter, code in codes.items()}
    return replace(
        questionnaire,
        dimensions=tuple(
            replace(dimension, questions=tuple(changes[each.code] for each in dimension.questions))
            for dimension in questionnaire.dimensions
        ),
    )


def spelled(questionnaire: Questionnaire, questions: Iterable[str]) -> str:
    """Return the letters of these questions, as a cell."""
    names = {code: letter for letter, code in letters(questionnaire).items()}
    return " ".join(names[code] for code in questions)


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
