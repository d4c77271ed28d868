"""Numbers in words are kept as printed and put where they belong."""

from decimal import Decimal

import pytest

from tests.builders.spreadsheets import read_csv


def test_a_sample_size_in_words_is_kept_and_becomes_a_lower_bound():
    text = "code;sample_size;sample_size_at_least;sample_size_printed_de;sample_size_printed_en\na;over 2,500;;;\n"
    assert read_csv(text).rows[0].fields == {
        "code": "a",
        "sample_size": None,
        "sample_size_at_least": 2500,
        "sample_size_printed_de": "über 2.500",
        "sample_size_printed_en": "over 2,500",
    }


def test_what_the_file_says_already_is_not_overwritten():
    row = read_csv("code;sample_size;sample_size_at_least;sample_size_printed_de\na;über 2.500;2600;mehr\n").rows[0]
    assert row.fields["sample_size_at_least"] == 2600
    assert row.fields["sample_size_printed_de"] == "mehr"


def test_texts_for_columns_that_the_file_lacks_are_suggestions_only():
    row = read_csv("code;sample_size;topic\na;über 2.500;roi\n").rows[0]
    assert row.fields["sample_size_at_least"] == 2500
    assert row.suggested == {"sample_size_printed_de": "über 2.500", "sample_size_printed_en": "over 2,500"}


@pytest.mark.parametrize(
    ("words", "percent", "language"),
    [
        ("a third", "33.3", "en"),
        ("ein Drittel", "33.3", "de"),
        ("three out of four", "75", "en"),
        ("zwei von drei", "66.7", "de"),
    ],
)
def test_a_share_in_words_is_kept_and_becomes_a_percentage(words, percent, language):
    row = read_csv(f"code;percent;qualifier;share_words_de;share_words_en\na;{words};;;\n").rows[0]
    assert row.fields["percent"] == Decimal(percent)
    assert row.fields["qualifier"] == "fraction"
    assert row.fields[f"share_words_{language}"] == words
    assert {column for column, _message in row.worked_out} == {"percent", "qualifier", f"share_words_{language}"}


def test_a_missing_percentage_is_worked_out_from_the_words_of_a_fraction():
    row = read_csv("code;percent;qualifier;share_words_de\na;;fraction;ein Viertel\n").rows[0]
    assert row.fields["percent"] == 25


@pytest.mark.parametrize("qualifier", ["none", "about", ""])
def test_no_percentage_is_made_up_where_none_is_meant(qualifier):
    row = read_csv(f"code;percent;qualifier;share_words_de\na;;{qualifier};ein Viertel\n").rows[0]
    assert row.fields["percent"] is None
    assert row.worked_out == []


def test_numbers_are_left_as_they_are():
    row = read_csv("code;percent;sample_size\na;92;84\n").rows[0]
    assert (row.fields["percent"], row.fields["sample_size"], row.worked_out) == (92, 84, [])
