"""The place in a statement where the share is put in.

A statement names its percentage by ``{share}`` only. So a corrected percentage is right everywhere at once, and a
statement can't say another number than the one beside it.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final, Protocol

from benchmarks.findings.values import Finding, Qualifier
from language.text import LANGUAGES, Text

SHARE: Final = "{share}"


def statement_with(share: str, statement: str) -> str:
    """Put the share ("92 %", "more than 80 %", "three out of four") into a statement, which begins with a capital."""
    told = statement.replace(SHARE, share)
    return told[:1].upper() + told[1:]


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


def told_in_full(finding: Finding, words: Words) -> str:
    """Return the statement as readers see it: "92 % of the respondents cannot …"."""
    return statement_with(shown_share(finding, words), finding.statement.in_language(words.language))


def shown_share(finding: Finding, words: Words) -> str:
    """Return the share with its qualifier, or in the source's own words, or "" where there is neither."""
    own_words = finding.share_words.in_language(words.language) if finding.share_words else ""
    return share_text(finding, words) or own_words


def with_share_put_in(finding: Finding, languages: Mapping[str, Words]) -> Finding:
    """Return the finding with its share put into both statements; ``languages`` holds the words of both."""
    return replace(finding, statement=Text(*(told_in_full(finding, languages[language]) for language in LANGUAGES)))
