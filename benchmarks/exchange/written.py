"""How a value is written into a cell, so that reading it gives the same value again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from benchmarks.exchange.cells import clean_text, without_unprintable
from benchmarks.exchange.columns import Column, Content, Table
from benchmarks.exchange.formula_guard import guarded

Written: TypeAlias = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class TableRows:
    """A table with its rows, each by the names of the columns."""

    table: Table
    rows: Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Legend:
    """What the columns mean: headings, and one row per column in words."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def written(column: Column, value: Any) -> Written:
    """Return what stands in the cell: a number as a number, anything else as text that no program runs."""
    if value is None or value == "":
        return None
    if column.content is Content.FLAG:
        return "yes" if value else "no"
    if column.content is Content.CODES:
        return ", ".join(value)
    if column.content is Content.PERCENT:
        return _percent(value)
    return value if isinstance(value, int) else guarded(clean_text(without_unprintable(str(value))))


def _percent(value: Decimal) -> Written:
    """Write a share below one per cent with its sign: 0.5 alone would be taken for 50 on the wrong scale."""
    plain = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return f"{plain} %" if 0 < value < 1 else plain
