"""Several requests at the same moment, on a database that serves them side by side."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.http import Http404
from django.utils import timezone

from assessment import models
from assessment.models import Assessment, StartCount
from assessment.questionnaire.answers import Change, Status
from assessment.services import AlreadyCompleted, answers_of, assessment_by_key, complete, delete, save_changes, start
from assessment.start_limit import _counted
from tests.builders.answers import answered

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 8


@pytest.fixture
def assessment():
    return start(language="de", now=timezone.now())[0]


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Run all acts at the same moment and return what each returned or raised."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            barrier.wait()
            return act()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def saving(assessment, change):
    return lambda: save_changes(assessment=assessment, changes=[change], now=timezone.now())


def completing(assessment):
    return lambda: complete(assessment=assessment, result={"of": "a test"}, now=timezone.now())


@pytest.mark.parametrize("_", range(TIMES))
def test_a_choice_and_a_note_from_two_tabs_both_survive(assessment, _):
    choice, note = Change("roi.kpis", (Status.ANSWERED, ("none",))), Change("roi.kpis", note="why")
    at_once(saving(assessment, choice), saving(assessment, note))
    assert answers_of(assessment) == {"roi.kpis": answered("roi.kpis", "none", note="why")}


@pytest.mark.parametrize("_", range(TIMES))
def test_completing_at_once_completes_once(assessment, _):
    assert sorted(at_once(*[completing(assessment)] * 4)) == [False, False, False, True]


@pytest.mark.parametrize("_", range(TIMES))
def test_a_save_beside_completion_is_either_in_the_answers_or_refused(assessment, _):
    saved, completed = at_once(saving(assessment, Change("roi.kpis", note="x")), completing(assessment))
    if isinstance(saved, AlreadyCompleted):
        assert completed is True
        assert answers_of(assessment) == {}
    else:
        # The result was made without this answer, so completion has to be refused and repeated.
        assert type(completed).__name__ == "AnswersChanged"
        assert "roi.kpis" in answers_of(assessment)


@pytest.mark.parametrize("_", range(TIMES))
def test_deleting_beside_a_save_leaves_nothing(assessment, _):
    saved, deleted = at_once(saving(assessment, Change("roi.kpis", note="x")), lambda: delete(assessment=assessment))
    assert deleted is None
    assert isinstance(saved, dict | Http404)
    assert not Assessment.objects.exists()
    assert not models.Answer.objects.exists()


def test_no_start_is_missed_in_the_count():
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    counts = at_once(*[lambda: _counted("somebody", hour)] * 6)
    assert max(counts) == 6
    assert StartCount.objects.get().count == 6


def test_starts_at_once_get_keys_of_their_own():
    started = at_once(*[lambda: start(language="de", now=timezone.now())] * 4)
    assert {assessment_by_key(key).pk for _, key in started} == {assessment.pk for assessment, _ in started}
