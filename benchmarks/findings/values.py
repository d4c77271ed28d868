"""Studies, findings and comparisons as values, apart from how they are stored or shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from language.text import Text


class Qualifier(StrEnum):
    """How a source states its percentage."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    FRACTION = "fraction"
    NONE = "none"


class Kind(StrEnum):
    """What sort of statement it is; only a finding can be a benchmark."""

    FINDING = "finding"
    OPINION = "opinion"
    ADVICE = "advice"
    FORECAST = "forecast"


class Direction(StrEnum):
    """What a high percentage of exactly this statement means."""

    HIGH_IS_MATURE = "high_is_mature"
    HIGH_IS_IMMATURE = "high_is_immature"
    NEUTRAL = "neutral"


class Closeness(StrEnum):
    """How near a study's question is to the one asked here; a statement has no number to compare."""

    SAME = "same"
    SIMILAR = "similar"
    LOOSE = "loose"
    STATEMENT = "statement"


class Match(StrEnum):
    """For multiple choice: does one listed option suffice, or must every ticked option be listed?"""

    ANY = "any"
    ONLY = "only"


class Topic(StrEnum):
    """What a finding is about: a dimension of the questionnaire, or one of three fields around them."""

    STRATEGY = "strategy"
    DIALOGUE = "dialogue"
    OWNERSHIP = "ownership"
    ROI = "roi"
    ADOPTION = "adoption"
    KNOWLEDGE = "knowledge"
    BUDGET = "budget"


class Checked(StrEnum):
    """Against what a finding was read once more, word by word."""

    ORIGINAL = "original"
    SECONDARY = "secondary"
    NO = "no"


class Difference(StrEnum):
    """In what two figures at one question differ; ``ANSWERS`` means that they count other answers to it."""

    ANSWERS = "answers"
    POPULATION = "population"
    REGION = "region"
    YEAR = "year"
    CLOSENESS = "closeness"
    QUALIFIER = "qualifier"


@dataclass(frozen=True, slots=True)
class Condition:
    """Part of the population a finding speaks of, told by the answer to another question.

    Exactly one of the two tuples is filled.
    """

    question: str
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionMapping:
    """A question that a finding can be held against, and the options that make a respondent belong to its share.

    ``belongs`` may be empty: then the finding is shown at the question and belonging can't be said. The finding speaks
    of whoever meets all ``conditions``.
    ``if_belongs`` and ``if_not`` say in one sentence what it means for the respondent ("You cannot measure it
    exactly."); they are there wherever the finding has a percentage.
    """

    question: str
    belongs: tuple[str, ...]
    closeness: Closeness
    note: Text
    match: Match = Match.ANY
    conditions: tuple[Condition, ...] = ()
    if_belongs: Text | None = None
    if_not: Text | None = None

    @property
    def counted(self) -> tuple[str, frozenset[str], Match]:
        """Which answers to which question it counts: figures that differ in it say nothing about each other."""
        return self.question, frozenset(self.belongs), self.match


FOUNDING_STUDIES: Final = frozenset({"hsg-conrad-caine", "keylens"})
"""The two studies that the questionnaire was made from: what they say is always shown."""


@dataclass(frozen=True, slots=True)
class Study:
    """A study with everything a source line needs; years are ``None`` where the source does not state them."""

    code: str
    name: Text
    publisher: str
    year_fieldwork: int | None
    year_published: int | None
    region: Text
    method: Text
    source_title: str
    source_url: str
    is_primary_source: bool

    @property
    def year(self) -> int | None:
        """The year its figures speak of: that of the survey, else of publication, else ``None``."""
        return self.year_fieldwork or self.year_published

    @property
    def is_founding(self) -> bool:
        """Whether the questionnaire was made from it."""
        return self.code in FOUNDING_STUDIES

    @property
    def year_cited(self) -> int | None:
        """The year it is cited by: that of publication, else of the survey, else ``None``."""
        return self.year_published or self.year_fieldwork


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement of a study, in our own words.

    ``statement`` holds ``{share}`` where the percentage belongs (:mod:`benchmarks.findings.wording`). ``percent``
    is 0 to 100 or ``None``; ``share_words`` are the source's own words for a share that is not a plain number ("three
    out of four", "as a rule"). ``sample_size`` is the number the percentage rests on, ``None`` where the source does
    not state it for this value; ``sample_size_at_least`` is the lower bound of an "over 2,500";
    ``sample_size_printed`` is what the source prints, in words. ``place_in_source`` holds the source's own key words,
    by which the place is found. ``source_title`` and ``source_url`` are empty where the study's own hold.
    """

    code: str
    study: Study
    kind: Kind
    statement: Text
    percent: Decimal | None
    qualifier: Qualifier
    share_words: Text | None
    population: Text
    sample_size: int | None
    sample_size_printed: Text
    direction: Direction
    author: str
    caution: Text | None
    place_in_source: str
    mappings: tuple[QuestionMapping, ...]
    topic: Topic
    checked: Checked = Checked.NO
    sample_size_at_least: int | None = None
    source_title: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class MappedFinding:
    """A finding at one of its questions."""

    finding: Finding
    mapping: QuestionMapping


@dataclass(frozen=True, slots=True)
class Series:
    """Findings of one survey over the years that may be drawn as one line.

    ``stretches`` hold the codes of findings, oldest first; from one stretch to the next wording or base changed, and
    ``note`` says how. ``title`` names what all of them count ("Impact proven in numbers").
    """

    code: str
    title: Text
    note: Text | None
    stretches: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The published findings of one day; a result names the edition it was compared with, and keeps it."""

    number: int
    published_on: str
    findings: tuple[Finding, ...]
    series: tuple[Series, ...] = ()

    @property
    def day(self) -> date:
        """The day on which it was published."""
        return date.fromisoformat(self.published_on)


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % Wilson interval in whole percent, rounded half up, "if it had been a random sample"."""

    low: int
    high: int


OLD_AFTER_YEARS: Final = 10
"""A figure older than this carries a warning."""


def is_old(study: Study, day: date) -> bool:
    """Tell whether a study's figures are more than ten years old on a day; without a year that can't be said."""
    return study.year is not None and day.year - study.year > OLD_AFTER_YEARS
