"""What the tests of filling in share."""

import pytest

from tests.builders.respondent import Respondent


@pytest.fixture
def respondent(db: None) -> Respondent:
    """Return a respondent who has just started."""
    return Respondent()
