"""How a share is written, and put into its statement."""

import pytest

from benchmarks.findings.wording import full_statement, share_text, statement_with
from language.text import Text
from language.words import words_for
from tests.builders.comparisons import finding


@pytest.mark.parametrize(
    ("share", "german", "english"),
    [
        ("92 exact", "92\N{NO-BREAK SPACE}%", "92%"),
        ("80 more_than", "mehr als 80\N{NO-BREAK SPACE}%", "more than 80%"),
        ("20 less_than", "weniger als 20\N{NO-BREAK SPACE}%", "less than 20%"),
        ("50 about", "rund 50\N{NO-BREAK SPACE}%", "about 50%"),
        ("31.70 exact", "31,7\N{NO-BREAK SPACE}%", "31.7%"),
        ("33.33 exact", "33,33\N{NO-BREAK SPACE}%", "33.33%"),
        ("none", "", ""),
    ],
)
def test_a_share_is_written_as_the_source_puts_it(share: str, german: str, english: str) -> None:
    assert share_text(finding(share), words_for("de")) == german
    assert share_text(finding(share), words_for("en")) == english


def test_a_fraction_keeps_its_words_beside_the_number_and_in_a_sentence() -> None:
    three_of_four = finding("75 fraction", share_words=Text("drei von vier", "three out of four"))
    assert share_text(three_of_four, words_for("de")) == "75\N{NO-BREAK SPACE}% („drei von vier“)"
    assert full_statement(three_of_four, words_for("de")).startswith("Drei von vier ")


def test_a_statement_begins_with_a_capital_whatever_is_put_in() -> None:
    assert statement_with("drei von vier", "{share} Unternehmen sagen ja.") == "Drei von vier Unternehmen sagen ja."
    assert statement_with("92 %", "Bei {share} ist es so.") == "Bei 92 % ist es so."
    assert statement_with("", "Kaum ein Unternehmen kann es.") == "Kaum ein Unternehmen kann es."
