"""Interface words and numbers in one language, for code that must not know Django.

The words come from the same compiled catalogue that the screens use (``locale/``), through Python's own gettext.
Bind the methods to the usual names so that the catalogue's collector finds them::

    _ = words.gettext
    _("Reached: %(score)d of 100") % {"score": 53}
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import Final

from language.text import Text

LOCALE_FOLDER: Final = Path(__file__).resolve().parent.parent / "locale"
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MONTHS: Final = {
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


def gettext_noop(message: str) -> str:
    """Return the message unchanged; the name makes the catalogue's collector find it."""
    return message


def places_of(value: Decimal) -> int:
    """Return how many decimal places a number needs: 1 for 31.70, 0 for 92."""
    return max(0, -int(value.normalize().as_tuple().exponent))


@dataclass(frozen=True, slots=True)
class Words:
    """The words, numbers and dates of one language (``de`` or ``en``)."""

    language: str
    catalogue: NullTranslations

    def gettext(self, message: str) -> str:
        """Return the message in this language."""
        return self.catalogue.gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        """Return the message in this language, told apart from others by its context."""
        return self.catalogue.pgettext(context, message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the form of the message that fits the count."""
        return self.catalogue.ngettext(singular, plural, count)

    def text(self, text: Text | None) -> str:
        """Return a text in this language, "" for none."""
        return text.in_language(self.language) if text else ""

    def number(self, value: Fraction | Decimal | float | int, places: int = 0) -> str:
        """Write a number with a fixed count of decimal places, rounded half up, with the language's separators."""
        scaled = Fraction(value) * 10**places
        rounded = int(abs(scaled) + Fraction(1, 2))
        whole, rest = divmod(rounded, 10**places)
        thousands, point = (NO_BREAK, ",") if self.language == "de" else (",", ".")
        digits = f"{whole:,}".replace(",", thousands) if whole >= 10_000 else str(whole)
        sign = "−" if scaled < 0 and rounded else ""
        return sign + digits + (f"{point}{rest:0{places}d}" if places else "")

    def exact(self, value: Decimal) -> str:
        """Write a number with the decimal places it needs: "92", "31,7"."""
        return self.number(value, places_of(value))

    def percent(self, value: Fraction | Decimal | float | int, places: int = 0) -> str:
        """Write a percentage: "92 %" with a no-break space in German, "92%" in English."""
        return self.number(value, places) + (f"{NO_BREAK}%" if self.language == "de" else "%")

    def listed(self, parts: Sequence[str]) -> str:
        """Write an enumeration: "a", "a and b", "a, b and c"; "" for nothing."""
        *others, last = parts or ("",)
        return self.gettext("%(others)s and %(last)s") % {"others": ", ".join(others), "last": last} if others else last

    def day(self, value: date, space: str = NO_BREAK) -> str:
        """Write a date, "21. November 2026" or "21 November 2026"; ``space`` keeps day and month together."""
        dot = "." if self.language == "de" else ""
        return f"{value.day}{dot}{space}{MONTHS[self.language][value.month - 1]} {value.year}"


@cache
def words_for(language: str) -> Words:
    """Return the words of ``de`` or ``en``; English is the language of the source and needs no catalogue."""
    catalogue = NullTranslations() if language == "en" else translation("django", LOCALE_FOLDER, [language])
    return Words(language, catalogue)
