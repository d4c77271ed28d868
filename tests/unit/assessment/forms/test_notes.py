"""A note is stored as it was meant: what can be seen stays, what can't be stored goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.forms.notes import clean_note


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("  Anfang und Ende \n", "Anfang und Ende"),
        ("eins\r\nzwei\rdrei\nvier", "eins\nzwei\ndrei\nvier"),
        ("Absatz\n\nmit\tTabulator", "Absatz\n\nmit\tTabulator"),
        ("ohne\x00Null und \x07Glocke", "ohneNull und Glocke"),
        ("aus Word\x0bweiche Zeile", "aus Word\nweiche Zeile"),
        ("C1\x85neue Zeile\x9f", "C1\nneue Zeile"),
        ("ein halbes Zeichen \ud83d", "ein halbes Zeichen"),
        ("kein XML \ufffe\uffff", "kein XML"),
        ("👩🏽‍💻 测试 Größe „Zitat“ \u00ad ﷺ", "👩🏽‍💻 测试 Größe „Zitat“ \u00ad ﷺ"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("\x00\x01\x02", ""),
    ],
)
def test_what_becomes_of_a_note(typed, stored):
    assert clean_note(typed) == stored


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean_note(clean_note(text)) == clean_note(text)


@given(st.text())
def test_what_is_left_can_be_written_as_utf_8_and_holds_no_nul(text):
    assert b"\x00" not in clean_note(text).encode()
