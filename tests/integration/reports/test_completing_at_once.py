"""Two clicks at the same moment complete once, on a database that serves them side by side."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from assessment.services import assessment_by_key, save_answers, start
from benchmarks.editions.loading import load_content
from benchmarks.editions.publishing import publish_edition
from reports.results import complete_assessment
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered

pytestmark = pytest.mark.django_db(transaction=True)
CLICKS = 6


def test_clicks_at_the_same_moment_complete_once():
    load_content()
    publish_edition()
    assessment, key = start(language="de", now=timezone.now())
    save_answers(assessment=assessment, answers=all_answered(shipped_questionnaire()), now=timezone.now())
    barrier, now = Barrier(CLICKS), timezone.now()

    def click(number: int) -> object:
        try:
            barrier.wait()
            # Each on a day of its own, so that no two of them would freeze the same result.
            complete_assessment(key, now=now + timedelta(days=number))
            return assessment_by_key(key).result
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as threads:
        results = list(threads.map(click, range(CLICKS)))
    assert all(result == results[0] for result in results)
    assert results[0]["overall"]["score"] is not None
