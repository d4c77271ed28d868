"""Two texts put side by side show which words differ."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.admin.import_preview import Piece, word_diff


def test_the_words_that_differ_are_marked():
    before, after = word_diff("92 can not measure it.", "92 do measure it.")
    assert before == [Piece("92", False), Piece(" can not", True), Piece(" measure it.", False)]
    assert after == [Piece("92", False), Piece(" do", True), Piece(" measure it.", False)]


def test_a_text_where_there_was_none_differs_as_a_whole():
    assert word_diff("", "new") == ([], [Piece("new", True)])


def test_very_long_texts_are_shown_as_a_whole():
    assert word_diff("a " * 2000, "b")[1] == [Piece("b", True)]


@given(st.text(), st.text())
def test_the_pieces_are_the_texts(before, after):
    pieces = word_diff(before, after)
    assert tuple("".join(piece.text for piece in side) for side in pieces) == (before, after)
