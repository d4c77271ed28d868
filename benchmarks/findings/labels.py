"""What the codes of a finding are called, as texts of the catalogue; :mod:`benchmarks.findings.wording` says them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from benchmarks.findings.regions import Region
from benchmarks.findings.values import (
    Checked,
    Closeness,
    Difference,
    Direction,
    Kind,
    Match,
    Qualifier,
    Topic,
)
from language.words import gettext_noop as _

KINDS: Final = {
    Kind.FINDING: _("Finding"),
    Kind.OPINION: _("Opinion"),
    Kind.ADVICE: _("Advice"),
    Kind.FORECAST: _("Forecast"),
}
QUALIFIERS: Final = {
    Qualifier.EXACT: _("figure of the source"),
    Qualifier.MORE_THAN: _("lower bound"),
    Qualifier.LESS_THAN: _("upper bound"),
    Qualifier.ABOUT: _("rounded by the source"),
    Qualifier.FRACTION: _("stated as a fraction"),
    Qualifier.NONE: _("no figure in the source"),
}
"""What it means for a reader that a source puts its share so."""
SOURCES_WORDS: Final = {
    Qualifier.EXACT: _("exact"),
    Qualifier.MORE_THAN: _("more than"),
    Qualifier.LESS_THAN: _("less than"),
    Qualifier.ABOUT: _("about"),
    Qualifier.FRACTION: _("a fraction in words"),
    Qualifier.NONE: _("no percentage stated"),
}
"""The words an editor finds in the source and picks the qualifier by."""
DIRECTIONS: Final = {
    Direction.HIGH_IS_MATURE: _("a high share is a sign of maturity"),
    Direction.HIGH_IS_IMMATURE: _("a high share is a sign of immaturity"),
    Direction.NEUTRAL: _("says nothing about maturity"),
}
TOPICS: Final = {
    Topic.STRATEGY: _("Strategy"),
    Topic.DIALOGUE: _("Dialogue"),
    Topic.OWNERSHIP: _("Ownership"),
    Topic.ROI: _("ROI measurement"),
    Topic.ADOPTION: _("Use of social media"),
    Topic.KNOWLEDGE: _("Knowledge"),
    Topic.BUDGET: _("Budget"),
}
CHECKED: Final = {
    Checked.ORIGINAL: _("yes, in the study itself"),
    Checked.SECONDARY: _("in a report about the study"),
    Checked.NO: _("not yet"),
}
CLOSENESS: Final = {
    Closeness.SAME: _("same question"),
    Closeness.SIMILAR: _("similar question"),
    Closeness.LOOSE: _("loosely related"),
    Closeness.STATEMENT: _("statement without a number"),
}
MATCHES: Final = {
    Match.ANY: _("one of these answers is enough"),
    Match.ONLY: _("only these answers and no other"),
}
REGIONS: Final = {
    Region.GERMANY: _("Germany"),
    Region.AUSTRIA: _("Austria"),
    Region.SWITZERLAND: _("Switzerland"),
    Region.EUROPE: _("Europe as a whole"),
    Region.NORTH_AMERICA: _("USA and Canada"),
    Region.WORLDWIDE: _("Worldwide"),
    Region.ELSEWHERE: _("Elsewhere"),
    Region.NOT_STATED: _("not stated"),
}
DIFFERENCES: Final = {
    Difference.ANSWERS: _("counts other answers"),
    Difference.POPULATION: _("other population"),
    Difference.REGION: _("other region"),
    Difference.YEAR: _("other year"),
    Difference.QUALIFIER: _("stated in another way"),
}

NAMES: Final[Mapping[type[StrEnum], Mapping[Any, str]]] = {
    Kind: KINDS,
    Qualifier: QUALIFIERS,
    Direction: DIRECTIONS,
    Topic: TOPICS,
    Checked: CHECKED,
    Closeness: CLOSENESS,
    Match: MATCHES,
    Region: REGIONS,
    Difference: DIFFERENCES,
}
"""The names of all codes, by what they are codes of."""
