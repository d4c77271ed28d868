"""What moved between a result's own benchmarks and those of today: rules and worked table in README.md, part 11."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from benchmarks.comparison.comparing import Comparison


class Move(StrEnum):
    """What became of a comparison."""

    NEW = "new"
    CHANGED = "changed"
    RETIRED = "retired"
    SAME = "same"


class Changed(StrEnum):
    """What of a comparison changed; ``WORDING`` is the statement, ``APPLIES`` whether it speaks of the respondent."""

    PERCENT = "percent"
    INTERVAL = "interval"
    SIDE = "side"
    BELONGS = "belongs"
    APPLIES = "applies"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Moved:
    """One comparison then and now; ``before`` is ``None`` for a new one, ``after`` for a retired one."""

    before: Comparison | None
    after: Comparison | None
    changed: tuple[Changed, ...] = ()

    @property
    def move(self) -> Move:
        """Which of the four it is."""
        if self.before is None:
            return Move.NEW
        if self.after is None:
            return Move.RETIRED
        return Move.CHANGED if self.changed else Move.SAME

    @property
    def question(self) -> str:
        """The question it is held against."""
        compared = self.after or self.before
        assert compared is not None
        return compared.mapping.question


Place: TypeAlias = tuple[str, str]


def moves_between(before: Iterable[Comparison], after: Iterable[Comparison]) -> tuple[Moved, ...]:
    """Hold today's comparisons against a result's own, told apart by finding and question.

    Those of today come first, in their order; what was retired since follows in its own.
    """
    then, now = _by_place(before), _by_place(after)
    current = (Moved(then.get(place), each, _changes(then.get(place), each)) for place, each in now.items())
    retired = (Moved(comparison, None) for place, comparison in then.items() if place not in now)
    return (*current, *retired)


def _by_place(comparisons: Iterable[Comparison]) -> Mapping[Place, Comparison]:
    return {(each.finding.code, each.mapping.question): each for each in comparisons}


def _changes(before: Comparison | None, after: Comparison) -> tuple[Changed, ...]:
    if before is None:
        return ()
    here, there = before.finding, after.finding
    changed = {
        Changed.PERCENT: (here.percent, here.qualifier) != (there.percent, there.qualifier),
        Changed.INTERVAL: before.interval != after.interval,
        Changed.SIDE: (before.side, before.how_common) != (after.side, after.how_common),
        Changed.BELONGS: before.belongs != after.belongs,
        Changed.APPLIES: before.applies != after.applies,
        Changed.WORDING: here.statement != there.statement,
    }
    return tuple(name for name, is_so in changed.items() if is_so)
