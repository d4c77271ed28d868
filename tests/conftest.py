"""What all tests share."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings

NOON = 12


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run take place on another day: ``pytest --today 2031-07-01``."""
    parser.addoption("--today", type=datetime.fromisoformat, help="the day (YYYY-MM-DD) on which the tests run")


# First of all, as test modules read the clock while they are collected.
@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Move the clock to noon of the day that is asked for; from there it goes on."""
    if day := config.getoption("today"):
        moved = time_machine.travel(day.replace(hour=NOON, tzinfo=ZoneInfo(settings.TIME_ZONE)))
        moved.start()
        config.add_cleanup(moved.stop)


def pytest_report_header(config: pytest.Config) -> str:
    """Say on which database and which day this run stands."""
    return f"database: {settings.DATABASES['default']['ENGINE'].rpartition('.')[2]}, day: {datetime.now():%Y-%m-%d}"
