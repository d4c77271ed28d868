"""Which step comes first: what holds for all answers to any questionnaire, whatever needs what."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.cross_references import circle_in
from assessment.questionnaire.definitions import Effort, Questionnaire
from assessment.scoring import Step, score, steps_in_order
from tests.builders.questionnaire import ladder_questionnaire, shipped_questionnaire
from tests.builders.random_answers import random_answers
from tests.unit.assessment.scoring.test_properties import MARKS, answer
from tests.unit.assessment.scoring.worked_tables import letters, needing

Answers = dict[str, Answer]
Case = tuple[Questionnaire, Answers]
OPEN = {Status.DONT_KNOW, Status.UNANSWERED}


def needs_of(questionnaire: Questionnaire) -> dict[tuple[str, int], list[tuple[str, int]]]:
    return {
        (question.code, rung): [(need.question, need.rung) for need in needs]
        for question in questionnaire.questions
        for rung, needs in question.needs.items()
    }


@st.composite
def cases(draw: st.DrawFn, marks: st.SearchStrategy[str] = MARKS) -> Case:
    """Return up to 12 questions, of which some need others but never in a circle, with answers."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    ladder = ladder_questionnaire(*([1] * size for size in sizes))
    names = list(letters(ladder))
    rung = st.integers(1, 4).map(str)
    cells = draw(st.lists(st.tuples(st.sampled_from(names), rung, st.sampled_from(names), rung), max_size=8))
    efforts = {name: draw(st.sampled_from([effort.value for effort in Effort])) for name in names}
    told, kept = " ".join(f"{name}:{effort}" for name, effort in efforts.items()), ""
    for a, b, c, d in cells:
        more = f"{kept} {a}{b}<{c}{d}"
        if not circle_in(needs_of(needing(ladder, more))):
            kept = more
    questionnaire = needing(ladder, kept, told)
    return questionnaire, {each.code: answer(each.code, draw(marks)) for each in questionnaire.questions}


def ordered(case: Case) -> tuple[Step, ...]:
    questionnaire, answers = case
    return steps_in_order(questionnaire, answers, score(questionnaire, answers))


@given(cases())
def test_every_answer_below_full_points_has_one_step(case: Case) -> None:
    below = {code for code, each in case[1].items() if each.options and each.options != ("p4",)}
    assert sorted(step.question for step in ordered(case)) == sorted(below)


@given(cases())
def test_ready_steps_come_first(case: Case) -> None:
    ready = [step.is_ready for step in ordered(case)]
    assert ready == sorted(ready, reverse=True)


@given(cases())
def test_what_is_waited_for_is_really_missing_and_nothing_else_is(case: Case) -> None:
    questionnaire, answers = case
    points = score(questionnaire, answers).points
    for step in ordered(case):
        needed = questionnaire.question(step.question).needs.get(step.rung + 1, ())
        missing = [
            need
            for need in needed
            if answers[need.question].status is not Status.NOT_APPLICABLE and points.get(need.question, 0) < need.rung
        ]
        assert list(step.waits_for) == missing


@given(cases())
def test_a_step_opens_as_many_as_wait_for_it(case: Case) -> None:
    steps = ordered(case)
    waiting = Counter(code for step in steps for code in {need.question for need in step.waits_for})
    assert {step.question: step.opens for step in steps} == {step.question: waiting[step.question] for step in steps}


@given(cases())
def test_ready_steps_are_in_order_but_for_a_third_of_one_dimension(case: Case) -> None:
    """Of two ready steps in the wrong order, the one put back is of a dimension with two among the first five."""
    questionnaire, answers = case
    scores = score(questionnaire, answers)
    place = {question.code: number for number, question in enumerate(questionnaire.questions)}

    def rank(step: Step) -> tuple[object, ...]:
        exact = scores.dimension(step.dimension).exact
        return -step.opens, step.rung, exact is None, exact or 0, list(Effort).index(step.effort), place[step.question]

    ready = [step for step in ordered(case) if step.is_ready]
    first = Counter(step.dimension for step in ready[:5])
    for number, step in enumerate(ready):
        earlier = [each for each in ready[:number] if rank(each) > rank(step)]
        assert not earlier or first[step.dimension] >= 2


@given(cases())
def test_at_most_two_of_the_first_five_are_of_one_dimension_while_others_are_there(case: Case) -> None:
    ready = [step for step in ordered(case) if step.is_ready]
    first, behind = Counter(step.dimension for step in ready[:5]), Counter(step.dimension for step in ready[5:])
    for dimension, count in first.items():
        if count > 2:
            assert not [other for other in behind if other != dimension and first[other] < 2]


@given(cases())
def test_ties_are_mutual_and_among_ready_steps_of_the_same_rung_and_effort(case: Case) -> None:
    steps = {step.question: step for step in ordered(case)}
    for step in steps.values():
        for other in (steps[code] for code in step.tied_with):
            assert step.question in other.tied_with
            assert (other.is_ready, other.rung, other.effort, other.opens) == (True, step.rung, step.effort, step.opens)


@given(cases(st.sampled_from(["p0", "p1", "p2", "p3", "p4", "not_applicable"])))
def test_whoever_knows_everything_can_always_do_something(case: Case) -> None:
    """There is no circle, so somewhere the waiting begins."""
    steps = ordered(case)
    assert not steps or steps[0].is_ready


def test_the_shipped_questionnaire_lets_everybody_begin() -> None:
    for seed in range(200):
        answers = random_answers(shipped_questionnaire(), seed)
        steps = ordered((shipped_questionnaire(), answers))
        is_open = any(each.status in OPEN for each in answers.values())
        assert not steps or steps[0].is_ready or is_open


def test_a_question_that_does_not_apply_is_needed_by_nobody() -> None:
    questionnaire = needing(ladder_questionnaire([1, 1]), "a1<b1")
    answers = {"d0.q0": answer("d0.q0", "p0"), "d0.q1": answer("d0.q1", "not_applicable")}
    assert [step.is_ready for step in ordered((questionnaire, answers))] == [True]
