"""Next steps: what can be done now first, with every reason visible and an honest gain."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.scoring import round_half_up, score
from tests.builders.answers import answered, unsure
from tests.builders.companies import all_of_the_points
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import ladder_questionnaire, shipped_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.results import all_answered, built, with_readings

SHIPPED = shipped_questionnaire()
BELOW_THREE = ("no_statement", "single_cases", "direction")


def step_for(question, report):
    return next(step for step in report.next_steps if step.question == question)


def with_kpis(option):
    return all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", option)}


def test_a_step_says_why_it_stands_where_it_does():
    step = step_for("roi.kpis", built(answers=with_kpis("platform_figures")))
    assert step.why_now.startswith("1 further step waits for this; your lowest rung, 1 of 4; ")
    assert step.is_ready and step.effort == "hours"


def test_what_waits_says_for_what_and_why():
    step = step_for("roi.contribution", built(answers=all_answered(SHIPPED, 1)))
    (wait,) = step.waits_for
    assert (wait.question, wait.rung) == ("roi.kpis", 2)
    assert wait.text.startswith(f"Waits for “{wait.title}” at 2 of 4 points: ")
    assert not step.is_ready


def test_ready_steps_come_first_and_ranks_have_no_gap():
    report = built(answers=all_answered(SHIPPED, 1))
    assert [step.rank for step in report.next_steps] == list(range(1, len(report.next_steps) + 1))
    assert report.next_steps == (*report.ready_steps, *report.later_steps)
    assert report.ready_steps and report.later_steps


def test_ties_are_named_and_many_are_counted():
    told = " ".join(step.why_now for step in built(answers=all_answered(SHIPPED, 1)).ready_steps)
    assert re.search("equal with “.*?”", told)
    assert re.search(r"equal with \d+ other steps", " ".join(step.why_now for step in lone_steps()))


def lone_steps():
    questionnaire = with_readings(ladder_questionnaire([1] * 5))
    answers = {question.code: answered(question.code, "p2") for question in questionnaire.questions}
    return built(questionnaire=questionnaire, answers=answers).next_steps


def test_a_step_tells_the_cut_of_a_study_at_its_next_rung_and_no_other():
    at_four, at_three = finding("four"), finding("three", mappings=(mapping("roi.contribution", *BELOW_THREE),))
    report = built(answers=all_answered(SHIPPED, 3), compared_with=edition(at_four, at_three))
    assert step_for("roi.contribution", report).cut_texts == ("92% below rung 4: Study A, published in 2013",)
    assert step_for("roi.kpis", report).cut_texts == ()


def test_the_step_is_bound_to_the_answer_given():
    option = SHIPPED.question("roi.kpis").option("platform_figures")
    assert step_for("roi.kpis", built("de", answers=with_kpis("platform_figures"))).text == option.next_step.de


def test_a_multiple_choice_takes_the_step_of_the_points_reached():
    question = SHIPPED.question("strategy.goals")
    answers = all_answered(SHIPPED) | {"strategy.goals": answered("strategy.goals", "brand_building", "sales_leads")}
    assert step_for("strategy.goals", built(answers=answers)).text == question.next_steps[2].en


def test_full_points_leave_nothing_to_do():
    report = built(answers=with_kpis("with_targets"))
    assert "roi.kpis" not in [step.question for step in report.next_steps]


def test_where_rounding_hides_the_gain_it_is_told_in_tenths():
    questionnaire = with_readings(ladder_questionnaire([1] * 50, [1] * 50))
    answers = {question.code: answered(question.code, "p2") for question in questionnaire.questions}
    step = built(questionnaire=questionnaire, answers=answers).next_steps[0]
    assert step.gain_text == "Total stays at 50 when rounded (+0.3)"


@given(st.integers(min_value=0, max_value=10_000))
def test_the_what_if_agrees_with_scoring_the_answers_anew(seed):
    answers = random_answers(SHIPPED, seed)
    report = built(answers=answers)
    before = score(SHIPPED, answers)
    for step in report.next_steps:
        question = SHIPPED.question(step.question)
        if question.rule is not None or before.overall.exact is None:
            continue
        better = [option for option in question.options if option.points == report.question(question.code).points + 1]
        if not better:
            continue
        after = score(SHIPPED, answers | {question.code: answered(question.code, better[0].code)})
        assert after.overall.exact - before.overall.exact == step.gain
        was, will_be = round_half_up(before.overall.exact), round_half_up(after.overall.exact)
        if was == will_be:
            assert f"stays at {was}" in step.gain_text
        else:
            assert f"{was} → {will_be}" in step.gain_text


def test_without_a_total_the_area_is_named():
    answers = {question.code: answered(question.code, question.options[0].code) for question in SHIPPED.questions[-6:]}
    step = built(answers=answers).next_steps[0]
    assert re.fullmatch("Measuring results 0 → [1-9]", step.gain_text)


def test_without_any_score_nothing_is_promised():
    step = built(answers={"roi.kpis": answered("roi.kpis", "no_figures")}).next_steps[0]
    assert step.gain_text == ""


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "There is no step to suggest, as no question was answered."),
        (all_of_the_points(SHIPPED), "There is no step to suggest: every answer stands on the highest rung."),
        (
            {"roi.kpis": answered("roi.kpis", "with_targets")},
            "There is no step to suggest: every question answered stands on the highest rung. The others are open.",
        ),
        (all_answered(SHIPPED), ""),
    ],
)
def test_without_a_step_it_says_why(answers, told):
    assert built(answers=answers).no_steps_text == told


def test_what_is_unclear_says_what_finding_out_would_bring():
    answers = all_answered(SHIPPED) | {"roi.kpis": unsure("roi.kpis")}
    (view,) = built(answers=answers).unclear
    assert (view.question, view.narrows) == ("roi.kpis", Fraction(100, 6))
    assert view.text == "If you find out, the range of “Measuring results” becomes 17 points narrower."


def test_a_heavier_question_opens_more_of_the_range():
    questionnaire = with_readings(ladder_questionnaire([3, 1]))
    report = built(questionnaire=questionnaire, answers={"d0.q1": answered("d0.q1", "p2")})
    assert [view.narrows for view in report.unclear] == [75]


@given(st.integers(min_value=0, max_value=10_000))
def test_finding_everything_out_closes_the_range(seed):
    answers = random_answers(SHIPPED, seed)
    report = built(answers=answers)
    for dimension in report.dimensions:
        width = sum(view.narrows for view in report.unclear if view.dimension == dimension.code)
        assert abs(width - (dimension.score.high - dimension.score.low)) <= 1 or not dimension.score.asked
