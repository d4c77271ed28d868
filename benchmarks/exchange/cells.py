"""What stands in a cell, before anybody asks what its column wants."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

LINE_ENDS: Final = re.compile(r"\r\n?|\u2028|\u2029")
UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]")
"""Control characters but for tab and line ends, halves of characters, and the mark of a lost one."""
DAMAGED: Final = re.compile("Ã[\x80-\xbf¤¶¼Ÿ„–œ]|â€|Â[ §«»]")
"""What umlauts and quotation marks become when UTF-8 is read as something else."""


class CellType(StrEnum):
    """What a cell is, as the file says."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    FLAG = "flag"
    DATE = "date"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``text`` is what a person sees. A number formatted as a percentage is 92, not 0.92."""

    type: CellType
    text: str = ""
    number: Decimal | None = None


EMPTY: Final = Cell(CellType.EMPTY)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet with the number that a spreadsheet program gives it, from 1 for the headings."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet with its rows, which are read one by one and only once; rows without anything are left out."""

    name: str
    rows: Iterable[SheetRow]


def text_cell(text: str) -> Cell:
    """Return a text as a cell, an empty one where nothing is to be seen."""
    clean = clean_text(text)
    return Cell(CellType.TEXT, clean) if clean else EMPTY


def clean_text(text: str) -> str:
    """Return a text with one kind of line end and nothing around it; two texts that agree in this are the same."""
    return LINE_ENDS.sub("\n", text).strip()


def unprintable(text: str) -> str | None:
    """Return the code of the first character that no cell can hold ("U+0007", "U+FFFD"), or ``None``."""
    found = UNPRINTABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def without_unprintable(text: str) -> str:
    """Return the text without the characters that no cell can hold."""
    return UNPRINTABLE.sub("", text)


def is_damaged(text: str) -> bool:
    """Say whether a text looks as if it was once read in the wrong encoding."""
    return bool(DAMAGED.search(text))
