"""How old a figure is."""

from datetime import date
from typing import Final

from benchmarks.comparison.values import Study

OLD_AFTER_YEARS: Final = 10
"""A figure older than this carries a warning."""


def is_old(study: Study, day: date) -> bool:
    """Tell whether a study's figures are more than ten years old on a day; without a year that can't be said."""
    return study.year is not None and day.year - study.year > OLD_AFTER_YEARS
