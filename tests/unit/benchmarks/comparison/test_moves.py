"""What moved between two editions, comparison by comparison."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.ladder import HowCommon, Side
from benchmarks.comparison.moves import Changed, Move, moves_between
from benchmarks.findings.values import Interval, Qualifier
from language.text import Text
from tests.builders.comparisons import compared, mapping

CODES = st.lists(st.sampled_from("abcdef"), unique=True)


def with_finding(**changes: Any) -> Comparison:
    return replace(compared(), finding=replace(compared().finding, **changes))


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        (with_finding(percent=Decimal(91)), Changed.PERCENT),
        (with_finding(qualifier=Qualifier.ABOUT), Changed.PERCENT),
        (replace(compared(), interval=Interval(84, 96)), Changed.INTERVAL),
        (replace(compared(), side=Side.MORE_MATURE), Changed.SIDE),
        (replace(compared(), how_common=HowCommon.HALF), Changed.SIDE),
        (replace(compared(), belongs=False), Changed.BELONGS),
        (replace(compared(), applies=False), Changed.APPLIES),
        (with_finding(statement=Text("anders", "other")), Changed.WORDING),
    ],
)
def test_each_change_is_named(after: Comparison, changed: Changed) -> None:
    (moved,) = moves_between([compared()], [after])
    assert (moved.move, moved.changed) == (Move.CHANGED, (changed,))
    assert (moved.before, moved.after) == (compared(), after)


def test_other_texts_are_no_change() -> None:
    (moved,) = moves_between([compared()], [with_finding(caution=Text("Achtung", "Mind"))])
    assert moved.move is Move.SAME


def test_what_came_and_what_went_is_told_apart() -> None:
    moved = moves_between([compared("a"), compared("b")], [compared("b"), compared("c")])
    assert [(each.move, each.question) for each in moved] == [
        (Move.SAME, "d0.q0"),
        (Move.NEW, "d0.q0"),
        (Move.RETIRED, "d0.q0"),
    ]


def test_a_finding_held_against_another_question_left_the_first() -> None:
    there = compared("a", mappings=(mapping("d0.q1"),))
    assert {(each.move, each.question) for each in moves_between([compared("a")], [there])} == {
        (Move.NEW, "d0.q1"),
        (Move.RETIRED, "d0.q0"),
    }


@given(CODES, CODES)
def test_nothing_is_lost_and_nothing_told_twice(before: list[str], after: list[str]) -> None:
    moved = moves_between(map(compared, before), map(compared, after))
    assert [each.before.finding.code for each in moved if each.before and each.move is not Move.SAME] == [
        code for code in before if code not in after
    ]
    assert sorted(each.after.finding.code for each in moved if each.after) == sorted(after)
    assert len(moved) == len({*before, *after})
