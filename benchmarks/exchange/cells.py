"""What stands in a cell of a file: read as the value that its column asks for, and written so that it comes back."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeAlias

from benchmarks.exchange.columns import Column, Content
from benchmarks.exchange.formula_guard import guarded
from benchmarks.exchange.messages import UnreadableCell
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.findings.condition_codes import condition_documents, conditions_code, conditions_in, conditions_of

LINE_ENDS: Final = re.compile(r"\r\n?|\u2028|\u2029")
UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]")
"""Control characters but for tab and line ends, halves of characters, and the mark of a lost one."""
DAMAGED: Final = re.compile("Ã[\x80-\xbf¤¶¼Ÿ„–œ]|â€|Â[ §«»]")
"""What umlauts and quotation marks become when UTF-8 is read as something else."""
YES: Final = frozenset({"yes", "ja", "true", "wahr", "1", "x"})
NO: Final = frozenset({"no", "nein", "false", "falsch", "0"})
SPACES: Final = re.compile(r"\s")
DIGITS: Final = re.compile(r"\d{1,9}")
GROUPED_DIGITS: Final = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
PERCENT: Final = re.compile(r"(?P<number>\d{1,3}(?:[.,]\d+)?)(?P<sign>%?)")
DATE: Final = re.compile(
    r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{2,4})?|\d{1,2}\.?[\s-]?[A-Za-zä]{3,9}\.?[\s-]?(?:\d{2,4})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}"
)
BETWEEN_CODES: Final = re.compile(r"[\s,;|]+")
DATE_MESSAGES: Final = {
    True: _("“%(text)s” is a date where a number belongs. Format the cell as a number and type it again."),
    False: _("“%(text)s” is a date where a text belongs. Format the cell as text and type it again."),
}


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


CellContent: TypeAlias = str | int | Decimal | None


def cell_content(column: Column, value: Any) -> CellContent:
    """Return what is written for a value: a number as a number, anything else as text that no program runs."""
    if value is None or value == "":
        return None
    match column.content:
        case Content.FLAG:
            return "yes" if value else "no"
        case Content.CODES:
            return ", ".join(value)
        case Content.CONDITIONS:
            return conditions_code(conditions_of(value)) or None
        case Content.PERCENT:
            plain: Decimal = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
            # 0.5 alone would be taken for 50 on the wrong scale.
            return f"{plain} %" if 0 < value < 1 else plain
    return value if isinstance(value, int) else guarded(clean_text(without_unprintable(str(value))))


def cell_value(column: Column, cell: Cell) -> Any:
    """Return the value of a cell: text, whole number, Decimal, bool, list of codes, or conditions as documents.

    ``None`` stands for an empty cell where the column holds numbers, and where a choice or flag is left as it is.

    Raises:
        UnreadableCell: if the cell holds something else.
    """
    wants_number = column.content in {Content.WHOLE_NUMBER, Content.PERCENT}
    _refuse_what_no_column_takes(cell, wants_number)
    if wants_number and cell.type is CellType.EMPTY:
        return None
    match column.content:
        case Content.WHOLE_NUMBER:
            return _whole_number(cell)
        case Content.PERCENT:
            return _percent(cell)
        case Content.FLAG | Content.CHOICE:
            return _one_of(column, cell)
        case Content.CODES | Content.CONDITIONS:
            return READ_CODES[column.content](cell.text)
        case Content.CODE if not cell.text:
            raise UnreadableCell(_("Is empty. Every row needs it."))
    return cell.text


def _refuse_what_no_column_takes(cell: Cell, wants_number: bool) -> None:
    if cell.type is CellType.FORMULA:
        raise UnreadableCell(_("Holds a formula (%(text)s). Put the value itself there."), text=_short(cell.text))
    if cell.type is CellType.ERROR:
        raise UnreadableCell(_("Holds the error %(text)s."), text=cell.text)
    if cell.type is CellType.DATE:
        raise UnreadableCell(DATE_MESSAGES[wants_number], text=cell.text)
    if bad := unprintable(cell.text):
        raise UnreadableCell(_("Holds the character %(code)s, which can’t be shown."), code=bad)


def _whole_number(cell: Cell) -> int:
    if cell.number is not None and cell.type is CellType.NUMBER:
        if cell.number == cell.number.to_integral_value() and cell.number >= 0:
            return int(cell.number)
    else:
        digits = SPACES.sub("", cell.text)
        if DIGITS.fullmatch(digits) or GROUPED_DIGITS.fullmatch(digits):
            return int(re.sub(r"\D", "", digits))
        _refuse_date(cell.text)
    raise UnreadableCell(_("“%(text)s” is not a whole number."), text=_short(cell.text))


def _percent(cell: Cell) -> Decimal:
    number, is_sure = cell.number, cell.type is CellType.PERCENT
    if number is None or cell.type not in {CellType.NUMBER, CellType.PERCENT}:
        found = PERCENT.fullmatch(SPACES.sub("", cell.text))
        if not found:
            _refuse_date(cell.text)
            raise UnreadableCell(_("“%(text)s” is not a percentage. Write 92 or 31.7."), text=_short(cell.text))
        number, is_sure = Decimal(found["number"].replace(",", ".")), bool(found["sign"])
    if 0 < number < 1 and not is_sure:
        raise UnreadableCell(
            _("%(text)s is on the wrong scale: write %(hundredfold)s. If less than one per cent is meant, add “%%”."),
            text=cell.text,
            hundredfold=f"{(number * 100).normalize():f}",
        )
    if not 0 <= number <= 100:
        raise UnreadableCell(_("%(text)s does not lie between 0 and 100."), text=cell.text)
    if number != number.quantize(Decimal("0.01")):
        raise UnreadableCell(_("%(text)s has more than two decimal places."), text=cell.text)
    return number.quantize(Decimal("0.01"))


def _conditions(text: str) -> list[dict[str, Any]]:
    try:
        return condition_documents(conditions_in(text))
    except ValueError as error:
        message = _("“%(text)s” is no condition. Write: question any_of answer answer; several with “;” between them.")
        raise UnreadableCell(message, text=_short(str(error))) from error


READ_CODES: Final[Mapping[Content, Callable[[str], list[Any]]]] = {
    Content.CODES: lambda text: list(dict.fromkeys(code for code in BETWEEN_CODES.split(text) if code)),
    Content.CONDITIONS: _conditions,
}


def _refuse_date(text: str) -> None:
    if DATE.fullmatch(text.strip()):
        raise UnreadableCell(DATE_MESSAGES[True], text=_short(text))


def _one_of(column: Column, cell: Cell) -> bool | str | None:
    """Return a flag or a choice, ``None`` for an empty cell that leaves it as it is."""
    word = cell.text.casefold()
    if not word:
        return "" if column.content is Content.CHOICE and column.may_be_empty else None
    if column.content is Content.FLAG:
        if word in YES or word in NO:
            return word in YES
        raise UnreadableCell(_("“%(text)s” is neither yes nor no."), text=_short(cell.text))
    if word not in column.choices:
        text, choices = _short(cell.text), ", ".join(column.choices)
        raise UnreadableCell(_("“%(text)s” is not known here. Possible: %(choices)s."), text=text, choices=choices)
    return word


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
