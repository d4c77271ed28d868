"""Reading a note as it was typed or pasted. Pure."""

import re
from typing import Final

LONGEST_NOTE: Final = 2000

LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
UNSTORABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and line feed, halves of surrogate pairs and what XML doesn't know: pasted by accident,
invisible, and unfit for PostgreSQL or a workbook."""


def clean_note(typed: str) -> str:
    """Return a note fit to be stored: one kind of line end, no invisible control characters, no space around it.

    Nothing that can be seen is lost; emoji and every script stay as they are.
    """
    return UNSTORABLE.sub("", LINE_ENDS.sub("\n", typed)).strip()
