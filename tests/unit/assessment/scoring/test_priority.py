"""Which next step comes first."""

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.scoring import gain_of_next_level, priorities, score
from tests.unit.assessment.scoring.worked_tables import respondent


def order(cell: str) -> list[str]:
    questionnaire, answers = respondent(cell)
    return [step.question for step in priorities(score(questionnaire, answers))]


def test_the_most_missing_points_come_first() -> None:
    assert order("3 0 1") == ["d0.q1", "d0.q2", "d0.q0"]


def test_weight_counts() -> None:
    assert order("1x1 2x2") == ["d0.q1", "d0.q0"]


def test_among_equals_the_weaker_dimension_comes_first() -> None:
    assert order("2 4 / 2 3") == ["d1.q0", "d0.q0", "d1.q1"]


def test_among_equals_a_dimension_without_a_score_comes_last() -> None:
    assert order("2 ? ? / 2") == ["d1.q0", "d0.q0"]


def test_among_equals_of_one_dimension_the_questionnaire_decides() -> None:
    assert order("2 2 2") == ["d0.q0", "d0.q1", "d0.q2"]


def test_full_open_and_not_applicable_questions_have_no_priority() -> None:
    assert order("4 ? - n 1") == ["d0.q4"]


def test_a_step_carries_its_own_numbers() -> None:
    questionnaire, answers = respondent("1x3 4x1 / 4")
    (step,) = priorities(score(questionnaire, answers))
    assert (step.dimension, step.weight, step.points, step.priority) == ("d0", 3, 1, 9)
    assert step.gain == gain_of_next_level(score(questionnaire, answers), "d0.q0")


def test_an_unanswered_question_has_no_gain() -> None:
    questionnaire, answers = respondent("1 ?")
    with pytest.raises(KeyError):
        gain_of_next_level(score(questionnaire, answers | {"d0.q1": Answer("d0.q1", Status.DONT_KNOW)}), "d0.q1")
