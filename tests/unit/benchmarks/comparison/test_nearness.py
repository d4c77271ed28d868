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
from tests.builders.answers import answered, unsure
from tests.builders.comparisons import compared, told
from tests.unit.benchmarks.comparison.worked_tables import rows_of

DISTANCES = rows_of("The distance of a region")
ORDERS = rows_of("The order of figures")
RESPONDENT = {"size": answered("size", "small"), "country": answered("country", "germany")}
COMPARISONS = st.builds(
    lambda closeness, size, region, year: told(f"{closeness}, {size}{region}, {year}", answers=RESPONDENT),
    st.sampled_from(CLOSENESS_ORDER),
    st.sampled_from(["", "size any_of small, ", "size none_of small, ", "n, ", "business_model any_of b2b, "]),
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
    expected = (told(first, answers=RESPONDENT), told(second, answers=RESPONDENT))
    assert closest_first(expected, RESPONDENT) == expected
    assert closest_first(reversed(expected), RESPONDENT) == expected


def test_there_are_worked_rows() -> None:
    assert (len(DISTANCES), len(ORDERS)) == (19, 13)


@pytest.mark.parametrize("answers", [{}, {"size": unsure("size")}, {"size": answered("size", "small")}])
def test_a_size_that_is_not_known_to_be_met_comes_behind_one_that_is_not_told(answers: dict[str, Answer]) -> None:
    """Even where another condition can't be said either, so that neither is known to apply."""
    told_size = told("same, size any_of large, Germany, 2024", answers=answers)
    untold = told("same, business_model any_of b2b, USA, 2010", answers=answers)
    assert closest_first((told_size, untold), answers) == (untold, told_size)


def test_what_is_equally_near_keeps_its_place() -> None:
    equal = (compared("b"), compared("a"), compared("c"))
    assert closest_first(equal, {}) == equal


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.UNANSWERED, Status.NOT_APPLICABLE])
def test_a_country_that_was_not_told_is_germany(status: Status) -> None:
    assert regions_by_nearness({"country": Answer("country", status)}) == regions_by_nearness(country("germany"))


@given(st.lists(COMPARISONS, max_size=4))
def test_the_order_does_not_depend_on_the_order_before(comparisons: list[Comparison]) -> None:
    orders = {closest_first(order, RESPONDENT) for order in permutations(comparisons)}
    assert len(orders) == 1
    assert sorted(map(str, *orders)) == sorted(map(str, comparisons))
