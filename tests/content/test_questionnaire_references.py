"""What the shipped questions say of each other: needs, efforts, and which answers contradict a typical sentence."""

import pytest

from assessment.questionnaire.cross_references import circle_in
from assessment.questionnaire.definitions import MAX_POINTS, Questionnaire, TypicalSentence
from assessment.scoring import uncontradicted
from tests.builders.questionnaire import shipped_questionnaire

QUESTIONNAIRE = shipped_questionnaire()
POINTS = range(MAX_POINTS + 1)


def placed_sentences(questionnaire: Questionnaire = QUESTIONNAIRE) -> list[tuple[str, TypicalSentence]]:
    """Return every typical sentence with the place where it stands."""
    of_levels = [(f"levels.{level.code}", each) for level in questionnaire.levels for each in level.typical]
    of_dimensions = [
        (f"{dimension.code}.{level}", each)
        for dimension in questionnaire.dimensions
        for level, sentences in dimension.readings.items()
        for each in sentences
    ]
    return [*of_levels, *of_dimensions]


SENTENCES = placed_sentences()


@pytest.mark.parametrize(
    ("place", "sentence"), SENTENCES, ids=[f"{place}: {each.text.de}" for place, each in SENTENCES]
)
def test_a_typical_sentence_is_shown_beside_every_answer_but_those_that_contradict_it(
    place: str, sentence: TypicalSentence
) -> None:
    assert sentence.contradicted_by
    for question in {bound.question for bound in sentence.contradicted_by}:
        hidden = [points for points in POINTS if not uncontradicted([sentence], {question: points})]
        bounds = [bound for bound in sentence.contradicted_by if bound.question == question]
        assert hidden == [points for points in POINTS if any(bound.is_met(points) for bound in bounds)]
        assert 0 < len(hidden) < len(POINTS), f"{place}: {question} contradicts always or never"


def test_the_walk_met_every_level_overall_and_in_every_dimension() -> None:
    levels = [level.code for level in QUESTIONNAIRE.levels]
    places = [*(f"levels.{level}" for level in levels)]
    places += [f"{dimension.code}.{level}" for dimension in QUESTIONNAIRE.dimensions for level in levels]
    assert sorted({place for place, _ in SENTENCES}) == sorted(places)


@pytest.mark.parametrize("points", POINTS)
def test_whoever_answers_evenly_is_told_something_typical_of_every_level_reached(points: int) -> None:
    even = {question.code: points for question in QUESTIONNAIRE.questions}
    level = QUESTIONNAIRE.level_for(25 * points)
    readings = [level.typical, *(dimension.readings[level.code] for dimension in QUESTIONNAIRE.dimensions)]
    assert all(uncontradicted(sentences, even) for sentences in readings)


@pytest.mark.parametrize("points", [0, MAX_POINTS])
def test_at_either_end_nothing_typical_is_held_back(points: int) -> None:
    even = {question.code: points for question in QUESTIONNAIRE.questions}
    level = QUESTIONNAIRE.level_for(25 * points)
    assert uncontradicted(level.typical, even) == level.typical


def needs() -> dict[tuple[str, int], list[tuple[str, int]]]:
    return {
        (question.code, rung): [(need.question, need.rung) for need in found]
        for question in QUESTIONNAIRE.questions
        for rung, found in question.needs.items()
    }


def test_no_rung_waits_for_itself_in_a_circle() -> None:
    assert needs()
    assert circle_in(needs()) == []


def test_a_rung_asks_for_more_of_a_question_than_the_rungs_below_it_did() -> None:
    for (question, rung), found in needs().items():
        below = dict(pair for lower in range(1, rung) for pair in needs().get((question, lower), []))
        assert all(least > below.get(other, 0) for other, least in found), f"{question} {rung}"


def test_nothing_is_needed_that_a_company_can_never_have() -> None:
    """A question needed by others may not apply (then nobody waits for it), but each rung of it can be reached."""
    for other, least in (pair for found in needs().values() for pair in found):
        question = QUESTIONNAIRE.question(other)
        rungs, points = [], 0
        while (after := question.rung_after(points)) is not None:
            rungs.append(points := after)
        assert least in rungs, f"{other} {least}"


def test_every_step_has_an_effort_and_each_kind_occurs() -> None:
    efforts = [question.effort_from(points) for question in QUESTIONNAIRE.questions for points in range(MAX_POINTS)]
    assert {effort.value for effort in efforts} == {"hours", "weeks", "quarter"}
    single = [option for question in QUESTIONNAIRE.questions for option in question.options if option.next_step]
    assert all(option.effort for option in single)


def test_a_company_that_did_every_step_in_turn_reaches_the_top() -> None:
    """Whatever waits for something is reached in the end: nothing is out of reach for good."""
    points = {question.code: 0 for question in QUESTIONNAIRE.questions}
    moved = True
    while moved:
        moved = False
        for question in QUESTIONNAIRE.questions:
            after = question.rung_after(points[question.code])
            if after is not None and all(points[need.question] >= need.rung for need in question.needs.get(after, ())):
                points[question.code], moved = after, True
    assert set(points.values()) == {MAX_POINTS}
