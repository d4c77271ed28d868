"""Text as a workbook can hold it."""

import re
from typing import Final

LONGEST_CELL: Final = 32_767
"""Characters that fit into one cell; Excel refuses a file with more."""
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Everything a workbook must not hold, half characters among it; line ends are kept."""


def cell_text(text: str) -> str:
    """Return the text without control characters, which a workbook must not hold, and cut to what a cell takes."""
    kept = _CONTROL.sub("", text)
    return kept if len(kept) <= LONGEST_CELL else kept[: LONGEST_CELL - 1] + "…"


def literal(text: str) -> str:
    """Return the text as a constant inside a formula, its own quotation marks doubled."""
    return '"' + cell_text(text).replace('"', '""') + '"'
