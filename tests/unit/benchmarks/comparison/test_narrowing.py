"""Narrowing what is shown: the worked table of the README."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.nearness import EVERYTHING, Narrowing, fits
from benchmarks.findings.regions import Region
from tests.builders.comparisons import compared, conditions_of, mapping, told
from tests.unit.benchmarks.comparison.worked_tables import rows_of


def narrowing(text: str) -> Narrowing:
    if text == "nothing":
        return EVERYTHING
    name, value = text.split()
    return {
        "region": lambda: Narrowing(region=Region(value)),
        "from": lambda: Narrowing(from_year=int(value)),
        "to": lambda: Narrowing(to_year=int(value)),
        "size": lambda: Narrowing(size=value),
    }[name]()


def comparison(text: str) -> Comparison:
    words = text.split()
    if "any_of" in words or "none_of" in words or text == "no condition":
        return compared(mappings=(mapping(conditions=conditions_of(text)),))
    return told(f"similar, {text}")


def whole(text: str) -> str:
    """Complete a row that names a year or a region only."""
    if text == "no year" or text.isdigit():
        return f"Germany, {text}"
    is_study = not any(word in text for word in ("_of", "condition", "year"))
    return f"{text}, 2012" if is_study else text


@pytest.mark.parametrize(("asked", "what", "expected"), rows_of("12. Narrowing"))
def test_what_fits_follows_the_worked_table(asked: str, what: str, expected: str) -> None:
    assert fits(comparison(whole(what)), narrowing(asked)) is (expected == "yes")


@given(st.integers(1990, 2030), st.integers(1990, 2030), st.integers(1990, 2030))
def test_a_year_fits_exactly_between_both_ends(year: int, first: int, last: int) -> None:
    held = told(f"similar, Germany, {year}")
    assert fits(held, Narrowing(from_year=first, to_year=last)) is (first <= year <= last)


def test_everything_that_was_asked_for_must_hold() -> None:
    held = told("similar, Germany, 2012")
    assert fits(held, Narrowing(region=Region.GERMANY, from_year=2012, to_year=2012))
    assert not fits(held, Narrowing(region=Region.GERMANY, from_year=2013))
    assert not fits(held, Narrowing(region=Region.SWITZERLAND, from_year=2012))
