"""Which shipped figures have a side: those that cut the ladder of a question in one place, and no others."""

import pytest

from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.findings.values import Direction, Finding, QuestionMapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.content.shipped_findings import finding, findings

NEVER_A_SIDE = (
    "channels",
    "intensity",
    "years_active",
    "strategy.goals",
    "strategy.fields_of_use",
    "ownership.responsibility",
)
"""What one uses, wants or hands out is no level of maturity; who is in charge has rungs of equal points."""


def points(question: Question) -> dict[str, int]:
    """Return the points of each rung; empty where the question has none."""
    return {option.code: option.points for option in question.options if option.points is not None}


def parted(direction: Direction, question: Question, belongs: tuple[str, ...]) -> list[str]:
    """Return the options that keep a share from cutting the ladder in one place; none if it does."""
    ladder = points(question)
    inside = {code for code in ladder if code in belongs}
    if question.type is not QuestionType.SINGLE or not inside or inside == set(ladder):
        return list(belongs)
    sign = 1 if direction is Direction.HIGH_IS_MATURE else -1
    lowest_inside = min(sign * ladder[code] for code in inside)
    highest_outside = max(sign * value for code, value in ladder.items() if code not in inside)
    if lowest_inside > highest_outside:
        return []
    return [code for code, value in ladder.items() if lowest_inside <= sign * value <= highest_outside]


def mapped() -> list[tuple[Finding, QuestionMapping]]:
    return [(each, mapping) for each in findings() for mapping in each.mappings]


@pytest.mark.parametrize(
    ("each", "mapping"), mapped(), ids=lambda one: getattr(one, "code", getattr(one, "question", ""))
)
def test_a_direction_stands_only_where_the_share_cuts_the_ladder_in_one_place(
    each: Finding, mapping: QuestionMapping
) -> None:
    """Drafts are held to it too, so that none goes live with a side it can't have."""
    if each.direction is not Direction.NEUTRAL:
        assert parted(each.direction, shipped_questionnaire().question(mapping.question), mapping.belongs) == []


@pytest.mark.parametrize(
    ("each", "mapping"), mapped(), ids=lambda one: getattr(one, "code", getattr(one, "question", ""))
)
def test_use_goals_and_charge_never_have_a_side(each: Finding, mapping: QuestionMapping) -> None:
    if mapping.question in NEVER_A_SIDE:
        assert each.direction is Direction.NEUTRAL


def test_the_check_names_the_options_that_part_a_share() -> None:
    responsibility = shipped_questionnaire().question("ownership.responsibility")
    marketing = parted(Direction.HIGH_IS_IMMATURE, responsibility, ("marketing_department",))
    assert {"undefined", "marketing_department", "communications_department"} <= set(marketing)
    contribution = shipped_questionnaire().question("roi.contribution")
    cannot = ("no_statement", "single_cases", "direction", "approximate")
    assert parted(Direction.HIGH_IS_IMMATURE, contribution, cannot) == []
    assert parted(Direction.HIGH_IS_MATURE, contribution, cannot) != []
    assert parted(Direction.HIGH_IS_MATURE, contribution, ("single_cases", "exact")) != []


@pytest.mark.parametrize(
    "code", ["key-marketing-44", "key-half-dont-know", "bitkom17-management", "mck12-customer-service"]
)
def test_figures_that_lost_their_side_keep_none(code: str) -> None:
    assert finding(code).direction is Direction.NEUTRAL


def test_a_skipped_question_tells_no_population() -> None:
    """With ``none_of`` whoever ticks nothing that is named would count as fitting; conditions name what fits."""
    assert [each.code for each, mapping in mapped() for one in mapping.conditions if one.none_of] == []


def test_no_two_conditions_of_a_figure_are_about_the_same_question() -> None:
    for each, mapping in mapped():
        asked = [condition.question for condition in mapping.conditions]
        assert len(asked) == len(set(asked)), each.code
