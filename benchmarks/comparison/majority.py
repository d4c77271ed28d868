"""On which side of a stated share the majority is, as far as the source lets anyone say so."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

from benchmarks.findings.values import Qualifier

HALF: Final = Decimal(50)


class Majority(StrEnum):
    """More than half belong to the share, more than half do not, neither is more than half, or it can't be said."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    NEITHER = "neither"
    UNKNOWN = "unknown"


def majority_of(percent: Decimal, qualifier: Qualifier) -> Majority:
    """Return the side of the majority for a percentage (0 to 100) as the source states it.

    "More than 80" is certainly a majority, "more than 30" may be one or not; likewise for "less than". "About" and
    a fraction in words are taken at their number.
    """
    if qualifier is Qualifier.MORE_THAN:
        return Majority.INSIDE if percent >= HALF else Majority.UNKNOWN
    if qualifier is Qualifier.LESS_THAN:
        return Majority.OUTSIDE if percent <= HALF else Majority.UNKNOWN
    if percent == HALF:
        return Majority.NEITHER
    return Majority.INSIDE if percent > HALF else Majority.OUTSIDE
