"""Every kind of cell, read as its column asks for it or refused by name."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.builders.spreadsheets import problems, read_cell, read_csv

ACCEPTED = [
    ("percent", 92, Decimal(92)),
    ("percent", 31.7, Decimal("31.7")),
    ("percent", 31.700000000000003, Decimal("31.7")),
    ("percent", (0.92, "0%"), Decimal(92)),
    ("percent", (0.317, "0.0%"), Decimal("31.7")),
    ("percent", "92 %", Decimal(92)),
    ("percent", "92\N{NO-BREAK SPACE}%", Decimal(92)),
    ("percent", "92%", Decimal(92)),
    ("percent", "31,7", Decimal("31.7")),
    ("percent", "0,5 %", Decimal("0.5")),
    ("percent", 0, Decimal(0)),
    ("percent", 1, Decimal(1)),
    ("percent", 100, Decimal(100)),
    ("percent", None, None),
    ("sample_size", 84, 84),
    ("sample_size", 84.0, 84),
    ("sample_size", "2.500", 2500),
    ("sample_size", "2,500", 2500),
    ("sample_size", "2 500", 2500),
    ("sample_size", None, None),
    ("statement_de", "  Zeile 1\r\nZeile 2 ", "Zeile 1\nZeile 2"),
    ("statement_de", "'=1+1", "=1+1"),
    ("statement_de", "''=1+1", "'=1+1"),
    ("statement_de", "'apostrophe", "'apostrophe"),
    ("statement_de", 2013, "2013"),
    ("statement_de", None, ""),
    ("qualifier", "More_Than", "more_than"),
]
REFUSED = [
    ("percent", 0.92, "wrong scale"),
    ("percent", "0,92", "write 92."),
    ("percent", "0.5", "write 50."),
    ("percent", 101, "between 0 and 100"),
    ("percent", -1, "between 0 and 100"),
    ("percent", 31.755, "two decimal places"),
    ("percent", "many", "not a percentage"),
    ("percent", "80-90", "not a percentage"),
    ("percent", date(2026, 7, 31), "is a date"),
    ("percent", datetime(2026, 7, 31, 12), "is a date"),
    ("percent", "31.07.2026", "is a date"),
    ("percent", "31. Jul", "is a date"),
    ("percent", ("=46*2",), "a formula (=46*2)"),
    ("statement_de", ("=A1",), "a formula"),
    ("percent", ("#DIV/0!",), "the error #DIV/0!"),
    ("sample_size", 84.5, "not a whole number"),
    ("sample_size", "84 interviews", "not a whole number"),
    ("sample_size", "2.5", "not a whole number"),
    ("sample_size", -84, "not a whole number"),
    ("sample_size", date(2026, 7, 31), "is a date"),
    ("population_de", date(2026, 7, 31), "where a text belongs"),
    ("population_de", "a\N{REPLACEMENT CHARACTER}b", "U+FFFD"),
    ("qualifier", "nearly", "Possible: exact, more_than"),
    ("code", None, "Is empty"),
]


@pytest.mark.parametrize(("column", "cell", "value"), ACCEPTED)
def test_a_cell_is_read_as_its_column_asks(column, cell, value):
    row = read_cell(column, cell)
    assert problems(row) == {}
    assert row.fields[column] == value


@pytest.mark.parametrize(("column", "cell", "reason"), REFUSED)
def test_a_cell_that_holds_something_else_is_refused_by_column_and_reason(column, cell, reason):
    row = read_cell(column, cell) if column != "code" else read_csv("code,percent\n,92").rows[0]
    assert reason in problems(row)[column]
    assert column not in row.fields


@pytest.mark.parametrize("cell", [None, ""])
def test_an_empty_choice_or_flag_leaves_the_field_alone(cell):
    assert "state" not in read_cell("state", cell).fields
    assert "in_use" not in read_cell("in_use", cell, "comparisons").fields


def test_an_empty_choice_that_may_be_empty_empties_the_field():
    assert read_cell("only_if_rule", None, "comparisons").fields["only_if_rule"] == ""


@pytest.mark.parametrize(("cell", "value"), [("yes", True), ("Ja", True), (True, True), ("no", False), (0, False)])
def test_yes_and_no_are_understood_in_both_languages(cell, value):
    assert read_cell("in_use", cell, "comparisons").fields["in_use"] is value


def test_maybe_is_neither_yes_nor_no():
    assert "neither yes nor no" in problems(read_cell("in_use", "maybe", "comparisons"))["in_use"]


@pytest.mark.parametrize("cell", ["a, b", "a b", "a;b", "a\nb", " a , b ,", "a, b, a"])
def test_codes_are_read_whatever_stands_between_them(cell):
    assert read_cell("belongs", cell, "comparisons").fields["belongs"] == ["a", "b"]


def test_a_value_below_no_heading_is_not_lost_in_silence():
    row = read_csv("code,percent\na,92,stray").rows[0]
    assert problems(row) == {"C": "“stray” stands below no heading."}
