"""Numbers in words, in both languages."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.findings.printed_numbers import (
    fraction_in,
    lower_bound,
    percent_of,
    whole_lower_bound,
    written_bound,
)

FRACTIONS = [
    ("de", "ein Drittel", "1/3"),
    ("de", "zwei Drittel", "2/3"),
    ("de", "drei von vier", "3/4"),
    ("de", "Drei Viertel", "3/4"),
    ("de", "die Hälfte", "1/2"),
    ("de", "jeder Fünfte", "1/5"),
    ("de", "jedes fünfte", "1/5"),
    ("de", "jede zweite", "1/2"),
    ("de", "„einer von fünf“", "1/5"),
    ("de", "3/4", "3/4"),
    ("en", "a third", "1/3"),
    ("en", "two-thirds", "2/3"),
    ("en", "three out of four", "3/4"),
    ("en", "half", "1/2"),
    ("en", "one in five", "1/5"),
    ("en", "3 in 10", "3/10"),
    ("en", "three quarters", "3/4"),
    ("en", "½", "1/2"),
]
NO_FRACTIONS = [
    ("de", "die Mehrheit"),
    ("de", "ein Drittel der Befragten aus Bayern"),
    ("de", "a third"),
    ("en", "most"),
    ("en", "4/3"),
    ("en", "a third of a half"),
    ("en", ""),
    ("en", "3/0"),
]
BOUNDS = [
    ("en", "over 2,500 companies", 2500),
    ("en", "more than 84", 84),
    ("en", "at least 1,000,000 people", 1_000_000),
    ("de", "über 2.500", 2500),
    ("de", "mehr als 1 000 Befragte", 1000),
    ("de", "Mindestens 100 Unternehmen", 100),
    ("en", "84 interviews", None),
    ("en", "over 80 per cent of 84", None),
    ("de", "über 80 Prozent", None),
    ("de", "über 80 %", None),
    ("en", "over 2.5", None),
    ("de", "nicht angegeben", None),
]


@pytest.mark.parametrize(("language", "words", "fraction"), FRACTIONS)
def test_a_fraction_in_words_is_understood(language, words, fraction):
    assert fraction_in(words, language) == Fraction(fraction)


@pytest.mark.parametrize(("language", "words"), NO_FRACTIONS)
def test_other_words_are_no_fraction(language, words):
    assert fraction_in(words, language) is None


@pytest.mark.parametrize(("fraction", "percent"), [("1/3", "33.3"), ("2/3", "66.7"), ("1/16", "6.3"), ("3/4", "75")])
def test_a_fraction_is_rounded_half_up_to_one_decimal_place(fraction, percent):
    assert percent_of(Fraction(fraction)) == Decimal(percent)


@pytest.mark.parametrize(("language", "printed", "bound"), BOUNDS)
def test_a_lower_bound_in_words_is_understood(language, printed, bound):
    assert lower_bound(printed, language) == bound


@given(st.integers(1, 999_999_999), st.sampled_from(["de", "en"]))
def test_a_written_bound_is_read_back(bound, language):
    assert lower_bound(written_bound(bound, language), language) == bound


@pytest.mark.parametrize(
    ("printed", "bound"),
    [
        ("over 2,500 companies", 2500),
        ("over 1,700 including agencies; base of this figure not stated", None),
        ("84 of more than 100", None),
        ("84 interviews", None),
    ],
)
def test_a_lower_bound_with_a_remark_is_left_to_the_editor(printed, bound):
    assert whole_lower_bound(printed, "en") == bound
