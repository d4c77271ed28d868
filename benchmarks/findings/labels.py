"""What the codes of a finding are called on screens, in the language of the reader."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from benchmarks.comparison.related_figures import Difference
from benchmarks.findings.regions import Region
from benchmarks.findings.values import Checked, Closeness, Direction, Kind, Match, Qualifier, Topic

KINDS: Final = {
    Kind.FINDING: _("Finding"),
    Kind.OPINION: _("Opinion"),
    Kind.ADVICE: _("Advice"),
    Kind.FORECAST: _("Forecast"),
}
QUALIFIERS: Final = {
    Qualifier.EXACT: _("exact"),
    Qualifier.MORE_THAN: _("more than"),
    Qualifier.LESS_THAN: _("less than"),
    Qualifier.ABOUT: _("about"),
    Qualifier.FRACTION: _("a fraction in words"),
    Qualifier.NONE: _("no percentage stated"),
}
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


def choices(labels: Mapping[Any, Promise]) -> list[tuple[str, Promise]]:
    """Return the labels as the choices of a field."""
    return [(code.value, label) for code, label in labels.items()]


def codes(labels: Mapping[Any, Promise]) -> list[str]:
    """Return the codes alone."""
    return [code.value for code in labels]
