"""Shares on the very edge of what they let anyone say: 45, 50, 55, "more than 49", intervals that just cover 50."""

from decimal import Decimal
from typing import Any

import pytest

from benchmarks.comparison.comparing import compare_one
from benchmarks.findings.values import Direction, Qualifier
from tests.builders.answers import answered
from tests.builders.edition import finding, mapping
from tests.builders.questionnaire import shipped_questionnaire

QUESTION = shipped_questionnaire().question("roi.contribution")
UPPER = {Direction.HIGH_IS_MATURE: ("exact",), Direction.HIGH_IS_IMMATURE: ()}


def told(percent: str, qualifier: str, n: int | None = None, *, mature: bool = True) -> tuple[Any, Any]:
    """Return side and how common of whoever is at the top, beside a share of those at the top or of those below it."""
    direction = Direction.HIGH_IS_MATURE if mature else Direction.HIGH_IS_IMMATURE
    held = mapping("roi.contribution", *UPPER[direction])
    found = finding(
        percent=Decimal(percent), qualifier=Qualifier(qualifier), sample_size=n, direction=direction, mappings=(held,)
    )
    comparison = compare_one(QUESTION, {QUESTION.code: answered(QUESTION.code, "exact")}, found, held)
    return comparison.side, comparison.how_common


@pytest.mark.parametrize("qualifier", ["exact", "about", "fraction"])
@pytest.mark.parametrize("mature", [True, False])
@pytest.mark.parametrize(
    ("percent", "how_common"),
    [
        ("44.9", "rare"),
        ("45", "half"),
        ("50", "half"),
        ("55", "half"),
        ("55.1", "common"),
        ("0", "rare"),
        ("100", "common"),
    ],
)
def test_from_45_to_55_is_about_half(percent: str, how_common: str, mature: bool, qualifier: str) -> None:
    printed = percent if mature else str(100 - Decimal(percent))
    assert told(printed, qualifier, mature=mature) == ("more_mature", how_common)


@pytest.mark.parametrize(
    ("percent", "qualifier", "mature", "how_common"),
    [
        ("49", "more_than", True, "unknown"),
        ("50", "more_than", True, "unknown"),
        ("54.9", "more_than", True, "unknown"),
        ("55", "more_than", True, "common"),
        ("49", "more_than", False, "unknown"),  # at most 51 on the mature side
        ("54.9", "more_than", False, "unknown"),
        ("55", "more_than", False, "rare"),  # at most 45
        ("45", "less_than", True, "rare"),
        ("45.1", "less_than", True, "unknown"),
        ("50", "less_than", True, "unknown"),
        ("45", "less_than", False, "common"),  # at least 55
        ("45.1", "less_than", False, "unknown"),
    ],
)
def test_a_bound_says_no_more_than_it_bears(percent: str, qualifier: str, mature: bool, how_common: str) -> None:
    assert told(percent, qualifier, mature=mature) == ("more_mature", how_common)
    assert told(percent, qualifier, 10, mature=mature) == ("more_mature", how_common)


@pytest.mark.parametrize(
    ("percent", "n", "how_common"),
    [
        # Wilson's limits for 60 of 100: n 92 gives 49.78, n 106 gives 50.48 and so 50, n 107 gives 50.53 and so 51.
        ("60", 92, "half"),
        ("60", 106, "half"),
        ("60", 107, "common"),
        ("40", 106, "half"),
        ("40", 107, "rare"),
        ("60", None, "common"),
        ("92", 1, "half"),
    ],
)
def test_an_interval_that_just_covers_50_says_about_half(percent: str, n: int | None, how_common: str) -> None:
    assert told(percent, "exact", n) == ("more_mature", how_common)
    assert told(str(100 - Decimal(percent)), "exact", n, mature=False) == ("more_mature", how_common)


@pytest.mark.parametrize("qualifier", ["about", "fraction"])
def test_without_an_interval_that_may_be_shown_it_plays_no_part(qualifier: str) -> None:
    assert told("60", qualifier, 20) == ("more_mature", "common")
