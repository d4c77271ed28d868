"""The shipped questionnaire is built as designed, and what was published never changes."""

from pathlib import Path

import pytest

from assessment.questionnaire.definitions import Question, QuestionType
from tests.builders.questionnaire import shipped_questionnaire

QUESTIONNAIRE = shipped_questionnaire()
SINGLE = [question for question in QUESTIONNAIRE.questions if question.type is QuestionType.SINGLE]
MULTI = [question for question in QUESTIONNAIRE.questions if question.type is QuestionType.MULTI]
BREADTH = ("strategy.goals", "strategy.fields_of_use")
CATEGORIES = "ownership.responsibility"
PUBLISHED = Path(__file__).parent / "published" / "social-media-maturity-2026.1.txt"


def published_line(question: Question) -> str:
    options = (
        option.code if option.points is None else f"{option.code}={option.points}" for option in question.options
    )
    return f"{question.code} {question.type} x{question.weight}: {' '.join(options)}"


def test_codes_points_and_weights_stay_as_published() -> None:
    """A changed line means other answers or other scores: that is a new version, in a folder of its own."""
    levels = " ".join(f"{level.code}={level.threshold}" for level in QUESTIONNAIRE.levels)
    now = [f"levels: {levels}", *map(published_line, [*QUESTIONNAIRE.questions, *QUESTIONNAIRE.profile])]
    assert now == PUBLISHED.read_text(encoding="utf-8").splitlines()


def test_four_dimensions_of_six_or_seven_questions() -> None:
    assert [dimension.code for dimension in QUESTIONNAIRE.dimensions] == ["strategy", "dialogue", "ownership", "roi"]
    assert [len(dimension.questions) for dimension in QUESTIONNAIRE.dimensions] == [6, 7, 7, 6]


def test_the_two_questions_on_breadth_weigh_half_as_much_as_every_other() -> None:
    assert {question.code for question in QUESTIONNAIRE.questions if question.weight == 1} == set(BREADTH)
    assert {question.weight for question in QUESTIONNAIRE.questions if question.code not in BREADTH} == {2}


@pytest.mark.parametrize("question", SINGLE, ids=lambda question: question.code)
def test_a_single_choice_has_one_anchor_for_every_point(question: Question) -> None:
    points = [option.points for option in question.options]
    assert points == ([0, 1, 2, 2, 2, 3, 4] if question.code == CATEGORIES else [0, 1, 2, 3, 4])


def test_only_categories_share_points_and_say_why() -> None:
    assert [question.code for question in QUESTIONNAIRE.questions if question.rule_note] == [CATEGORIES]


@pytest.mark.parametrize("question", SINGLE, ids=lambda question: question.code)
def test_every_anchor_but_the_highest_leads_to_a_step_of_its_own(question: Question) -> None:
    steps = [option.next_step for option in question.options if option.next_step]
    assert len(set(steps)) == len(question.options) - 1


@pytest.mark.parametrize("question", MULTI, ids=lambda question: question.code)
def test_a_multiple_choice_has_a_step_for_all_points_below_four(question: Question) -> None:
    assert question.next_steps is not None
    assert len(set(question.next_steps.values())) == 4


@pytest.mark.parametrize("question", MULTI, ids=lambda question: question.code)
def test_a_multiple_choice_can_reach_every_number_of_points(question: Question) -> None:
    rule = question.rule
    assert rule is not None
    reachable = {*rule.exclusive.values(), *(rule.base + areas for areas in range(len(rule.areas) + 1))}
    assert {min(points, rule.maximum) for points in reachable} == {0, 1, 2, 3, 4}


def test_not_applicable_is_offered_where_it_can_really_be_so() -> None:
    assert [question.code for question in QUESTIONNAIRE.questions if question.allow_not_applicable] == [
        "strategy.shared_understanding",
        "dialogue.value_chain",
        "dialogue.employees",
        "ownership.coordination",
        "ownership.guidelines",
        "roi.conversion",
    ]
