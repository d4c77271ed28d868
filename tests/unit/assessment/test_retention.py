"""How long an assessment is kept."""

from datetime import date

import pytest

from assessment.retention import DEFAULT_PERIOD, Period


@pytest.mark.parametrize(
    ("period", "last_day"),
    [
        (Period.MONTH, date(2026, 12, 21)),
        (Period.QUARTER, date(2027, 2, 19)),
        (Period.HALF_YEAR, date(2027, 5, 23)),
        (Period.YEAR, date(2027, 11, 21)),
        (Period.TWO_YEARS, date(2028, 11, 20)),
    ],
)
def test_the_last_day_is_counted_from_the_day_of_choosing(period, last_day):
    assert period.last_day(date(2026, 11, 21)) == last_day


def test_without_a_choice_it_is_a_year():
    assert DEFAULT_PERIOD is Period.YEAR
