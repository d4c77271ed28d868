"""How a share is written: as the source puts it, never more exactly."""

from fractions import Fraction
from typing import Protocol

from benchmarks.comparison.values import Finding, Qualifier


class Words(Protocol):
    """The words and numbers of one language, wherever they come from."""

    @property
    def language(self) -> str:
        """``de`` or ``en``."""

    def gettext(self, message: str) -> str:
        """Return the message in this language."""

    def percent(self, value: Fraction, places: int = 0) -> str:
        """Write a percentage with a fixed count of decimal places."""


def share_text(finding: Finding, words: Words) -> str:
    """Write the share as the source puts it: "92 %", "more than 80 %", "three out of four"; "" without a number."""
    _ = words.gettext
    if finding.percent is None:
        return ""
    if finding.qualifier is Qualifier.FRACTION and finding.share_words:
        return finding.share_words.in_language(words.language)
    share = words.percent(Fraction(finding.percent), decimal_places(finding))
    return {
        Qualifier.MORE_THAN: _("more than %(share)s"),
        Qualifier.LESS_THAN: _("less than %(share)s"),
        Qualifier.ABOUT: _("about %(share)s"),
    }.get(finding.qualifier, "%(share)s") % {"share": share}


def decimal_places(finding: Finding) -> int:
    """Return how many decimal places (0 to 2) the source gives."""
    percent = finding.percent
    return 0 if percent is None else max(0, -int(percent.normalize().as_tuple().exponent))
