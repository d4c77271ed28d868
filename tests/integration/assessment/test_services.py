"""Writing: what is stored, what is refused, and that nothing is half done."""

from datetime import date, timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from assessment import models
from assessment.keys import hash_key, share_key_of
from assessment.models import Assessment
from assessment.questionnaire.answers import Change, Status
from assessment.retention import Period
from assessment.services import (
    AlreadyCompleted,
    AnswersChanged,
    AssessmentGone,
    answers_of,
    assessment_by_key,
    assessment_by_share_key,
    choose_period,
    complete,
    delete,
    delete_expired,
    reopen,
    reopen_and_save,
    save_answers,
    save_changes,
    start,
)
from tests.builders.answers import answered, unanswered, unsure

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LATER = NOW + timedelta(minutes=5)
CHANGE = Change("roi.kpis", (Status.ANSWERED, ("none",)), "why")


@pytest.fixture
def assessment():
    return start(language="de", now=NOW)[0]


def stored(assessment):
    return Assessment.objects.get(pk=assessment.pk)


def save(assessment, *changes, now=NOW):
    return save_changes(assessment=assessment, changes=changes, now=now)


def finish(assessment, now=NOW, **result):
    return complete(assessment=stored(assessment), result=result, now=now)


def test_the_keys_open_the_assessment_but_only_their_hashes_are_stored():
    assessment, key = start(language="en", now=NOW)
    assert assessment_by_key(key) == assessment
    assert assessment_by_share_key(share_key_of(key)) == assessment
    row = Assessment.objects.values().get(pk=assessment.pk)
    assert row["key_hash"] == hash_key(key)
    assert not {key, share_key_of(key)} & {str(value) for value in row.values()}


def test_the_read_only_key_does_not_open_what_the_private_key_opens():
    _, key = start(language="de", now=NOW)
    with pytest.raises(Http404):
        assessment_by_key(share_key_of(key))
    with pytest.raises(Http404):
        assessment_by_share_key(key)


def test_it_is_kept_for_a_year_unless_told_otherwise(assessment):
    assert assessment.delete_after == timezone.localdate(NOW) + timedelta(days=365)
    choose_period(assessment=assessment, period=Period.MONTH, today=date(2026, 11, 21))
    assert stored(assessment).delete_after == date(2026, 12, 21)


def test_saving_returns_all_answers_as_they_are_stored(assessment):
    save(assessment, CHANGE)
    answers = save(assessment, Change("roi.contribution", (Status.DONT_KNOW, ())))
    assert answers == answers_of(assessment)
    assert answers == {
        "roi.kpis": answered("roi.kpis", "none", note="why"),
        "roi.contribution": unsure("roi.contribution"),
    }


def test_saving_again_changes_the_row_and_keeps_when_it_was_made(assessment):
    save(assessment, CHANGE)
    save(assessment, Change("roi.kpis", (Status.UNANSWERED, ())), now=LATER)
    row = models.Answer.objects.get()
    assert row.as_value() == unanswered("roi.kpis", note="why")
    assert (row.created_at, row.changed_at) == (NOW, LATER)
    assert stored(assessment).changed_at == LATER


def test_whole_answers_replace_the_note_too(assessment):
    save(assessment, CHANGE)
    save_answers(assessment=assessment, answers={"roi.kpis": unsure("roi.kpis")}, now=NOW)
    assert answers_of(assessment) == {"roi.kpis": unsure("roi.kpis")}


def test_completing_twice_is_the_same_as_once(assessment):
    assert finish(assessment, NOW, first=True) is True
    assert finish(assessment, LATER, first=False) is False
    assert stored(assessment).completed_at == NOW
    assert stored(assessment).result == {"first": True}


def test_a_result_made_from_an_older_reading_is_refused(assessment):
    reading = stored(assessment)
    save(assessment, CHANGE, now=LATER)
    with pytest.raises(AnswersChanged):
        complete(assessment=reading, result={}, now=LATER)
    assert not stored(assessment).is_completed


