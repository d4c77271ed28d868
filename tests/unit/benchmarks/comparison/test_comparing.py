"""Findings held against answers."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Questionnaire
from benchmarks.comparison.comparing import Comparison, applies_to, compare
from benchmarks.comparison.ladder import Side
from benchmarks.findings.values import Condition, Direction, Kind, Match
from tests.builders.comparisons import finding, mapping
from tests.builders.questionnaire import ladder_questionnaire
from tests.unit.benchmarks.comparison.worked_tables import rows_of

OPEN = [Status.DONT_KNOW, Status.NOT_APPLICABLE, Status.UNANSWERED]
QUESTIONNAIRE = ladder_questionnaire([1, 1, 1])


def said(question: str, *options: str) -> dict[str, Answer]:
    return {question: Answer(question, Status.ANSWERED, options)}


def left_open(question: str, status: Status) -> dict[str, Answer]:
    return {question: Answer(question, status)}


def compared(answers: dict[str, Answer], changes: dict[str, Any], **of_finding: Any) -> Comparison:
    one = finding(**of_finding)
    (result,) = compare(QUESTIONNAIRE, answers, [replace(one, mappings=(mapping(**changes),))])
    return result


@pytest.mark.parametrize(
    ("options", "any_of_them", "only_them"),
    [
        (["p0"], True, True),
        (["p4"], False, False),
        (["p0", "p1"], True, True),
        (["p0", "p4"], True, False),
        (["p3", "p4"], False, False),
    ],
)
def test_belonging_follows_the_ticked_options(options: list[str], any_of_them: bool, only_them: bool) -> None:
    answers = said("d0.q0", *options)
    assert compared(answers, {"match": Match.ANY}).belongs is any_of_them
    assert compared(answers, {"match": Match.ONLY}).belongs is only_them


@pytest.mark.parametrize("status", OPEN)
@pytest.mark.parametrize("match", list(Match))
def test_an_open_answer_tells_no_belonging(status: Status, match: Match) -> None:
    result = compared(left_open("d0.q0", status), {"match": match})
    assert (result.applies, result.belongs, result.side) == (True, None, None)


def test_a_question_that_was_never_stored_counts_as_unanswered() -> None:
    assert compared({}, {}).belongs is None


def test_without_listed_answers_belonging_cannot_be_said() -> None:
    assert compared(said("d0.q0", "p0"), {"belongs": ()}).belongs is None


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.ADVICE, Kind.FORECAST])
def test_nobody_is_compared_with_an_opinion(kind: Kind) -> None:
    result = compared(said("d0.q0", "p0"), {}, share="none", kind=kind)
    assert (result.applies, result.belongs, result.side, result.cut) == (True, None, None, None)


ANY_OF = Condition("d0.q1", any_of=("p0", "p1"))
NONE_OF = Condition("d0.q1", none_of=("p0", "p1"))


@pytest.mark.parametrize(
    ("answers", "with_any_of", "with_none_of"),
    [
        (said("d0.q1", "p1"), True, False),
        (said("d0.q1", "p4"), False, True),
        (said("d0.q1", "p1", "p4"), True, False),
        *((left_open("d0.q1", status), None, None) for status in OPEN),
        ({}, None, None),
    ],
)
def test_a_condition_names_the_population(
    answers: dict[str, Answer], with_any_of: bool | None, with_none_of: bool | None
) -> None:
    everyone = said("d0.q0", "p0") | answers
    assert compared(everyone, {"conditions": (ANY_OF,)}).applies is with_any_of
    assert compared(everyone, {"conditions": (NONE_OF,)}).applies is with_none_of


MET = {"none": (), "met": (ANY_OF,), "not met": (NONE_OF,), "can't be said": (Condition("d0.q2", ("p0",)),)}
APPLIES = {"yes": True, "no": False, "can't be said": None}
SEVERAL = rows_of("Several conditions")


@pytest.mark.parametrize(("first", "second", "expected"), SEVERAL)
def test_all_conditions_must_hold(first: str, second: str, expected: str) -> None:
    assert len(SEVERAL) == 7
    answers = said("d0.q1", "p1")
    assert applies_to((*MET[first], *MET[second]), answers) is APPLIES[expected]
    assert applies_to((*MET[second], *MET[first]), answers) is APPLIES[expected]


def test_whoever_is_not_known_to_be_of_the_population_has_no_side() -> None:
    result = compared(said("d0.q0", "p0"), {"conditions": (ANY_OF,)})
    assert (result.applies, result.belongs, result.side, result.how_common) == (None, None, None, None)
    assert result.cut is not None


def test_outside_its_population_belonging_is_not_said() -> None:
    result = compared(said("d0.q0", "p0") | said("d0.q1", "p4"), {"conditions": (ANY_OF,)})
    assert (result.applies, result.belongs, result.side, result.how_common) == (False, None, None, None)


def test_comparisons_come_in_the_order_of_the_questionnaire_and_then_of_the_findings() -> None:
    first = finding(code="first", mappings=(mapping("d0.q2"), mapping("d0.q0")))
    second = finding(code="second", mappings=(mapping("d0.q0"),))
    results = compare(QUESTIONNAIRE, {}, [first, second])
    assert [(result.mapping.question, result.finding.code) for result in results] == [
        ("d0.q0", "first"),
        ("d0.q0", "second"),
        ("d0.q2", "first"),
    ]


def test_questions_of_another_questionnaire_are_left_out() -> None:
    assert compare(QUESTIONNAIRE, {}, [finding(mappings=(mapping("elsewhere.q0"),))]) == ()


STATUSES = st.sampled_from(list(Status))
OPTIONS = st.lists(st.sampled_from(["p0", "p1", "p2", "p3", "p4", "gone"]), min_size=1, unique=True)


@given(status=STATUSES, options=OPTIONS, listed=OPTIONS, share=st.sampled_from(["92 exact", "50 about", "none"]))
def test_belonging_is_said_for_answered_questions_only(
    status: Status, options: list[str], listed: list[str], share: str
) -> None:
    answer = Answer("d0.q0", status, tuple(options) if status is Status.ANSWERED else ())
    result = compared({"d0.q0": answer}, {"belongs": tuple(listed)}, share=share)
    assert (result.belongs is None) == (status is not Status.ANSWERED)
    if options != ["gone"]:  # It has no points any more.
        assert (result.side is not None) == (result.cut is not None and result.belongs is not None)
    assert (result.how_common is None) == (result.side is None)


@given(direction=st.sampled_from(Direction), answer=st.sampled_from(["p0", "p1", "p2", "p3", "p4"]), listed=OPTIONS)
def test_a_side_agrees_with_belonging(direction: Direction, answer: str, listed: list[str]) -> None:
    """Whoever belongs to a share of the mature is on the mature side, and the other way round."""
    result = compared(said("d0.q0", answer), {"belongs": tuple(listed)}, direction=direction)
    if result.side is not None:
        assert direction is not Direction.NEUTRAL
        expected = result.belongs is (direction is Direction.HIGH_IS_MATURE)
        assert (result.side is Side.MORE_MATURE) is expected


def test_nothing_depends_on_this_questionnaire() -> None:
    other: Questionnaire = ladder_questionnaire([1])
    (result,) = compare(other, said("d0.q0", "p0"), [finding()])
    assert result.belongs is True
