"""Two versions of a row side by side, field by field."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.text import capfirst

from benchmarks.admin.values_in_words import value_in_words
from benchmarks.exchange.word_diff import Piece, word_diff
from language.text import LANGUAGES

NOT_COMPARED: Final = frozenset({"id", "code"})


@dataclass(frozen=True, slots=True)
class Version:
    """An entry of a history as it is offered for comparison; ``reason`` is "" where none was given."""

    key: int
    saved_at: datetime
    saved_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field in both versions, in pieces that tell what differs; ``language`` is that of both values, or ""."""

    label: str
    language: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def differs(self) -> bool:
        """Whether the two versions say something else."""
        return self.before != self.after


def version_of(record: Any) -> Version:
    """Return the entry of a history record."""
    return Version(
        key=record.pk,
        saved_at=record.history_date,
        saved_by=record.history_user.get_username() if record.history_user else "",
        reason=record.history_change_reason or "",
    )


def field_pairs(before: Any, after: Any) -> tuple[FieldPair, ...]:
    """Return every field of two history records of one row, in the order of its form."""
    fields = [field for field in before.tracked_fields if field.name not in NOT_COMPARED]
    return tuple(_pair(field, before, after) for field in fields)


def _pair(field: Any, before: Any, after: Any) -> FieldPair:
    old, new = word_diff(value_in_words(before, field), value_in_words(after, field))
    language = field.name.rpartition("_")[2]
    return FieldPair(
        label=capfirst(str(field.verbose_name)),
        language=language if language in LANGUAGES else "",
        before=tuple(old),
        after=tuple(new),
    )
