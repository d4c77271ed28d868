"""Every kind of cell, read as its column asks for it or refused by name."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from benchmarks.exchange.messages import UnreadableFile
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


SIZE = {"question": "size", "any_of": ["small", "medium"], "none_of": []}
CHANNELS = {"question": "channels", "any_of": [], "none_of": ["none"]}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, []),
        ("size any_of small medium", [SIZE]),
        ("size any_of small, medium; channels none_of none", [SIZE, CHANNELS]),
        (" channels  none_of: none ;\nsize any_of small medium small; ", [CHANNELS, SIZE]),
    ],
)
def test_conditions_are_read_from_one_cell(cell, value):
    row = read_cell("conditions", cell, "comparisons")
    assert problems(row) == {}
    assert row.fields["conditions"] == value


@pytest.mark.parametrize("cell", ["small medium", "size small", "size any_of", "size some_of small", "any_of small", 5])
def test_what_is_no_condition_is_refused_with_how_to_write_one(cell):
    row = read_cell("conditions", cell, "comparisons")
    assert f"“{cell}” is no condition" in problems(row)["conditions"]
    assert "conditions" not in row.fields


FORMER = "finding,question,only_if_question,only_if_rule,only_if_options\na,q,"


@pytest.mark.parametrize(
    ("cells", "value"), [(",,", []), ('size,any_of,"small, medium"', [SIZE]), ("channels,none_of,none", [CHANNELS])]
)
def test_a_file_of_before_holds_its_condition_in_three_columns(cells, value):
    row = read_csv(FORMER + cells, "comparisons.csv").rows[0]
    assert problems(row) == {}
    assert row.fields["conditions"] == value
    assert not [name for name in row.fields if name.startswith("only_if")]


def test_half_a_condition_of_before_is_refused():
    row = read_csv(FORMER + "size,any_of,", "comparisons.csv").rows[0]
    assert "“size any_of” is no condition" in problems(row)["conditions"]


@pytest.mark.parametrize("columns", ["only_if_question", "conditions,only_if_question,only_if_rule,only_if_options"])
def test_columns_of_before_are_refused_unless_they_are_whole_and_alone(columns):
    with pytest.raises(UnreadableFile) as refused:
        read_csv(f"finding,question,{columns}\na,q,{',' * columns.count(',')}", "comparisons.csv")
    (message,) = refused.value.messages
    assert "are one column now, conditions" in message.text % message.values


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
