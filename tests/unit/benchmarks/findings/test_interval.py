"""The 95 % interval: where it may be given, and its worked numbers."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.findings.interval import interval_of, wilson_interval
from benchmarks.findings.values import Closeness, Interval
from tests.builders.comparisons import finding
from tests.unit.benchmarks.comparison.worked_tables import rows_of

PERCENTS = st.decimals(0, 100, places=1)
SIZES = st.integers(1, 100_000)


@pytest.mark.parametrize(("percent", "n", "low", "high"), rows_of("5. Interval"))
def test_interval_follows_the_worked_table(percent: str, n: str, low: str, high: str) -> None:
    assert wilson_interval(Decimal(percent), int(n)) == Interval(int(low), int(high))


@given(PERCENTS, SIZES)
def test_interval_holds_the_share_and_stays_on_the_axis(percent: Decimal, n: int) -> None:
    interval = wilson_interval(percent, n)
    assert 0 <= interval.low <= percent.quantize(Decimal(1), "ROUND_HALF_UP") <= interval.high <= 100


@given(PERCENTS, SIZES)
def test_interval_of_the_rest_is_the_mirror_image_but_for_rounding(percent: Decimal, n: int) -> None:
    interval, mirrored = wilson_interval(percent, n), wilson_interval(100 - percent, n)
    assert abs(interval.low - (100 - mirrored.high)) <= 1
    assert abs(interval.high - (100 - mirrored.low)) <= 1


@given(PERCENTS, SIZES)
def test_more_respondents_never_widen_the_interval(percent: Decimal, n: int) -> None:
    few, many = wilson_interval(percent, n), wilson_interval(percent, n * 10)
    assert many.high - many.low <= few.high - few.low + 1


@pytest.mark.parametrize(("percent", "n"), [("-0.1", 84), ("100.1", 84), ("92", 0), ("92", -1)])
def test_impossible_values_are_refused(percent: str, n: int) -> None:
    with pytest.raises(ValueError, match="not a"):
        wilson_interval(Decimal(percent), n)


def test_an_exact_share_of_a_known_sample_has_an_interval() -> None:
    assert interval_of(finding("92 exact"), Closeness.LOOSE) == Interval(84, 96)


@pytest.mark.parametrize(
    ("share", "changes", "closeness"),
    [
        ("92 about", {}, Closeness.SAME),
        ("92 more_than", {}, Closeness.SAME),
        ("92 less_than", {}, Closeness.SAME),
        ("75 fraction", {}, Closeness.SAME),
        ("none", {}, Closeness.SAME),
        ("92 exact", {"sample_size": None}, Closeness.SAME),
        ("92 exact", {"sample_size": None, "sample_size_at_least": 2500}, Closeness.SAME),
        ("92 exact", {}, Closeness.STATEMENT),
    ],
)
def test_no_interval_without_an_exact_share_and_its_sample(
    share: str, changes: dict[str, Any], closeness: Closeness
) -> None:
    assert interval_of(finding(share, **changes), closeness) is None
