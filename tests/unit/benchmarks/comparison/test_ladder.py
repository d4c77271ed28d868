"""Where a share cuts the ladder, and how common the mature side was: the worked tables of the README."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from benchmarks.comparison.comparing import compare_one
from benchmarks.comparison.ladder import Cut, HowCommon, ShareIs, Side, cut_of, how_common, misplaced_options
from benchmarks.findings.values import Closeness, Direction, Finding, Kind, Qualifier
from tests.builders.answers import answered
from tests.builders.comparisons import finding, mapping
from tests.builders.questionnaire import ladder_questionnaire, shipped_questionnaire
from tests.unit.benchmarks.comparison.worked_tables import rows_of

LADDER = ladder_questionnaire([1]).question("d0.q0")
DIRECTIONS = st.sampled_from([Direction.HIGH_IS_MATURE, Direction.HIGH_IS_IMMATURE])
CUTS = rows_of("Where a share cuts")
SIDES = rows_of("On which side")
COMMON = rows_of("4. How common")


def direction(words: str) -> Direction:
    return Direction(words.replace(" ", "_"))


def belonging(points: str) -> tuple[str, ...]:
    return tuple(f"p{each}" for each in points.split())


def cut_in(words: str) -> Cut | None:
    if words == "none":
        return None
    _at, rung, _share, part = words.replace(",", "").split()
    return Cut(int(rung), ShareIs(part))


def share(words: str, **changes: Any) -> Finding:
    """Return a finding from "60 exact of 92" or "45 about"; without "of" no sample is known."""
    stated, _of, sample = words.partition(" of ")
    return finding(stated, sample_size=int(sample) if sample else None, **changes)


def test_there_are_worked_rows() -> None:
    assert (len(CUTS), len(SIDES), len(COMMON)) == (13, 11, 29)


@pytest.mark.parametrize(("words", "points", "expected"), CUTS)
def test_a_share_cuts_the_ladder_as_worked_out(words: str, points: str, expected: str) -> None:
    held = mapping(belongs=belonging(points))
    assert cut_of(finding(direction=direction(words)), held, LADDER) == cut_in(expected)


@pytest.mark.parametrize(("rung", "points", "expected"), SIDES)
def test_a_side_is_as_worked_out(rung: str, points: str, expected: str) -> None:
    statuses = {"don't know": Status.DONT_KNOW, "not applicable": Status.NOT_APPLICABLE}
    if points.isdigit():
        answer = answered("d0.q0", f"p{points}")
    else:
        answer = Answer("d0.q0", statuses.get(points, Status.UNANSWERED))
    belongs = [f"p{each}" for each in range(int(rung), 5)] if rung != "none" else ["p2", "p4"]
    found = finding(direction=Direction.HIGH_IS_MATURE)
    comparison = compare_one(LADDER, {"d0.q0": answer}, found, mapping(belongs=tuple(belongs)))
    assert comparison.side == (None if expected == "none" else Side(expected.replace(" ", "_")))
    assert (comparison.how_common is None) == (comparison.side is None)


@pytest.mark.parametrize(("words", "stated", "expected"), COMMON)
def test_how_common_is_as_worked_out(words: str, stated: str, expected: str) -> None:
    towards = direction(words)
    belongs = ("p3", "p4") if towards is Direction.HIGH_IS_MATURE else ("p0", "p1", "p2")
    found, held = share(stated, direction=towards), mapping(belongs=belongs)
    cut = cut_of(found, held, LADDER)
    assert cut is not None and cut.rung == 3
    assert how_common(found, held, cut) is HowCommon(expected)


@pytest.mark.parametrize(
    ("of_finding", "of_mapping"),
    [
        ({"kind": Kind.OPINION}, {}),
        ({"kind": Kind.ADVICE}, {}),
        ({"kind": Kind.FORECAST}, {}),
        ({"percent": None}, {}),
        ({"direction": Direction.NEUTRAL}, {}),
        ({}, {"closeness": Closeness.LOOSE}),
        ({}, {"closeness": Closeness.STATEMENT}),
    ],
    ids=str,
)
def test_each_reason_by_itself_leaves_no_cut(of_finding: dict[str, Any], of_mapping: dict[str, Any]) -> None:
    held = mapping(belongs=("p0",))
    assert cut_of(finding(), held, LADDER) is not None
    assert cut_of(replace(finding(), **of_finding), replace(held, **of_mapping), LADDER) is None


def test_options_with_equal_points_are_never_parted() -> None:
    equal = replace(LADDER, options=(*LADDER.options, replace(LADDER.option("p3"), code="p3b")))
    assert misplaced_options(equal, ("p3", "p4"), ShareIs.ABOVE) == ("p3", "p3b")
    assert misplaced_options(equal, ("p3", "p3b", "p4"), ShareIs.ABOVE) == ()


@pytest.mark.parametrize(
    ("belongs", "share_is", "misplaced"),
    [
        (("p0", "p2"), ShareIs.BELOW, ("p1", "p2")),
        (("p2", "p4"), ShareIs.ABOVE, ("p2", "p3")),
        (("p1", "p4"), ShareIs.ABOVE, ("p1", "p2", "p3")),
        (("p3", "p4"), ShareIs.ABOVE, ()),
    ],
)
def test_the_options_in_the_way_are_named(
    belongs: tuple[str, ...], share_is: ShareIs, misplaced: tuple[str, ...]
) -> None:
    assert misplaced_options(LADDER, belongs, share_is) == misplaced


@pytest.mark.parametrize("code", ["strategy.goals", "channels", "size"])
def test_what_is_no_ladder_has_no_cut(code: str) -> None:
    question = shipped_questionnaire().question(code)
    assert cut_of(finding(), mapping(code, belongs=question.option_codes[:1]), question) is None


@given(st.sets(st.integers(0, 4)), DIRECTIONS, st.integers(0, 4), st.integers(0, 4))
def test_more_points_never_give_the_less_mature_side(
    points: set[int], towards: Direction, one: int, other: int
) -> None:
    cut = cut_of(finding(direction=towards), mapping(belongs=tuple(f"p{each}" for each in points)), LADDER)
    if cut is not None and one <= other:
        assert not (cut.side_of(one) is Side.MORE_MATURE and cut.side_of(other) is Side.LESS_MATURE)


@given(
    st.decimals(0, 100, places=2),
    st.sampled_from([Qualifier.EXACT, Qualifier.ABOUT, Qualifier.FRACTION]),
    st.none() | st.integers(1, 5000),
)
def test_a_share_and_its_rest_say_the_same_of_the_mature_side(
    percent: Decimal, qualifier: Qualifier, sample: int | None
) -> None:
    """Which part a study counted must not matter; but for the rounding of an interval at its edge."""
    upper, lower = mapping(belongs=("p3", "p4")), mapping(belongs=("p0", "p1", "p2"))
    held = finding(direction=Direction.HIGH_IS_MATURE, percent=percent, qualifier=qualifier, sample_size=sample)
    rest = replace(held, direction=Direction.HIGH_IS_IMMATURE, percent=100 - percent)
    found = {
        how_common(held, upper, Cut(3, ShareIs.ABOVE)),
        how_common(rest, lower, Cut(3, ShareIs.BELOW)),
    }
    assert len(found) == 1 or HowCommon.HALF in found
    assert found != {HowCommon.RARE, HowCommon.COMMON}
