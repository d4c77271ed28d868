"""Reading assessments and their answers."""

from django.http import Http404
from django.utils import timezone

from assessment.keys import hash_key
from assessment.models import Answer as AnswerRow
from assessment.models import Assessment, AssessmentQuerySet
from assessment.questionnaire.answers import Answer, Status


def assessment_by_key(key: str) -> Assessment:
    """Return the assessment that a private key opens, with its result; raises ``Http404`` without saying why."""
    return _the_one(_reachable().filter(key_hash=hash_key(key)))


def assessment_by_share_key(share: str) -> Assessment:
    """Return the assessment that a read-only key shows, with its result; raises ``Http404`` without saying why."""
    return _the_one(_reachable().filter(share_key_hash=hash_key(share)))


def assessment_to_fill(key: str) -> Assessment:
    """Return the assessment that a private key opens, without its result; otherwise like :func:`assessment_by_key`."""
    return _the_one(_reachable().without_result().filter(key_hash=hash_key(key)))


def has_result(assessment: Assessment) -> bool:
    """Tell whether the assessment was ever completed; a result stays when answers are reopened."""
    return assessment.is_completed or Assessment.objects.filter(pk=assessment.pk, result__isnull=False).exists()


def answers_of(assessment: Assessment) -> dict[str, Answer]:
    """Return everything stored for an assessment, by question code; questions never touched are absent."""
    rows = AnswerRow.objects.filter(assessment=assessment).values_list("question", "status", "options", "note")
    return {
        question: Answer(question, Status(status), tuple(options), note) for question, status, options, note in rows
    }


def _reachable() -> AssessmentQuerySet:
    return Assessment.objects.reachable(timezone.localdate())


def _the_one(found: AssessmentQuerySet) -> Assessment:
    # Hashes of keys are unique; first() would sort and limit what is one row or none.
    assessments = list(found)
    if not assessments:
        raise Http404
    return assessments[0]
