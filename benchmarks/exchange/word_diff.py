"""What differs between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

WORDS: Final = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
"""A word with the space before it, so that words that differ side by side are marked as one."""

TOO_LONG: Final = 2000
"""Beyond so many words, finding what they share takes longer than reading both."""


class Piece(NamedTuple):
    """Some words of a text, and whether the other text lacks them."""

    text: str
    differs: bool


def word_diff(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Return both texts in pieces; put together again, the pieces are the text."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if not old or not new or len(old) + len(new) > TOO_LONG:
        return _whole(before), _whole(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (
        [Piece("".join(old[a:b]), step != "equal") for step, a, b, _c, _d in steps if b > a],
        [Piece("".join(new[c:d]), step != "equal") for step, _a, _b, c, d in steps if d > c],
    )


def _whole(text: str) -> list[Piece]:
    return [Piece(text, True)] if text else []
