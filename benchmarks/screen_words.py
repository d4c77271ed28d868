"""Words and numbers in the language of the reader of a screen."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext, override

from benchmarks.findings import values
from benchmarks.findings import wording as told
from benchmarks.findings.documents import decimal_text
from language.text import LANGUAGES

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


class WordsOf(ScreenWords):
    """Keeps to one language, whatever the reader's is: for files that hold both."""

    def __init__(self, language: str) -> None:
        self._language = language

    @property
    def language(self) -> str:
        """``de`` or ``en``."""
        return self._language

    def gettext(self, message: str) -> str:
        """Return the message in this language."""
        with override(self._language):
            return super().gettext(message)

    def percent(self, value: Fraction, places: int = 0) -> str:
        """Write a percentage as this language does."""
        with override(self._language):
            return super().percent(value, places)


SCREEN_WORDS: Final = ScreenWords()
BOTH_LANGUAGES: Final = {language: WordsOf(language) for language in LANGUAGES}


def shown_day(day: date) -> str:
    """Write a date: "21. November 2026" or "21 November 2026"."""
    return date_format(day, "j. F Y" if SCREEN_WORDS.language == "de" else "j F Y")


def shown_number(value: Decimal) -> str:
    """Write a number without needless zeros, with the decimal sign of the reader's language."""
    return number_format(Decimal(decimal_text(value)))


def shown_share(finding: values.Finding) -> str:
    """Return the share as readers see it: with its qualifier, in the source's words, or "" where there is neither."""
    return told.shown_share(finding, SCREEN_WORDS)


def shown(text: values.Text | None) -> str:
    """Return a text in the language of the reader, "" for none."""
    return text.in_language(SCREEN_WORDS.language) if text else ""
