"""From how many answers on a result is made."""

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.scoring.calculation import AnswersNeeded, need_for_result
from tests.builders.answers import answered, unanswered, unsure
from tests.builders.questionnaire import ladder_questionnaire, shipped_questionnaire

FIVE = ladder_questionnaire((1, 1), (2, 1), (1,))
"""Five questions, so half of them are two and a half, and three are needed."""


def need(*answers: Answer) -> AnswersNeeded:
    return need_for_result(FIVE, {answer.question: answer for answer in answers})


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ([], 3),
        ([answered("d0.q0", "p1")], 2),
        ([answered("d0.q0", "p0"), unsure("d0.q1")], 1),
        ([answered("d0.q0", "p0"), unsure("d0.q1"), Answer("d2.q0", Status.NOT_APPLICABLE)], 0),
        ([answered("d0.q0", "p0"), unsure("d0.q1"), unanswered("d2.q0", note="later")], 1),
        ([unsure(code) for code in ("d0.q0", "d0.q1", "d1.q0", "d1.q1", "d2.q0")], 0),
        ([answered("somewhere.else", "p1")], 3),
    ],
)
def test_half_of_the_questions_whatever_their_weight_and_a_half_is_rounded_up(answers, missing):
    assert need(*answers) == AnswersNeeded(total=5, least=3, missing=missing)


def test_the_shipped_questionnaire_needs_13_of_26_and_context_does_not_count():
    context = {question.code: unsure(question.code) for question in shipped_questionnaire().profile}
    assert need_for_result(shipped_questionnaire(), context) == AnswersNeeded(total=26, least=13, missing=13)
