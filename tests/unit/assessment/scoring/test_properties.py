"""What holds for all answers to any questionnaire."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Questionnaire
from assessment.scoring import Score, Scores, score, steps_in_order
from tests.builders.questionnaire import ladder_questionnaire

Answers = dict[str, Answer]
Case = tuple[Questionnaire, Answers]

MARKS = st.sampled_from(["p0", "p1", "p2", "p3", "p4", "dont_know", "not_applicable", "unanswered"])


def answer(question: str, mark: str) -> Answer:
    return Answer(question, Status.ANSWERED, (mark,)) if mark.startswith("p") else Answer(question, Status(mark))


@st.composite
def cases(draw: st.DrawFn, marks: st.SearchStrategy[str] = MARKS) -> Case:
    weights = draw(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=6), min_size=1, max_size=4))
    questionnaire = ladder_questionnaire(*weights)
    return questionnaire, {each.code: answer(each.code, draw(marks)) for each in questionnaire.questions}


def every(scores: Scores) -> list[Score]:
    return [*scores.dimensions, scores.overall]


@given(cases())
def test_scores_stay_on_the_axis_and_inside_their_range(case: Case) -> None:
    for each in every(score(*case)):
        assert 0 <= each.low <= each.high <= 100
        assert each.score is None or each.low <= each.score <= each.high
        assert 0 <= each.coverage <= 1


@given(cases())
def test_score_exact_value_and_level_exist_together(case: Case) -> None:
    for each in every(score(*case)):
        assert (each.score is None) == (each.exact is None) == (each.level is None)


@given(cases(st.sampled_from(["p0", "p1", "p2", "p3", "p4", "not_applicable"])))
def test_with_nothing_open_the_range_is_the_score(case: Case) -> None:
    for each in score(*case).dimensions:
        assert each.score is None or each.low == each.score == each.high


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(case: Case, random: Random) -> None:
    questionnaire, answers = case
    shuffled = list(answers.items())
    random.shuffle(shuffled)
    assert score(questionnaire, dict(shuffled)) == score(questionnaire, answers)


@given(cases(), st.data())
def test_one_more_point_lowers_nothing(case: Case, data: st.DataObject) -> None:
    questionnaire, answers = case
    raised = raise_one(answers, data)
    before, after = every(score(questionnaire, answers)), every(score(questionnaire, raised))
    for low, high in zip(before, after, strict=True):
        assert low.low <= high.low
        assert low.high <= high.high
        assert low.exact is None or (high.exact is not None and low.exact <= high.exact)


@given(cases(), st.data())
def test_the_gain_is_what_one_more_point_really_adds(case: Case, data: st.DataObject) -> None:
    questionnaire, answers = case
    raised = raise_one(answers, data)
    changed = [code for code in answers if answers[code] != raised[code]]
    before, after = score(questionnaire, answers), score(questionnaire, raised)
    if changed and before.overall.exact is not None and after.overall.exact is not None:
        (step,) = (each for each in steps_in_order(questionnaire, answers, before) if each.question == changed[0])
        assert step.gain == after.overall.exact - before.overall.exact


@given(cases(), st.data())
def test_finding_out_stays_within_the_range_announced(case: Case, data: st.DataObject) -> None:
    questionnaire, answers = case
    still_open = [each.question for each in answers.values() if each.status in {Status.DONT_KNOW, Status.UNANSWERED}]
    found_out = {code: answer(code, data.draw(st.sampled_from(["p0", "p2", "p4"]))) for code in still_open}
    before, after = every(score(questionnaire, answers)), every(score(questionnaire, answers | found_out))
    for announced, known in zip(before, after, strict=True):
        assert announced.low <= known.low <= known.high <= announced.high


@given(cases())
def test_dont_know_is_never_worse_than_no_points(case: Case) -> None:
    questionnaire, answers = case
    as_zero = {code: answer(code, "p0") if each.status is Status.DONT_KNOW else each for code, each in answers.items()}
    for unknown, zero in zip(
        score(questionnaire, answers).dimensions, score(questionnaire, as_zero).dimensions, strict=True
    ):
        assert unknown.exact is None or zero.exact is None or unknown.exact >= zero.exact


@given(cases())
def test_dont_know_counts_like_not_answered(case: Case) -> None:
    questionnaire, answers = case
    left_out = {code: each for code, each in answers.items() if each.status is not Status.DONT_KNOW}
    assert score(questionnaire, left_out) == score(questionnaire, answers)


@given(cases())
def test_not_applicable_is_as_if_the_question_were_not_there(case: Case) -> None:
    questionnaire, answers = case
    for dimension, scored in zip(questionnaire.dimensions, score(*case).dimensions, strict=True):
        rest = tuple(each for each in dimension.questions if answers[each.code].status is not Status.NOT_APPLICABLE)
        if rest:
            without = replace(questionnaire, dimensions=(replace(dimension, questions=rest),))
            assert score(without, answers).dimensions == (scored,)


@given(cases())
def test_the_overall_score_is_the_mean_of_all_dimensions_or_none(case: Case) -> None:
    scores = score(*case)
    exact = [each.exact for each in scores.dimensions]
    known = [value for value in exact if value is not None]
    assert scores.overall.exact == (sum(known, Fraction(0)) / len(known) if len(known) == len(exact) else None)


def raise_one(answers: Answers, data: st.DataObject) -> Answers:
    """Return the answers with one more point in one of them, or as they are where none can be raised."""
    below = [code for code, each in answers.items() if each.options and each.options != ("p4",)]
    if not below:
        return answers
    code = data.draw(st.sampled_from(below))
    return answers | {code: answer(code, f"p{int(answers[code].options[0][1]) + 1}")}
