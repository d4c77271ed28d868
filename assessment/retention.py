"""How long an assessment is kept: the periods a respondent can choose from. Pure."""

from datetime import date, timedelta
from enum import Enum


class Period(Enum):
    """A choice of the respondent, in days from the day on which it is chosen."""

    MONTH = 30
    QUARTER = 90
    HALF_YEAR = 183
    YEAR = 365
    TWO_YEARS = 730

    def last_day(self, today: date) -> date:
        """Return the last day on which the assessment can be opened."""
        return today + timedelta(days=self.value)


DEFAULT_PERIOD = Period.YEAR
