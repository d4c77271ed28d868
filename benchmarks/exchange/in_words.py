"""Numbers that a file gives in words, put into the columns where they belong.

"over 2,500" as a sample size is kept as printed and becomes a lower bound; "a third" as a percentage is kept in the
source's words and becomes 33.3. What stands in those other columns already is never overwritten.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from benchmarks.exchange.cells import EMPTY, Cell, CellType, text_cell
from benchmarks.exchange.messages import Message
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.findings.printed_numbers import fraction_in, lower_bound, percent_of, written_bound
from benchmarks.findings.values import Qualifier
from benchmarks.models.imports import TableName
from language.text import LANGUAGES

Cells: TypeAlias = dict[str, Cell]
Notes: TypeAlias = list[tuple[str, Message]]


def spelled_out(table: TableName, cells: Cells) -> tuple[Cells, Notes]:
    """Return the cells of a row with its words turned into numbers, and what was done, by column."""
    if table is not TableName.FINDINGS:
        return cells, []
    found = dict([*_sample(cells), *_share(cells), *_share_from_its_words(cells)])
    notes: Notes = []
    for name, cell in found.items():
        if cell is not EMPTY and (printed := cells.get(name, EMPTY).text):
            values = {"before": printed, "after": cell.text}
            notes.append((name, Message(_("Worked out: %(before)s is %(after)s."), values)))
        elif cell is not EMPTY:
            notes.append((name, Message(_("Worked out from words: %(after)s."), {"after": cell.text})))
    return cells | found, notes


def _sample(cells: Cells) -> Iterator[tuple[str, Cell]]:
    printed = _words(cells, "sample_size")
    bounds = {language: lower_bound(printed, language) for language in LANGUAGES}
    bound = next((found for found in bounds.values() if found), None)
    if bound is None:
        return
    yield "sample_size", EMPTY
    if _is_empty(cells, "sample_size_at_least"):
        yield "sample_size_at_least", _number(Decimal(bound))
    for language, own in bounds.items():
        if _is_empty(cells, f"sample_size_printed_{language}"):
            yield f"sample_size_printed_{language}", text_cell(printed if own else written_bound(bound, language))


def _share(cells: Cells) -> Iterator[tuple[str, Cell]]:
    words = _words(cells, "percent")
    fractions = {language: fraction_in(words, language) for language in LANGUAGES}
    fraction = next((found for found in fractions.values() if found), None)
    if fraction is None:
        return
    yield "percent", _number(percent_of(fraction))
    if _is_empty(cells, "qualifier"):
        yield "qualifier", text_cell(Qualifier.FRACTION)
    for language, own in fractions.items():
        if own and _is_empty(cells, f"share_words_{language}"):
            yield f"share_words_{language}", text_cell(words)


def _share_from_its_words(cells: Cells) -> Iterator[tuple[str, Cell]]:
    """Work out an empty percentage where the row says that its words are a fraction."""
    if "percent" not in cells or cells["percent"].text or _words(cells, "qualifier") != Qualifier.FRACTION:
        return
    for language in LANGUAGES:
        if fraction := fraction_in(_words(cells, f"share_words_{language}"), language):
            yield "percent", _number(percent_of(fraction))
            return


def _words(cells: Cells, name: str) -> str:
    cell = cells.get(name, EMPTY)
    return cell.text if cell.type is CellType.TEXT else ""


def _is_empty(cells: Cells, name: str) -> bool:
    return cells.get(name, EMPTY).type is CellType.EMPTY


def _number(number: Decimal) -> Cell:
    return Cell(CellType.NUMBER, f"{number.normalize():f}", number)
