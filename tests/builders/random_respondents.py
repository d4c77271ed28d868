"""Respondents by chance with a context: answered, skipped or not known, of every size, with and without channels."""

from random import Random

from assessment.questionnaire.answers import Answer, Status, read_answer
from assessment.questionnaire.definitions import DONT_KNOW, Question, Questionnaire, QuestionType
from tests.builders.random_answers import random_answers

NO_CHANNELS = 0.15
ABSTAINS = 0.2


def random_respondent(questionnaire: Questionnaire, seed: int) -> dict[str, Answer]:
    """Return answers to all questions, those on the context among them; the same for the same seed."""
    random = Random(f"context {seed}")
    context = {question.code: _context(question, random) for question in questionnaire.profile}
    return context | random_answers(questionnaire, seed)


def _context(question: Question, random: Random) -> Answer:
    if random.random() < ABSTAINS:
        return read_answer(question, [random.choice(["", DONT_KNOW])], "")
    if question.type is QuestionType.SINGLE:
        return Answer(question.code, Status.ANSWERED, (random.choice(question.option_codes),))
    alone = [option.code for option in question.options if option.exclusive]
    others = [option.code for option in question.options if not option.exclusive]
    if alone and random.random() < NO_CHANNELS:
        return read_answer(question, alone[:1], "")
    return read_answer(question, random.sample(others, random.randint(1, len(others))), "")
