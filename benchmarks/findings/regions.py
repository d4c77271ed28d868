"""Where a study was made, as something to narrow by.

A study says its region in words ("Germany, Austria, Switzerland", "not stated; presumably Germany"). It is found under
every region that these words name, and is always shown with the words themselves.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from benchmarks.findings.values import Study


class Region(StrEnum):
    """A region to narrow by; ``EUROPE`` is Europe as a whole, ``ELSEWHERE`` whatever has no name here."""

    GERMANY = "germany"
    AUSTRIA = "austria"
    SWITZERLAND = "switzerland"
    EUROPE = "europe"
    NORTH_AMERICA = "north_america"
    WORLDWIDE = "worldwide"
    ELSEWHERE = "elsewhere"
    NOT_STATED = "not_stated"


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


NAMED_BY: Final[Mapping[Region, re.Pattern[str]]] = {
    Region.GERMANY: _words("Germany", "German-speaking"),
    Region.AUSTRIA: _words("Austria", "German-speaking"),
    Region.SWITZERLAND: _words("Switzerland", "German-speaking"),
    Region.EUROPE: _words("Europe", "European", "EU"),
    Region.NORTH_AMERICA: _words("USA?", "United States", "Canada", "North America"),
    Region.WORLDWIDE: _words("worldwide", "global", "international"),
    Region.NOT_STATED: _words("not stated"),
}
"""The words in a study's English region that name a region."""


PRESUMED: Final = _words("presumably")


def is_stated(study: Study) -> bool:
    """Tell whether a study's own words say where it was made; what is only presumed is not stated."""
    words = study.region.en
    return not (PRESUMED.search(words) or NAMED_BY[Region.NOT_STATED].search(words))


def regions_of(study: Study) -> frozenset[Region]:
    """Return every region that a study's words name, ``ELSEWHERE`` where they name none of these."""
    named = frozenset(region for region, words in NAMED_BY.items() if words.search(study.region.en))
    return named or frozenset({Region.ELSEWHERE})
