"""What editions tell about the life of one finding or study."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from benchmarks.findings.changes import REMOVED
from benchmarks.findings.documents import Document


class Announced(Protocol):
    """An edition with what it changed."""

    @property
    def number(self) -> int:
        """Its number, from 1."""

    @property
    def published_on(self) -> date:
        """Its day."""

    @property
    def changes(self) -> tuple[Document, ...]:
        """What differs from the edition before, as :mod:`benchmarks.findings.changes` tells it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An edition that changed something about one finding or study."""

    number: int
    published_on: date
    changes: tuple[Document, ...]

    @property
    def is_withdrawal(self) -> bool:
        """Whether it is from then on no longer published."""
        return any(change["change"] == REMOVED for change in self.changes)


def life_of(what: str, code: str, editions: Iterable[Announced]) -> tuple[Moment, ...]:
    """Return every edition that brought, changed or withdrew a ``study`` or ``finding``, in the order given."""
    touched = (Moment(edition.number, edition.published_on, _about(what, code, edition)) for edition in editions)
    return tuple(moment for moment in touched if moment.changes)


def _about(what: str, code: str, edition: Announced) -> tuple[Document, ...]:
    return tuple(change for change in edition.changes if (change["what"], change["code"]) == (what, code))
