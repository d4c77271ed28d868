"""The periods after which an assessment can be deleted, in words."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from assessment.retention import DEFAULT_PERIOD, Period


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """One period to choose, with the day it leads to; ``is_chosen`` is true for one of all."""

    code: str
    name: str
    last_day: date
    is_chosen: bool


def period_choices(today: date, delete_after: date) -> list[PeriodChoice]:
    """Return all periods, the shortest first, in the active language.

    Chosen is the one that leads to the date set already, or the usual one, so that no button shortens it by accident.
    """
    chosen = next((period for period in Period if period.last_day(today) == delete_after), DEFAULT_PERIOD)
    return [PeriodChoice(each.name, _name(each), each.last_day(today), each is chosen) for each in Period]


def _name(period: Period) -> str:
    return {
        Period.MONTH: _("in 30 days"),
        Period.QUARTER: _("in 90 days"),
        Period.HALF_YEAR: _("in half a year"),
        Period.YEAR: _("in one year"),
        Period.TWO_YEARS: _("in two years"),
    }[period]
