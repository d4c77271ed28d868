"""Which figure comes first: the worked tables of the README."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.questionnaire.answers import Answer, Status
from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.nearness import CLOSENESS_ORDER, closest_first, region_distance, regions_by_nearness
from language.text import Text
from tests.builders.answers import answered
from tests.builders.comparisons import compared, told
from tests.unit.benchmarks.comparison.worked_tables import rows_of

SECTION = "6. Which figure"
DISTANCES = [row for row in rows_of(SECTION) if len(row) == 3]
ORDERS = [row for row in rows_of(SECTION) if len(row) == 2 and row[0] != "first"][1:]
COMPARISONS = st.builds(
    lambda closeness, region, year: told(f"{closeness}, {region}, {year}"),
    st.sampled_from(CLOSENESS_ORDER),
    st.sampled_from(["Germany", "USA", "worldwide", "not stated"]),
    st.sampled_from(["2010", "2024", "no year"]),
)


def country(code: str) -> dict[str, Answer]:
    return {} if code == "not answered" else {"country": answered("country", code)}


@pytest.mark.parametrize(("code", "region", "distance"), DISTANCES)
def test_the_distance_of_a_region_follows_the_worked_table(code: str, region: str, distance: str) -> None:
    study = replace(compared().finding.study, region=Text("", region))
    assert region_distance(study, regions_by_nearness(country(code))) == int(distance)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_the_order_follows_the_worked_table(first: str, second: str) -> None:
    expected = (told(first), told(second))
    assert closest_first(expected, {}) == expected
    assert closest_first(reversed(expected), {}) == expected


def test_there_are_worked_rows() -> None:
    assert (len(DISTANCES), len(ORDERS)) == (18, 5)


def test_what_is_equally_near_keeps_its_place() -> None:
    equal = (compared("b"), compared("a"), compared("c"))
    assert closest_first(equal, {}) == equal


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.UNANSWERED, Status.NOT_APPLICABLE])
def test_a_country_that_was_not_told_is_germany(status: Status) -> None:
    assert regions_by_nearness({"country": Answer("country", status)}) == regions_by_nearness(country("germany"))


@given(st.lists(COMPARISONS, max_size=4))
def test_the_order_does_not_depend_on_the_order_before(comparisons: list[Comparison]) -> None:
    orders = {closest_first(order, {}) for order in permutations(comparisons)}
    assert len(orders) == 1
    assert sorted(map(str, *orders)) == sorted(map(str, comparisons))
