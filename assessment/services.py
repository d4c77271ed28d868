"""What is stored of an assessment: everything that reads it and everything that changes it.

Whatever changes it is one short transaction.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.http import Http404
from django.utils import timezone

from assessment import models
from assessment.keys import hash_key, new_key, share_key_of
from assessment.models import Assessment, AssessmentQuerySet
from assessment.questionnaire.answers import Answer, Change, Status, apply_changes, whole
from assessment.registry import current_questionnaire
from assessment.retention import DEFAULT_PERIOD, Period


class AlreadyCompleted(Exception):
    """Answers of a completed assessment can't be changed before it is reopened."""


class AnswersChanged(Exception):
    """Answers were saved after the assessment was read, so a result made from that reading would be out of date."""


class AssessmentGone(Http404):
    """The assessment was deleted in the meantime; left alone, it becomes the page for an unknown key."""


def assessment_by_key(key: str) -> Assessment:
    """Return the assessment that a private key opens, with its result; raises ``Http404`` without saying why."""
    return _the_one(Assessment.objects.filter(key_hash=hash_key(key)))


def assessment_by_share_key(share: str) -> Assessment:
    """Return the assessment that a read-only key shows, with its result; raises ``Http404`` without saying why."""
    return _the_one(Assessment.objects.filter(share_key_hash=hash_key(share)))


def assessment_to_fill(key: str) -> Assessment:
    """Return the assessment that a private key opens, without its result; otherwise like :func:`assessment_by_key`."""
    return _the_one(Assessment.objects.without_result().filter(key_hash=hash_key(key)))


def has_result(assessment: Assessment) -> bool:
    """Tell whether the assessment was ever completed; a result stays when answers are reopened."""
    return assessment.is_completed or Assessment.objects.filter(pk=assessment.pk, result__isnull=False).exists()


def answers_of(assessment: Assessment) -> dict[str, Answer]:
    """Return everything stored for an assessment, by question code; questions never touched are absent."""
    rows = models.Answer.objects.filter(assessment=assessment).values_list("question", "status", "options", "note")
    return {
        question: Answer(question, Status(status), tuple(options), note) for question, status, options, note in rows
    }


def _the_one(found: AssessmentQuerySet) -> Assessment:
    # Hashes of keys are unique; first() would sort and limit what is one row or none.
    assessments = list(found.reachable(timezone.localdate()))
    if not assessments:
        raise Http404
    return assessments[0]


def start(*, language: str, now: datetime) -> tuple[Assessment, str]:
    """Store a new, empty assessment of the current questionnaire; return it with its private key.

    The key is returned this once and never stored.
    """
    questionnaire = current_questionnaire()
    key = new_key()
    assessment = Assessment.objects.create(
        key_hash=hash_key(key),
        share_key_hash=hash_key(share_key_of(key)),
        questionnaire_code=questionnaire.code,
        questionnaire_version=questionnaire.version,
        language=language,
        started_at=now,
        changed_at=now,
        delete_after=DEFAULT_PERIOD.last_day(timezone.localdate(now)),
    )
    return assessment, key


def save_answers(*, assessment: Assessment, answers: Mapping[str, Answer], now: datetime) -> dict[str, Answer]:
    """Store whole answers, note included, by question code; otherwise like :func:`save_changes`."""
    return save_changes(assessment=assessment, changes=map(whole, answers.values()), now=now)


@transaction.atomic
def save_changes(*, assessment: Assessment, changes: Iterable[Change], now: datetime) -> dict[str, Answer]:
    """Store what a reader changed, in one upsert; return all answers as they are stored now.

    Raises:
        AlreadyCompleted: nothing was stored, because the assessment is completed.
        AssessmentGone: nothing was stored, because the assessment was deleted.
    """
    # The row stays locked until the end of the transaction, so saves and completion follow each other.
    if not Assessment.objects.filter(pk=assessment.pk, completed_at=None).update(changed_at=now):
        _is_completed_by_now(assessment)
        raise AlreadyCompleted
    stored = answers_of(assessment)
    changed = apply_changes(stored, changes)
    _upsert(assessment, changed.values(), now)
    return stored | changed


def complete(*, assessment: Assessment, result: dict[str, Any], now: datetime) -> bool:
    """Freeze the result and close the answers; tell whether this call did it. Twice is the same as once.

    Read the assessment first and its answers second: a save in between is noticed by ``changed_at``.

    Raises:
        AnswersChanged: read assessment and answers again, and make the result anew.
        AssessmentGone: the assessment was deleted.
    """
    unchanged = Assessment.objects.filter(pk=assessment.pk, completed_at=None, changed_at=assessment.changed_at)
    if unchanged.update(completed_at=now, result=result):
        return True
    if _is_completed_by_now(assessment):
        return False
    raise AnswersChanged


def reopen(*, assessment: Assessment, now: datetime) -> None:
    """Let answers be changed again; the last result stays visible. Does nothing where they can be changed already.

    Raises:
        AssessmentGone: the assessment was deleted.
    """
    completed = Assessment.objects.filter(pk=assessment.pk, completed_at__isnull=False)
    if not completed.update(completed_at=None, changed_at=now):
        _is_completed_by_now(assessment)


@transaction.atomic
def reopen_and_save(*, assessment: Assessment, changes: Iterable[Change], now: datetime) -> dict[str, Answer]:
    """Reopen a completed assessment and store changes in it, both or neither; see :func:`save_changes`."""
    reopen(assessment=assessment, now=now)
    return save_changes(assessment=assessment, changes=changes, now=now)


def choose_period(*, assessment: Assessment, period: Period, today: date) -> date:
    """Set the day after which the assessment is deleted, counted from today; return that day."""
    last_day = period.last_day(today)
    if not Assessment.objects.filter(pk=assessment.pk).update(delete_after=last_day):
        raise AssessmentGone
    return last_day


def share_notes(*, assessment: Assessment, shared: bool) -> None:
    """Let the read-only link show the notes, or hide them from it; raises :class:`AssessmentGone`."""
    if not Assessment.objects.filter(pk=assessment.pk).update(shares_notes=shared):
        raise AssessmentGone


@transaction.atomic
def delete(*, assessment: Assessment) -> None:
    """Delete an assessment with all its answers and its result, at once and for good."""
    # The lock makes a save that runs at the same moment end before or find nothing; without it, its answers
    # would be left without their assessment.
    list(Assessment.objects.select_for_update().filter(pk=assessment.pk).values_list("pk"))
    Assessment.objects.filter(pk=assessment.pk).delete()


@transaction.atomic
def delete_expired(*, today: date, at_most: int) -> int:
    """Delete assessments whose time is over, the oldest first; return how many there were."""
    expired = Assessment.objects.select_for_update(skip_locked=True).expired(today).order_by("delete_after")
    keys = list(expired.values_list("pk", flat=True)[:at_most])
    if keys:
        Assessment.objects.filter(pk__in=keys).delete()
    return len(keys)


def _is_completed_by_now(assessment: Assessment) -> bool:
    completed_at = Assessment.objects.filter(pk=assessment.pk).values_list("completed_at", flat=True)
    if not completed_at:
        raise AssessmentGone
    return completed_at[0] is not None


def _upsert(assessment: Assessment, answers: Iterable[Answer], now: datetime) -> None:
    rows = [
        models.Answer(
            assessment=assessment,
            question=answer.question,
            status=answer.status,
            options=list(answer.options),
            note=answer.note,
            created_at=now,
            changed_at=now,
        )
        for answer in answers
    ]
    models.Answer.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["assessment", "question"],
        update_fields=["status", "options", "note", "changed_at"],
    )
