"""Scoring knows no questionnaire by heart: here is one of another kind, worked out by hand."""

from fractions import Fraction

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.scoring import points_of, score, steps_in_order
from tests.builders.questionnaire import tiny_questionnaire


def answers(**options: tuple[str, ...]) -> dict[str, Answer]:
    codes = {"weeding": "beds.weeding", "plants": "beds.plants", "pruning": "trees.pruning", "tools": "tools"}
    return {codes[name]: Answer(codes[name], Status.ANSWERED, chosen) for name, chosen in options.items()}


def test_weights_and_the_rule_make_the_dimension_score() -> None:
    scores = score(tiny_questionnaire(), answers(weeding=("sometimes",), plants=("herbs", "vegetables")))
    assert scores.dimension("beds").exact == Fraction(100 * (3 * 1 + 1 * 3), 4 * (3 + 1))
    assert scores.dimension("beds").score == 38
    assert scores.dimension("beds").level == "wild"


def test_the_overall_score_counts_both_dimensions_the_same() -> None:
    scores = score(tiny_questionnaire(), answers(weeding=("weekly",), plants=("roses", "herbs"), pruning=("uncut",)))
    assert (scores.overall.score, scores.overall.level) == (50, "tended")


def test_context_questions_carry_no_points() -> None:
    said = answers(tools=("spade", "rake"))
    assert points_of(tiny_questionnaire().question("tools"), said["tools"]) is None
    assert score(tiny_questionnaire(), said) == score(tiny_questionnaire(), {})


def test_a_step_leads_to_the_next_option_and_gains_what_that_is_worth() -> None:
    said = answers(weeding=("sometimes",), plants=("grass",), pruning=("uncut",))
    steps = steps_in_order(tiny_questionnaire(), said, score(tiny_questionnaire(), said))
    assert [(step.question, step.rung, step.gain) for step in steps] == [
        ("trees.pruning", 0, Fraction(50)),
        ("beds.weeding", 1, Fraction(100 * 9, 4 * 4 * 2)),
        ("beds.plants", 2, Fraction(100, 4 * 4 * 2)),
    ]


def test_a_step_to_a_distant_option_needs_what_every_rung_on_the_way_needs() -> None:
    said = answers(weeding=("sometimes",), plants=("nothing",))
    plants, weeding = steps_in_order(tiny_questionnaire(), said, score(tiny_questionnaire(), said))
    assert (plants.question, plants.opens) == ("beds.plants", 1)
    assert [(need.question, need.rung) for need in weeding.waits_for] == [("beds.plants", 2)]


@pytest.mark.parametrize(
    ("ticked", "points"),
    [(("nothing",), 0), (("only_weeds",), 1), (("grass",), 2), (("herbs",), 3), (("herbs", "roses"), 4)],
)
def test_each_exclusive_option_has_points_of_its_own(ticked: tuple[str, ...], points: int) -> None:
    plants = tiny_questionnaire().question("beds.plants")
    assert points_of(plants, Answer(plants.code, Status.ANSWERED, ticked)) == points


@pytest.mark.parametrize("question", ["beds.plants", "trees.pruning"])
def test_an_option_from_elsewhere_is_an_error(question: str) -> None:
    with pytest.raises(KeyError):
        points_of(tiny_questionnaire().question(question), Answer(question, Status.ANSWERED, ("elsewhere",)))
