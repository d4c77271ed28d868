"""What stands out: above and below the own average, and never both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.report.meaning import strongest, weakest
from tests.builders.results import built

QUESTION = built().questions[0]


def views(*points):
    return [replace(QUESTION, code=f"q{place}", points=each) for place, each in enumerate(points)]


@pytest.mark.parametrize(
    ("points", "strong", "weak"),
    [
        ((), (), ()),
        ((2, 2, 2), (), ()),
        ((None, None), (), ()),
        ((4, 0), ("q0",), ("q1",)),
        ((0, 4, None, 2), ("q1",), ("q0",)),
        ((1, 3, 4, 3, 0, 1), ("q2", "q1"), ("q4", "q0")),
        ((4, 4, 4, 0), ("q0", "q1"), ("q3",)),
    ],
)
def test_at_most_two_stand_out_and_an_average_question_never_does(points, strong, weak):
    assert strongest(views(*points), 2) == strong
    assert weakest(views(*points), 2) == weak


@given(st.lists(st.none() | st.integers(0, 4), max_size=12))
def test_no_question_is_both_strong_and_weak(points):
    assert not set(strongest(views(*points), 12)) & set(weakest(views(*points), 12))
