"""The hidden field that says what a page showed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.forms.page_state import MOST_TRIED, Shown, read_seen, read_tried, seen_of, write_seen
from assessment.questionnaire.answers import Seen, mark_of

shown = st.builds(Shown, st.lists(st.text()).map(tuple), st.text(st.characters(codec="utf-8")))


@given(st.dictionaries(st.text(), shown))
def test_what_is_written_is_read_again(pages):
    seen = {code: seen_of(each) for code, each in pages.items()}
    assert read_seen(write_seen(seen)) == seen


def test_a_note_leaves_a_short_mark_and_no_note_none():
    assert mark_of("") == ""
    assert len(mark_of("x" * 2000)) == 16
    assert mark_of("a") != mark_of("b")


def test_the_order_of_values_does_not_matter():
    assert seen_of(Shown(("a", "b"))) == seen_of(Shown(("b", "a")))


BROKEN = ["", "nonsense", "[]", "null", "3", '"x"', "{", '{"a":', "[" * 100_000, "\x00"]
BROKEN_ENTRIES = ["1", "[]", '[[1],""]', '["x",""]', '[["x"]]', '[["x"],null]', '[["x"],"",1]']


@pytest.mark.parametrize("text", [*BROKEN, *(f'{{"a":{entry}}}' for entry in BROKEN_ENTRIES)])
def test_what_cannot_be_read_counts_as_not_seen(text):
    assert read_seen(text) == {}


def test_one_bad_entry_does_not_spoil_the_others():
    assert read_seen('{"a":[["x"],""],"b":7}') == {"a": Seen(frozenset({"x"}), "")}


def test_what_was_tried_is_read_with_its_notes_as_they_would_be_stored():
    tried = read_tried('{"a":[[["x"],""],[["y"]," typed\\r\\nhere "]],"b":[]}')
    assert tried == {"a": (seen_of(Shown(("x",))), seen_of(Shown(("y",), "typed\nhere"))), "b": ()}


@pytest.mark.parametrize(
    "text", [*BROKEN, *(f'{{"a":{entry}}}' for entry in (*BROKEN_ENTRIES, f"[{BROKEN_ENTRIES[0]}]"))]
)
def test_what_was_tried_and_cannot_be_read_is_left_out(text):
    assert not any(read_tried(text).values())


def test_of_many_tries_only_the_first_are_read():
    assert len(read_tried(json.dumps({"a": [[["x"], ""]] * 1000}))["a"]) == MOST_TRIED
