"""The periods after which an assessment can be deleted, in words."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from assessment.retention import Period


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """One period to choose, with the day it leads to."""

    code: str
    name: str
    last_day: date


def period_choices(today: date) -> list[PeriodChoice]:
    """Return all periods, the shortest first, in the active language."""
    return [PeriodChoice(period.name, _name(period), period.last_day(today)) for period in Period]


def _name(period: Period) -> str:
    return {
        Period.MONTH: _("in 30 days"),
        Period.QUARTER: _("in 90 days"),
        Period.HALF_YEAR: _("in half a year"),
        Period.YEAR: _("in one year"),
        Period.TWO_YEARS: _("in two years"),
    }[period]
