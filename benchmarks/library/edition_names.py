"""What an edition is called."""

from datetime import date

from django.utils.translation import gettext as _

from benchmarks.findings.values import Edition
from benchmarks.screen_words import shown_day


def edition_name(number: int, published_on: date) -> str:
    """Return "Benchmark edition 3 of 21 November 2026"."""
    return _("Benchmark edition %(number)d of %(day)s") % {"number": number, "day": shown_day(published_on)}


def name_of(edition: Edition) -> str:
    """Return the name of an edition."""
    return edition_name(edition.number, date.fromisoformat(edition.published_on))
