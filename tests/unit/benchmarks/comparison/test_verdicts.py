"""What all figures at one question say together: the worked table of the README."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.comparison.ladder import HowCommon, Side
from benchmarks.comparison.verdicts import verdicts_of
from tests.builders.comparisons import compared, sided
from tests.unit.benchmarks.comparison.worked_tables import rows_of

VERDICTS = rows_of("7. The verdict")


def test_there_are_worked_rows() -> None:
    assert len(VERDICTS) == 10


@pytest.mark.parametrize(("figures", "expected"), VERDICTS)
def test_a_verdict_is_as_worked_out(figures: str, expected: str) -> None:
    for order in permutations(figures.split(", ")):
        (verdict,) = verdicts_of(sided(HowCommon(each)) for each in order)
        assert verdict.disagree is (expected == "studies disagree")
        assert verdict.how_common == (None if verdict.disagree else HowCommon(expected))
        assert verdict.side is Side.MORE_MATURE


def test_each_cut_speaks_for_itself_the_lowest_first() -> None:
    upper = sided(HowCommon.RARE, rung=4, side=Side.LESS_MATURE, code="upper")
    lower = sided(HowCommon.COMMON, rung=1, code="lower")
    second = sided(HowCommon.HALF, rung=4, side=Side.LESS_MATURE, code="second")
    first_cut, second_cut = verdicts_of([upper, lower, second])
    assert (first_cut.rung, first_cut.side, first_cut.how_common) == (1, Side.MORE_MATURE, HowCommon.COMMON)
    assert (second_cut.rung, second_cut.side, second_cut.how_common) == (4, Side.LESS_MATURE, HowCommon.RARE)
    assert second_cut.comparisons == (upper, second)


def without_side(code: str) -> object:
    found = compared(code)
    return type(found)(found.finding, found.mapping, True, True, None, None, None, None)


def test_what_has_no_side_plays_no_part() -> None:
    assert verdicts_of([without_side("a")]) == ()
    (verdict,) = verdicts_of([without_side("a"), sided(HowCommon.RARE)])
    assert len(verdict.comparisons) == 1


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(HowCommon)), max_size=6))
def test_every_figure_with_a_side_stands_in_one_verdict(figures: list[tuple[int, HowCommon]]) -> None:
    comparisons = [sided(common, rung=rung, code=str(place)) for place, (rung, common) in enumerate(figures)]
    verdicts = verdicts_of(comparisons)
    assert sorted(str(each) for verdict in verdicts for each in verdict.comparisons) == sorted(map(str, comparisons))
    assert [verdict.rung for verdict in verdicts] == sorted({rung for rung, _common in figures})
