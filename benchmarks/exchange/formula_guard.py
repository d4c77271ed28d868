"""Keeping a spreadsheet program from running a text as a formula, in a way that can be taken back exactly.

A text that begins like a formula gets an apostrophe before it. So does a text that begins with apostrophes and then
like a formula: then the apostrophe that was added is always the first one, and the text comes back as it was.
"""

import re
from typing import Final

FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
GUARDED: Final = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Return the text as it is written into a cell."""
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return what was written by :func:`guarded`; any other text stays as it is."""
    return text[1:] if GUARDED.match(text) else text
