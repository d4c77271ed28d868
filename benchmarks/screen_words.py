"""Words and numbers in the language of the reader of a screen."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext

from benchmarks.comparison import values
from benchmarks.comparison.documents import decimal_text
from benchmarks.comparison.share import share_text

NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class ScreenWords:
    """Follows the language that Django has activated for the request."""

    @property
    def language(self) -> str:
        """``de`` or ``en``."""
        return "en" if (get_language() or "").startswith("en") else "de"

    def gettext(self, message: str) -> str:
        """Return the message in this language."""
        return gettext(message)

    def percent(self, value: Fraction, places: int = 0) -> str:
        """Write a percentage: "92 %" with a no-break space in German, "92%" in English."""
        sign = f"{NO_BREAK}%" if self.language == "de" else "%"
        return number_format(value.numerator / value.denominator, places) + sign


SCREEN_WORDS: Final = ScreenWords()


def shown_number(value: Decimal) -> str:
    """Write a number without needless zeros, with the decimal sign of the reader's language."""
    return number_format(Decimal(decimal_text(value)))


def shown_share(finding: values.Finding) -> str:
    """Return the share as readers see it: with its qualifier, in the source's words, or "" where there is neither."""
    return share_text(finding, SCREEN_WORDS) or shown(finding.share_words)


def shown(text: values.Text | None) -> str:
    """Return a text in the language of the reader, "" for none."""
    return text.in_language(SCREEN_WORDS.language) if text else ""
