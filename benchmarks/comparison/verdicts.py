"""What all figures at one question say together. The rules in words stand in README.md, part 7."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.ladder import Cut, HowCommon, Side

SAYS_NOTHING_ELSE = frozenset({HowCommon.HALF, HowCommon.UNKNOWN})
"""About half agrees with many and with few; what is not known contradicts nothing."""


@dataclass(frozen=True, slots=True)
class CutVerdict:
    """What the figures at one rung say: the respondent's side, and how common the mature one was.

    ``comparisons`` come closest first. ``how_common`` is ``None`` where they disagree on it; then only the side is
    said.
    """

    rung: int
    side: Side
    how_common: HowCommon | None
    comparisons: tuple[Comparison, ...]

    @property
    def disagree(self) -> bool:
        """Whether some of them say that the mature side was common, and others that it was rare."""
        return self.how_common is None


def verdicts_of(comparisons: Iterable[Comparison]) -> tuple[CutVerdict, ...]:
    """Return a verdict for every rung at which figures of one question cut, the lowest first.

    ``comparisons`` are those of one question, closest first; whatever has no side plays no part. Figures at one rung
    always agree on the side, as it follows from the rung and the answer alone.
    """
    with_side = [each for each in comparisons if each.side is not None]
    by_rung = groupby(sorted(with_side, key=_rung), key=_rung)
    return tuple(_verdict(rung, tuple(found)) for rung, found in by_rung)


def _rung(comparison: Comparison) -> int:
    cut: Cut | None = comparison.cut
    assert cut is not None
    return cut.rung


def _verdict(rung: int, found: tuple[Comparison, ...]) -> CutVerdict:
    side = found[0].side
    assert side is not None
    return CutVerdict(rung, side, agreed(each.how_common for each in found if each.how_common), found)


def agreed(told: Iterable[HowCommon]) -> HowCommon | None:
    """Return what figures at one cut say together of how common the mature side was; ``None`` where they disagree."""
    every = frozenset(told)
    said = every - SAYS_NOTHING_ELSE
    if len(said) > 1:
        return None
    return next(iter(said or every & {HowCommon.HALF}), HowCommon.UNKNOWN)
