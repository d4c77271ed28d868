"""The result of a stored assessment: made once at completion, shown from what was frozen then."""

from datetime import datetime

from django.utils import timezone

from assessment import services
from assessment.models import Assessment
from assessment.registry import questionnaire
from assessment.scoring.calculation import AnswersNeeded, need_for_result
from assessment.services import AnswersChanged, answers_of, assessment_by_key
from benchmarks.comparison.nearness import EVERYTHING, Narrowing
from benchmarks.editions.reading import current_edition, edition, newest_number
from language.words import words_for
from reports.report import Result, build_report, make_result
from reports.report.result import freeze, thaw
from reports.report.today import TodayView, build_today
from reports.report.values import Report


class NotCompleted(Exception):
    """There is no result yet: the assessment has never been completed."""


class TooFewAnswers(Exception):
    """Too little is answered for any result; ``need`` says how much is missing."""

    def __init__(self, need: AnswersNeeded) -> None:
        super().__init__(need)
        self.need = need


def complete_assessment(key: str, *, now: datetime) -> None:
    """Complete the assessment that a private key opens; nothing happens where it is completed already.

    A save that comes in between is not lost: the result is then made anew from the answers with it.

    Raises:
        Http404: the key opens nothing.
        TooFewAnswers: not enough is answered for any result.
        NoEdition: no benchmarks are published to compare with.
    """
    while True:
        assessment = assessment_by_key(key)
        if assessment.is_completed:
            return
        asked = questionnaire(assessment.questionnaire_code, assessment.questionnaire_version)
        answers = answers_of(assessment)
        need = need_for_result(asked, answers)
        if need.missing:
            raise TooFewAnswers(need)
        result = make_result(
            questionnaire=asked,
            answers=answers,
            edition=current_edition(),
            started_at=timezone.localtime(assessment.started_at),
            completed_at=timezone.localtime(now),
        )
        try:
            services.complete(assessment=assessment, result=freeze(result), now=now)
            return
        except AnswersChanged:
            continue


def report_of(assessment: Assessment, language: str, *, with_notes: bool, narrowing: Narrowing = EVERYTHING) -> Report:
    """Return the last completed result with the figures of its own edition, as far as they are asked for.

    Raises:
        NotCompleted: there is none.
    """
    return build_report(stored_result(assessment), words_for(language), with_notes=with_notes, narrowing=narrowing)


def stored_result(assessment: Assessment) -> Result:
    """Return the last completed result as it was frozen; raises :class:`NotCompleted` where there is none."""
    stored = assessment.result
    if stored is None:
        raise NotCompleted
    asked = questionnaire(stored["questionnaire"]["code"], stored["questionnaire"]["version"])
    return thaw(stored, asked, edition(stored["edition"]))


def is_outdated(report: Report) -> bool:
    """Tell whether a newer edition of the benchmarks was published since; one query."""
    return newest_number() > report.edition_number


def today_of(assessment: Assessment, language: str, *, now: datetime) -> TodayView:
    """Return the last completed result beside today's benchmarks; it is read only.

    Raises:
        NotCompleted: there is none.
    """
    result = stored_result(assessment)
    return build_today(result, current_edition(), timezone.localtime(now), words_for(language))
