"""From what stands in a cell to the value that its column asks for."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from benchmarks.exchange.cells import Cell, CellType, unprintable
from benchmarks.exchange.columns import Column, Content
from benchmarks.exchange.messages import UnreadableCell
from benchmarks.exchange.messages import gettext_noop as _

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


def cell_value(column: Column, cell: Cell) -> Any:
    """Return the value of a cell: text, whole number, Decimal, bool or list of codes.

    ``None`` stands for an empty cell where the column holds numbers, and where a choice or flag is left as it is.

    Raises:
        UnreadableCell: if the cell holds something else.
    """
    _refuse_what_no_column_takes(column, cell)
    return READERS[column.content](column, cell)


def _refuse_what_no_column_takes(column: Column, cell: Cell) -> None:
    if cell.type is CellType.FORMULA:
        raise UnreadableCell(_("Holds a formula (%(text)s). Put the value itself there."), text=_short(cell.text))
    if cell.type is CellType.ERROR:
        raise UnreadableCell(_("Holds the error %(text)s."), text=cell.text)
    if cell.type is CellType.DATE:
        raise UnreadableCell(DATE_MESSAGES[_wants_number(column)], text=cell.text)
    if bad := unprintable(cell.text):
        raise UnreadableCell(_("Holds the character %(code)s, which can’t be shown."), code=bad)


DATE_MESSAGES: Final = {
    True: _("“%(text)s” is a date where a number belongs. Format the cell as a number and type it again."),
    False: _("“%(text)s” is a date where a text belongs. Format the cell as text and type it again."),
}


def _wants_number(column: Column) -> bool:
    return column.content in {Content.WHOLE_NUMBER, Content.PERCENT}


def _text(column: Column, cell: Cell) -> str:
    return cell.text


def _code(column: Column, cell: Cell) -> str:
    if not cell.text:
        raise UnreadableCell(_("Is empty. Every row needs it."))
    return cell.text


def _whole_number(column: Column, cell: Cell) -> int | None:
    if cell.type is CellType.EMPTY:
        return None
    if cell.number is not None and cell.type is CellType.NUMBER:
        if cell.number == cell.number.to_integral_value() and cell.number >= 0:
            return int(cell.number)
    else:
        digits = SPACES.sub("", cell.text)
        if DIGITS.fullmatch(digits) or GROUPED_DIGITS.fullmatch(digits):
            return int(re.sub(r"\D", "", digits))
        _refuse_date(cell.text)
    raise UnreadableCell(_("“%(text)s” is not a whole number."), text=_short(cell.text))


def _percent(column: Column, cell: Cell) -> Decimal | None:
    if cell.type is CellType.EMPTY:
        return None
    if cell.number is not None and cell.type is CellType.PERCENT:
        return _checked_percent(cell.number, cell)
    if cell.number is not None and cell.type is CellType.NUMBER:
        return _checked_percent(_refuse_wrong_scale(cell.number, cell), cell)
    found = PERCENT.fullmatch(SPACES.sub("", cell.text))
    if not found:
        _refuse_date(cell.text)
        raise UnreadableCell(_("“%(text)s” is not a percentage. Write 92 or 31.7."), text=_short(cell.text))
    number = Decimal(found["number"].replace(",", "."))
    return _checked_percent(number if found["sign"] else _refuse_wrong_scale(number, cell), cell)


def _refuse_wrong_scale(number: Decimal, cell: Cell) -> Decimal:
    if 0 < number < 1:
        raise UnreadableCell(
            _("%(text)s is on the wrong scale: write %(hundredfold)s. If less than one per cent is meant, add “%%”."),
            text=cell.text,
            hundredfold=f"{(number * 100).normalize():f}",
        )
    return number


def _checked_percent(number: Decimal, cell: Cell) -> Decimal:
    if not 0 <= number <= 100:
        raise UnreadableCell(_("%(text)s does not lie between 0 and 100."), text=cell.text)
    if number != number.quantize(Decimal("0.01")):
        raise UnreadableCell(_("%(text)s has more than two decimal places."), text=cell.text)
    return number.quantize(Decimal("0.01"))


def _refuse_date(text: str) -> None:
    if DATE.fullmatch(text.strip()):
        raise UnreadableCell(DATE_MESSAGES[True], text=_short(text))


def _flag(column: Column, cell: Cell) -> bool | None:
    word = cell.text.casefold()
    if not word:
        return None
    if word in YES or word in NO:
        return word in YES
    raise UnreadableCell(_("“%(text)s” is neither yes nor no."), text=_short(cell.text))


def _choice(column: Column, cell: Cell) -> str | None:
    word = cell.text.casefold()
    if word in column.choices:
        return word
    if not word:
        return "" if column.may_be_empty else None
    raise UnreadableCell(
        _("“%(text)s” is not known here. Possible: %(choices)s."),
        text=_short(cell.text),
        choices=", ".join(column.choices),
    )


def _codes(column: Column, cell: Cell) -> list[str]:
    return list(dict.fromkeys(code for code in BETWEEN_CODES.split(cell.text) if code))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


READERS: Final[Mapping[Content, Callable[[Column, Cell], Any]]] = {
    Content.CODE: _code,
    Content.TEXT: _text,
    Content.WHOLE_NUMBER: _whole_number,
    Content.PERCENT: _percent,
    Content.FLAG: _flag,
    Content.CHOICE: _choice,
    Content.CODES: _codes,
}
