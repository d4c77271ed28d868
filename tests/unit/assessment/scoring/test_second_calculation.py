"""Two independent calculations agree."""

from typing import Any

import pytest

from assessment.questionnaire.answers import Answer
from assessment.questionnaire.codebook import codebook
from assessment.questionnaire.definitions import Questionnaire
from assessment.scoring import Score, Step, score, steps_in_order
from tests.builders.questionnaire import shipped_questionnaire, tiny_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.second_calculation import recalculate, steps_again


def as_exported(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question,
        "status": answer.status.value,
        "options": list(answer.options) or None,
    }


def as_shown(score: Score) -> dict[str, Any]:
    return {
        "code": score.code,
        "score": score.score,
        "score_exact": None if score.exact is None else float(score.exact),
        "low": score.low,
        "high": score.high,
        "coverage": float(score.coverage),
        "level": score.level,
    }


@pytest.mark.parametrize("questionnaire", [shipped_questionnaire(), tiny_questionnaire()], ids=lambda each: each.code)
def test_200_random_respondents_get_the_same_scores_twice(questionnaire: Questionnaire) -> None:
    for seed in range(200):
        answers = random_answers(questionnaire, seed)
        scores = score(questionnaire, answers)
        again = recalculate(codebook(questionnaire), [as_exported(answer) for answer in answers.values()])
        assert [as_shown(each) for each in [*scores.dimensions, scores.overall]] == again, f"seed {seed}"


LISTED = ("question", "rung", "waits_for", "opens", "effort", "gain")


def as_listed(step: Step) -> dict[str, Any]:
    return {
        "question": step.question,
        "rung": step.rung,
        "waits_for": [{"question": need.question, "rung": need.rung} for need in step.waits_for],
        "opens": step.opens,
        "effort": step.effort.value,
        "gain": step.gain,
    }


@pytest.mark.parametrize("questionnaire", [shipped_questionnaire(), tiny_questionnaire()], ids=lambda each: each.code)
def test_200_random_respondents_get_the_same_steps_twice(questionnaire: Questionnaire) -> None:
    for seed in range(200):
        answers = random_answers(questionnaire, seed)
        steps = [as_listed(step) for step in steps_in_order(questionnaire, answers, score(questionnaire, answers))]
        again = steps_again(codebook(questionnaire), [as_exported(answer) for answer in answers.values()])
        assert steps == [{key: step[key] for key in LISTED} for step in again], f"seed {seed}"


def test_the_random_respondents_are_of_every_kind() -> None:
    seen = [score(shipped_questionnaire(), random_answers(shipped_questionnaire(), seed)) for seed in range(200)]
    levels = {each.level for scores in seen for each in scores.dimensions}
    assert levels == {None, *(level.code for level in shipped_questionnaire().levels)}
    assert {scores.overall.score is None for scores in seen} == {True, False}
