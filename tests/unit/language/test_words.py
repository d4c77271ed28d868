"""Numbers, days and texts of one language."""

from datetime import date
from decimal import Decimal

import pytest

from language.text import Text
from language.words import words_for

DE, EN = words_for("de"), words_for("en")
NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "german", "english"), [("92", "92", "92"), ("31.70", "31,7", "31.7"), ("50.00", "50", "50")]
)
def test_a_number_is_written_without_needless_zeros(value: str, german: str, english: str) -> None:
    assert (DE.exact(Decimal(value)), EN.exact(Decimal(value))) == (german, english)


@pytest.mark.parametrize(
    ("value", "german", "english"), [(9999, "9999", "9999"), (12345, f"12{NO_BREAK}345", "12,345"), (-1, "−1", "−1")]
)
def test_long_numbers_are_grouped(value: int, german: str, english: str) -> None:
    assert (DE.number(value), EN.number(value)) == (german, english)


def test_a_day_keeps_together_unless_told_otherwise() -> None:
    day = date(2026, 11, 1)
    assert (DE.day(day), EN.day(day)) == (f"1.{NO_BREAK}November 2026", f"1{NO_BREAK}November 2026")
    assert DE.day(day, " ") == "1. November 2026"


def test_a_text_that_is_missing_is_empty() -> None:
    assert (DE.text(Text("ja", "yes")), EN.text(Text("ja", "yes")), EN.text(None)) == ("ja", "yes", "")
