"""Respondents by chance, the same for the same seed."""

from random import Random

from assessment.questionnaire.answers import Answer, Status, read_answer
from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE, Question, Questionnaire, QuestionType


def random_answers(questionnaire: Questionnaire, seed: int) -> dict[str, Answer]:
    """Return answers that a respondent could give to all scored questions; how many stay open differs by seed."""
    random = Random(seed)
    how_open = random.choice([0.0, 0.1, 0.3, 0.6])
    return {question.code: _random_answer(question, random, how_open) for question in questionnaire.questions}


def _random_answer(question: Question, random: Random, how_open: float) -> Answer:
    if random.random() < how_open:
        apart = [DONT_KNOW, NOT_APPLICABLE] if question.allow_not_applicable else [DONT_KNOW]
        return read_answer(question, [random.choice(["", *apart])], "")
    if question.type is QuestionType.SINGLE:
        return Answer(question.code, Status.ANSWERED, (random.choice(question.option_codes),))
    alone = [option.code for option in question.options if option.exclusive]
    others = [option.code for option in question.options if not option.exclusive]
    ticked = random.sample(others, random.randint(0, len(others))) or alone[:1]
    return read_answer(question, ticked, "")
