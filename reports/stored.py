"""The result of a stored assessment: made once at completion, shown from what was frozen then."""

from datetime import datetime

from django.utils import timezone

from assessment import services
from assessment.models import Assessment
from assessment.queries import answers_of, assessment_by_key
from assessment.registry import questionnaire
from assessment.services import AnswersChanged
from benchmarks.services import current_edition, edition
from reports.report import Result, build_report, make_result
from reports.report.freezing import freeze, thaw
from reports.report.values import Report
from reports.words import words_for


class NotCompleted(Exception):
    """There is no result yet: the assessment has never been completed."""


def complete_assessment(key: str, *, now: datetime) -> None:
    """Complete the assessment that a private key opens; nothing happens where it is completed already.

    A save that comes in between is not lost: the result is then made anew from the answers with it.

    Raises:
        Http404: the key opens nothing.
        NoEdition: no benchmarks are published to compare with.
    """
    while True:
        assessment = assessment_by_key(key)
        if assessment.is_completed:
            return
        try:
            services.complete(assessment=assessment, result=freeze(_result_of(assessment, now)), now=now)
            return
        except AnswersChanged:
            continue


def report_of(assessment: Assessment, language: str, *, with_notes: bool) -> Report:
    """Return the last completed result with the figures of its own edition.

    Raises:
        NotCompleted: there is none.
    """
    stored = assessment.result
    if stored is None:
        raise NotCompleted
    asked = questionnaire(stored["questionnaire"]["code"], stored["questionnaire"]["version"])
    result = thaw(stored, asked, edition(stored["edition"]))
    return build_report(result, words_for(language), with_notes=with_notes)


def _result_of(assessment: Assessment, now: datetime) -> Result:
    return make_result(
        questionnaire=questionnaire(assessment.questionnaire_code, assessment.questionnaire_version),
        answers=answers_of(assessment),
        edition=current_edition(),
        started_at=timezone.localtime(assessment.started_at),
        completed_at=timezone.localtime(now),
    )
