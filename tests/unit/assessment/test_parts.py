"""The pages of a questionnaire; progress is what is stored, and nothing else."""

from dataclasses import replace

import pytest

from assessment.parts import PROFILE, next_open_part, part_of, parts_of, progress_in
from tests.builders.answers import answered, unanswered, unsure
from tests.builders.questionnaire import ladder_questionnaire, shipped_questionnaire


def test_dimensions_come_in_order_and_context_last():
    assert [part.code for part in parts_of(shipped_questionnaire())] == [
        *("strategy", "dialogue", "ownership", "roi"),
        PROFILE,
    ]


def test_the_context_part_has_no_dimension():
    assert part_of(shipped_questionnaire(), PROFILE).dimension is None


def test_a_questionnaire_without_context_has_no_context_part():
    parts = parts_of(replace(shipped_questionnaire(), profile=()))
    assert PROFILE not in [part.code for part in parts]


def test_an_unknown_part_is_a_key_error():
    with pytest.raises(KeyError):
        part_of(shipped_questionnaire(), "nothing")


PARTS = parts_of(ladder_questionnaire((1, 1), (1,), (1,)))
FIRST, SECOND, THIRD = PARTS
ALL = {code: answered(code, "p1") for code in ("d0.q0", "d0.q1", "d1.q0", "d2.q0")}


@pytest.mark.parametrize(
    ("answers", "count", "done"),
    [
        ([], 0, False),
        ([answered("d0.q0", "p1")], 1, False),
        ([answered("d0.q0", "p1"), answered("d0.q1", "p0")], 2, True),
        ([answered("d0.q0", "p1"), unsure("d0.q1")], 2, True),
        ([answered("d0.q0", "p1"), unanswered("d0.q1", note="later")], 1, False),
        ([answered("d1.q0", "p1")], 0, False),
    ],
)
def test_an_answer_counts_and_a_note_alone_does_not(answers, count, done):
    progress = progress_in(FIRST, {answer.question: answer for answer in answers})
    assert (progress.answered, progress.open, progress.total) == (count, 2 - count, 2)
    assert progress.is_done is done


def test_the_next_open_part_comes_after_this_one():
    assert next_open_part(PARTS, FIRST, {}) is SECOND


def test_a_part_that_is_done_is_passed_over():
    assert next_open_part(PARTS, FIRST, {"d1.q0": answered("d1.q0", "p1")}) is THIRD


def test_it_never_goes_back_to_a_part_left_open():
    assert next_open_part(PARTS, THIRD, {}) is None


def test_nothing_is_next_when_everything_is_done():
    assert next_open_part(PARTS, FIRST, ALL) is None
