"""What all tests share."""

import pytest
from django.conf import settings


def pytest_report_header(config: pytest.Config) -> str:
    """Say on which database this run stands."""
    return f"database: {settings.DATABASES['default']['ENGINE'].rpartition('.')[2]}"
