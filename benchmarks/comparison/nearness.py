"""Which figure leads at a question: rules and worked table in README.md, part 6."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from assessment.questionnaire.answers import Answer, answer_to
from benchmarks.comparison.comparing import Comparison, is_met
from benchmarks.findings.regions import Region, is_stated, regions_of
from benchmarks.findings.values import Closeness, Study

COUNTRY: Final = "country"
"""The context question that tells a respondent's country; a questionnaire without it is read as Germany."""

CLOSENESS_ORDER: Final = (Closeness.SAME, Closeness.SIMILAR, Closeness.LOOSE, Closeness.STATEMENT)
FIT_ORDER: Final = (True, None, False)
"""Figures that speak of the respondent come first, then those of which that can't be said."""
SIZE_ORDER: Final = (True, None, False)
"""The company size that a finding tells is met, it tells none, or it is not met or not known to be."""
SIZE: Final = "size"
"""The context question by whose answers a finding tells the company size it speaks of."""
GERMAN_SPEAKING: Final = (Region.GERMANY, Region.AUSTRIA, Region.SWITZERLAND)
ABROAD: Final = "other"

Distance = tuple[int, int, int, int, bool, int]


def closest_first(comparisons: Iterable[Comparison], answers: Mapping[str, Answer]) -> tuple[Comparison, ...]:
    """Put the comparisons of one question in the order in which the respondent should read them; the first one leads.

    Nearest question first; then population fit: every condition met, a company size told and met before one not told
    before one of others, then the nearest region; then a known sample; then the newest year. The answer to the question
    itself plays no part. What is equal in all of these keeps its place.
    """
    near_regions = regions_by_nearness(answers)
    return tuple(sorted(comparisons, key=lambda comparison: _distance(comparison, answers, near_regions)))


def _distance(
    comparison: Comparison, answers: Mapping[str, Answer], near_regions: tuple[frozenset[Region], ...]
) -> Distance:
    finding, mapping = comparison.finding, comparison.mapping
    size_met = [is_met(condition, answers) for condition in mapping.conditions if condition.question == SIZE]
    return (
        CLOSENESS_ORDER.index(mapping.closeness),
        FIT_ORDER.index(comparison.applies),
        SIZE_ORDER.index(all(size_met) if size_met else None),
        region_distance(finding.study, near_regions),
        finding.sample_size is None and finding.sample_size_at_least is None,
        -(finding.study.year or 0),
    )


def regions_by_nearness(answers: Mapping[str, Answer]) -> tuple[frozenset[Region], ...]:
    """Return the regions around a respondent's country, nearest first; without an answer the country is Germany."""
    chosen = answer_to(answers, COUNTRY).options
    if chosen == (ABROAD,):
        return (frozenset({Region.WORLDWIDE}), frozenset({Region.EUROPE}))
    home = Region(chosen[0]) if chosen and chosen[0] in GERMAN_SPEAKING else Region.GERMANY
    neighbours = frozenset(GERMAN_SPEAKING) - {home}
    return (frozenset({home}), neighbours, frozenset({Region.EUROPE}), frozenset({Region.WORLDWIDE}))


def region_distance(study: Study, near_regions: tuple[frozenset[Region], ...]) -> int:
    """Return the place of a study's nearest region; behind all of them come other regions, and then "not stated".

    A region that is only presumed counts as not stated.
    """
    if not is_stated(study):
        return len(near_regions) + 1
    named = regions_of(study)
    return next((place for place, regions in enumerate(near_regions) if named & regions), len(near_regions))


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
    of_size = [condition for condition in comparison.mapping.conditions if condition.question == SIZE]
    return bool(of_size) and all(
        size in condition.any_of if condition.any_of else size not in condition.none_of for condition in of_size
    )


def is_within(year: int | None, first: int | None, last: int | None) -> bool:
    """Tell whether a year lies in a stretch, both ends included; ``None`` as a year lies in the endless one only."""
    if year is None:
        return first is None and last is None
    return (first is None or first <= year) and (last is None or year <= last)
