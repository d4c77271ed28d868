"""Narrowing what is shown to a region, a stretch of years or a company size. It hides figures and changes none."""

from dataclasses import dataclass
from typing import Final

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.regions import Region, regions_of
from benchmarks.findings.values import Condition

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
        and _is_within(study.year, narrowing)
        and (not narrowing.size or speaks_of_size(comparison, narrowing.size))
    )


def speaks_of_size(comparison: Comparison, size: str) -> bool:
    """Tell whether a finding says that it speaks of companies of this size."""
    condition = comparison.mapping.only_if
    return condition is not None and condition.question == SIZE and _holds(condition, size)


def _holds(condition: Condition, option: str) -> bool:
    return option in condition.any_of if condition.any_of else option not in condition.none_of


def _is_within(year: int | None, narrowing: Narrowing) -> bool:
    if narrowing.from_year is None and narrowing.to_year is None:
        return True
    return year is not None and (narrowing.from_year or year) <= year <= (narrowing.to_year or year)