def test_completed_answers_are_not_changed(assessment):
    save(assessment, CHANGE)
    finish(assessment)
    with pytest.raises(AlreadyCompleted):
        save(assessment, Change("roi.kpis", note="other"))
    assert answers_of(assessment)["roi.kpis"].note == "why"


def test_reopening_keeps_the_last_result_and_lets_answers_be_changed(assessment):
    finish(assessment, NOW, kept=True)
    reopen(assessment=assessment, now=LATER)
    assert not stored(assessment).is_completed
    assert stored(assessment).result == {"kept": True}
    assert save(assessment, CHANGE)


def test_reopening_what_is_open_does_nothing(assessment):
    reopen(assessment=assessment, now=LATER)
    assert stored(assessment).changed_at == NOW


def test_reopening_and_saving_is_one_step(assessment):
    finish(assessment)
    reopen_and_save(assessment=assessment, changes=[CHANGE], now=LATER)
    assert not stored(assessment).is_completed
    assert "roi.kpis" in answers_of(assessment)


def test_reopening_makes_a_result_made_before_it_out_of_date(assessment):
    finish(assessment)
    reading = stored(assessment)
    reopen(assessment=assessment, now=LATER)
    with pytest.raises(AnswersChanged):
        complete(assessment=reading, result={}, now=LATER)


def test_deleting_leaves_nothing_of_it_and_everything_of_others(assessment):
    other, _ = start(language="de", now=NOW)
    for each in (assessment, other):
        save(each, CHANGE)
    delete(assessment=assessment)
    assert list(Assessment.objects.all()) == [other]
    assert [row.assessment for row in models.Answer.objects.all()] == [other]


def test_deleting_twice_is_the_same_as_once(assessment):
    delete(assessment=assessment)
    delete(assessment=assessment)


@pytest.mark.parametrize(
    "write",
    [
        lambda gone: save(gone, CHANGE),
        lambda gone: complete(assessment=gone, result={}, now=NOW),
        lambda gone: reopen(assessment=gone, now=NOW),
        lambda gone: reopen_and_save(assessment=gone, changes=[CHANGE], now=NOW),
        lambda gone: choose_period(assessment=gone, period=Period.YEAR, today=date(2026, 11, 21)),
    ],
)
def test_what_was_deleted_in_the_meantime_stays_deleted(assessment, write):
    Assessment.objects.filter(pk=assessment.pk).delete()
    with pytest.raises(AssessmentGone):
        write(assessment)
    assert not Assessment.objects.exists()
    assert not models.Answer.objects.exists()


def test_an_assessment_can_be_opened_on_its_last_day_and_not_after():
    today = timezone.localdate()
    last_day, key = start(language="de", now=NOW)
    over, old_key = start(language="de", now=NOW)
    Assessment.objects.filter(pk=last_day.pk).update(delete_after=today)
    Assessment.objects.filter(pk=over.pk).update(delete_after=today - timedelta(days=1))
    assert assessment_by_key(key) == last_day
    with pytest.raises(Http404):
        assessment_by_key(old_key)
    with pytest.raises(Http404):
        assessment_by_share_key(share_key_of(old_key))


def test_the_oldest_of_the_expired_go_first_and_not_more_than_asked():
    today = date(2030, 1, 10)
    rows = [start(language="de", now=NOW)[0] for _ in range(4)]
    for row, day in zip(rows, (9, 10, 7, 8), strict=True):
        Assessment.objects.filter(pk=row.pk).update(delete_after=date(2030, 1, day))
    assert delete_expired(today=today, at_most=2) == 2
    assert set(Assessment.objects.all()) == {rows[0], rows[1]}
    assert delete_expired(today=today, at_most=2) == 1
    assert delete_expired(today=today, at_most=2) == 0
    assert list(Assessment.objects.all()) == [rows[1]]
