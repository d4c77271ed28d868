"""Which figure a respondent should read first: rules and worked table in README.md, part 6."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from assessment.questionnaire.answers import Answer, answer_to
from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.regions import Region, regions_of
from benchmarks.findings.values import Closeness, Study

COUNTRY: Final = "country"
"""The context question that tells a respondent's country; a questionnaire without it is read as Germany."""

CLOSENESS_ORDER: Final = (Closeness.SAME, Closeness.SIMILAR, Closeness.LOOSE, Closeness.STATEMENT)
GERMAN_SPEAKING: Final = (Region.GERMANY, Region.AUSTRIA, Region.SWITZERLAND)
ABROAD: Final = "other"


def closest_first(comparisons: Iterable[Comparison], answers: Mapping[str, Answer]) -> tuple[Comparison, ...]:
    """Put the comparisons of one question in the order in which the respondent should read them.

    Nearest question first, then nearest region, then the newest year, studies without a year last; what is equal in
    all of these keeps its place.
    """
    near_regions = regions_by_nearness(answers)

    def distance(comparison: Comparison) -> tuple[int, int, int]:
        study = comparison.finding.study
        closeness = CLOSENESS_ORDER.index(comparison.mapping.closeness)
        return closeness, region_distance(study, near_regions), -(study.year or 0)

    return tuple(sorted(comparisons, key=distance))


def regions_by_nearness(answers: Mapping[str, Answer]) -> tuple[frozenset[Region], ...]:
    """Return the regions around a respondent's country, nearest first; without an answer the country is Germany."""
    chosen = answer_to(answers, COUNTRY).options
    if chosen == (ABROAD,):
        return (frozenset({Region.WORLDWIDE}), frozenset({Region.EUROPE}))
    home = Region(chosen[0]) if chosen and chosen[0] in GERMAN_SPEAKING else Region.GERMANY
    neighbours = frozenset(GERMAN_SPEAKING) - {home}
    return (frozenset({home}), neighbours, frozenset({Region.EUROPE}), frozenset({Region.WORLDWIDE}))


def region_distance(study: Study, near_regions: tuple[frozenset[Region], ...]) -> int:
    """Return the place of a study's nearest region; behind all of them come other regions, and then "not stated"."""
    named = regions_of(study)
    for place, regions in enumerate(near_regions):
        if named & regions:
            return place
    return len(near_regions) + (named == {Region.NOT_STATED})


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
