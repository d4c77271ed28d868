"""What a row of a file changes in what is stored, field by field. Values are as JSON keeps them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from benchmarks.exchange.cells import clean_text, without_unprintable
from benchmarks.exchange.columns import Column, Content, Table
from benchmarks.findings.documents import decimal_text

EMPTY: Final[tuple[Any, ...]] = (None, "", [])


@dataclass(frozen=True, slots=True)
class Change:
    """One field with its value before and after; a new row has nothing before."""

    column: str
    before: Any
    after: Any

    def as_document(self) -> dict[str, Any]:
        """Return the change as JSON keeps it."""
        return {"column": self.column, "before": self.before, "after": self.after}


def changes(table: Table, stored: Mapping[str, Any] | None, wanted: Mapping[str, Any]) -> Iterator[Change]:
    """Yield every wanted field that differs from the stored row; of a new row, every field that is not empty.

    Both hold plain values by column; ``wanted`` may lack columns, which then stay as they are.
    """
    for column in table.columns:
        if column.name not in wanted:
            continue
        after = wanted[column.name]
        before = stored[column.name] if stored else None
        if stored is None and after not in EMPTY:
            yield Change(column.name, None, after)
        elif stored is not None and not same(column, before, after):
            yield Change(column.name, before, after)


def same(column: Column, one: Any, other: Any) -> bool:
    """Say whether two values of a column mean the same: line ends, zeros and the order of codes do not count."""
    if column.content is Content.CODES:
        return set(one or ()) == set(other or ())
    if isinstance(one, str) and isinstance(other, str):
        return clean_text(without_unprintable(one)) == clean_text(without_unprintable(other))
    return bool(one == other)


def plain(value: Any) -> Any:
    """Return a value as JSON keeps it: a percentage as text without needless zeros."""
    return decimal_text(value) if isinstance(value, Decimal) else value
