"""Narrowing what is shown to a region, a stretch of years or a company size. It hides figures and changes none."""

from dataclasses import dataclass
from typing import Final

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.regions import Region, regions_of

SIZE: Final = "size"
"""The context question by whose answers a finding tells the company size it speaks of."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a reader wants to see; a field left at its default asks for nothing.

    Both years are included. ``size`` is an option of the question :data:`SIZE`.
    """

    region: Region | None = None
    from_year: int | None = None
    to_year: int | None = None
    size: str = ""


EVERYTHING: Final = Narrowing()


def fits(comparison: Comparison, narrowing: Narrowing) -> bool:
    """Tell whether a comparison is among what a reader wants to see.

    A study without a year fits no stretch of years, and a finding that does not tell a company size fits none.
    """
    study = comparison.finding.study
    return (
        (narrowing.region is None or narrowing.region in regions_of(study))
        and is_within(study.year, narrowing.from_year, narrowing.to_year)
        and (not narrowing.size or speaks_of_size(comparison, narrowing.size))
    )


def speaks_of_size(comparison: Comparison, size: str) -> bool:
    """Tell whether a finding says that it speaks of companies of this size."""
    condition = comparison.mapping.only_if
    if condition is None or condition.question != SIZE:
        return False
    return size in condition.any_of if condition.any_of else size not in condition.none_of


def is_within(year: int | None, first: int | None, last: int | None) -> bool:
    """Tell whether a year lies in a stretch, both ends included; ``None`` as a year lies in the endless one only."""
    if year is None:
        return first is None and last is None
    return (first is None or first <= year) and (last is None or year <= last)
