"""What the tests of results share."""

import pytest

from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent
from tests.builders.results import all_answered
from tests.builders.shipped_edition import publish_shipped


@pytest.fixture
def published(db: None) -> None:
    """Publish the shipped studies as the first edition."""
    publish_shipped()


@pytest.fixture
def respondent(published: None) -> Respondent:
    """Return a respondent who has answered every question and not completed yet."""
    respondent = Respondent()
    respondent.store(all_answered(shipped_questionnaire()))
    return respondent


@pytest.fixture
def finished(respondent: Respondent) -> Respondent:
    """Return a respondent who has completed."""
    respondent.post("complete/")
    return respondent
