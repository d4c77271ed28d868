"""Scores as they are written: formula, range, coverage, sentence."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Question, QuestionType
from assessment.scoring import Score, Term, round_half_up, score
from language.words import words_for
from reports.report.meaning import resolution_text
from reports.report.scores import dimension_formula, level_views, outcome, overall_formula, shown_exact
from tests.builders.answers import answered, unsure
from tests.builders.questionnaire import ladder_questionnaire, shipped_questionnaire
from tests.builders.results import all_answered, built, with_readings

GERMAN, ENGLISH = words_for("de"), words_for("en")


def told_of(*points: int | None) -> tuple[str, ...]:
    """Return what a report says in sentences of own answers to the questions on strategy, ``None`` for none."""
    ladders = [question for question in shipped_questionnaire().questions if question.type is QuestionType.SINGLE]
    given = [answer_of(question, reached) for question, reached in zip(ladders, points, strict=False)]
    return built(answers={answer.question: answer for answer in given}).overall.own


def answer_of(question: Question, points: int | None) -> Answer:
    if points is None:
        return unsure(question.code)
    return answered(question.code, next(each.code for each in question.options if each.points == points))


def test_own_sentences_quote_the_first_answer_of_the_highest_and_of_the_lowest_rung():
    highest, lowest = told_of(2, 4, 4, 0, 1)
    titles = [question.title.en for question in shipped_questionnaire().questions if question.type == "single"]
    assert highest.startswith(f"Your highest rung, 4 of 4 points: {titles[1]} (“")
    assert highest.endswith("1 more answer stands there.")
    assert lowest.startswith(f"Your lowest rung, 0 of 4 points: {titles[3]} (“")
    assert "more answer" not in lowest


def test_answers_on_one_rung_are_told_in_one_sentence_and_none_in_none():
    assert told_of(3, 3, None) == ("All 2 answers stand on the same rung: 3 of 4 points.",)
    assert told_of(None, None) == ()


def test_the_resolution_of_the_shipped_questionnaire_is_one_point_and_five_mean_nothing():
    said = resolution_text(shipped_questionnaire(), ENGLISH)
    assert "moves the total by about 1 point; differences under 5 points mean nothing" in said


def score_of(*terms: tuple[int, int]) -> Score:
    """Return a score from (weight, points) pairs."""
    weights = sum(weight for weight, _points in terms)
    exact = Fraction(100 * sum(weight * points for weight, points in terms), 4 * weights)
    named = tuple(Term(f"q{place}", weight, points) for place, (weight, points) in enumerate(terms))
    rounded = round_half_up(exact)
    return Score("strategy", rounded, exact, rounded, rounded, Fraction(1), "organised", named)


@pytest.mark.parametrize(
    ("terms", "formula"),
    [
        ([(1, 3), (1, 2), (1, 0), (1, 4), (1, 1), (1, 3)], "100 × (3 + 2 + 0 + 4 + 1 + 3) / (4 × 6) ≈ 54.17 → 54"),
        ([(1, 2), (1, 2)], "100 × (2 + 2) / (4 × 2) = 50"),
        ([(1, 3), (1, 2)], "100 × (3 + 2) / (4 × 2) = 62.5 → 63"),
        ([(2, 3), (1, 0)], "100 × (2 × 3 + 0) / (4 × 3) = 50"),
        ([(1, 0)], "100 × (0) / (4 × 1) = 0"),
    ],
)
def test_the_formula_holds_the_own_points_and_the_one_rounding(terms, formula):
    assert dimension_formula(score_of(*terms), ENGLISH) == formula


def test_the_formula_takes_the_decimal_sign_of_its_language():
    assert dimension_formula(score_of((1, 3), (1, 2)), GERMAN).endswith("= 62,5 → 63")


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (Fraction(50), "50"),
        (Fraction(125, 2), "62.5"),
        (Fraction(325, 6), "54.17"),
        (Fraction(49496, 1000), "49.496"),
        (Fraction(49999, 1000), "50.00"),
    ],
)
def test_an_exact_score_shows_enough_decimals_to_round_as_it_does(exact, shown):
    assert shown_exact(exact, ENGLISH) == shown


@given(st.fractions(min_value=0, max_value=100, max_denominator=672))
def test_what_is_shown_never_rounds_to_another_score(exact):
    shown = Fraction(shown_exact(exact, ENGLISH))
    assert round_half_up(shown) == round_half_up(exact)


@given(st.fractions(min_value=0, max_value=100, max_denominator=672))
def test_the_outcome_says_equal_only_where_it_is(exact):
    text = outcome(exact, round_half_up(exact), ENGLISH)
    shown = Fraction(text.split("→")[0].strip(" =≈"))
    assert text.startswith(" =") == (shown == exact)


def test_the_overall_formula_is_the_mean_of_exact_dimension_scores():
    questionnaire = ladder_questionnaire([1, 1], [1])
    answers = {"d0.q0": answered("d0.q0", "p3"), "d0.q1": answered("d0.q1", "p2"), "d1.q0": answered("d1.q0", "p1")}
    report = built(questionnaire=with_readings(questionnaire), answers=answers)
    assert report.overall.formula == "(62.5 + 25) / 2 = 43.75 → 44"
    assert overall_formula(score(questionnaire, {}), ENGLISH) == ""


def test_levels_touch_and_reach_from_0_to_100():
    levels = level_views(shipped_questionnaire(), ENGLISH)
    assert levels[0].threshold == 0
    assert levels[-1].upper == 100
    assert [level.upper + 1 for level in levels[:-1]] == [level.threshold for level in levels[1:]]


def test_a_complete_answer_sheet_has_no_range():
    report = built()
    assert report.overall.range_text == ""
    assert report.overall.coverage_text == "26 of 26 questions answered"
    assert not report.partial


def test_dont_know_opens_a_range_and_is_not_partial():
    answers = all_answered(shipped_questionnaire()) | {"roi.kpis": unsure("roi.kpis")}
    roi = built(answers=answers).dimensions[3].score
    assert (roi.score, roi.low, roi.high) == (50, 42, 58)
    assert roi.range_text == "between 42 and 58, depending on the open answers"
    assert roi.coverage_text == "5 of 6 questions answered"
    assert not built(answers=answers).partial


def test_an_open_question_makes_the_result_partial():
    answers = all_answered(shipped_questionnaire())
    del answers["roi.kpis"]
    report = built(answers=answers)
    assert report.partial
    assert report.partial_text == "Partial result: 1 question was left open."


def test_below_two_thirds_there_is_a_range_and_a_reason_but_no_score():
    report = built(answers={"roi.kpis": answered("roi.kpis", "with_targets")})
    roi = report.dimensions[3].score
    assert (roi.score, roi.level, roi.formula) == (None, None, "")
    assert roi.sentence == (
        "Too little was answered for a score: 1 of 6 questions answered, at least two thirds are needed."
    )
    assert report.overall.sentence == "There is no overall score yet: it needs a score in every area."


def test_an_area_that_does_not_apply_at_all_says_so():
    questionnaire = with_readings(ladder_questionnaire([1], [1]))
    answers = {"d0.q0": Answer("d0.q0", Status.NOT_APPLICABLE)}
    report = built(questionnaire=questionnaire, answers=answers)
    assert report.dimensions[0].score.sentence == "No question applies to you here, so there is no score."
