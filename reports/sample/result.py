"""The made-up company's result, compared with the findings that are published now."""

from datetime import datetime, time, timedelta
from functools import lru_cache

from django.utils import timezone

from assessment.registry import questionnaire
from benchmarks.comparison.narrowing import EVERYTHING, Narrowing
from benchmarks.editions.reading import current_edition
from benchmarks.findings.values import Edition
from language.words import words_for
from reports.report import Result, build_report, make_result
from reports.report.values import Report
from reports.sample.company import sample_company

COMPLETED_AT = time(10, 30)
KEPT = 8
"""Reports kept in a process: two languages of a few editions."""


def sample_report(language: str, edition: Edition | None = None, narrowing: Narrowing = EVERYTHING) -> Report:
    """Return the sample in ``de`` or ``en``, marked as made up; ``edition`` is the one published now if not given."""
    compared_with = edition or current_edition()
    if narrowing == EVERYTHING:
        return _report(language, compared_with)
    return _built(language, compared_with, narrowing)


def sample_result(language: str, edition: Edition) -> Result:
    """Return the sample's result; it was completed on the day on which the edition was published."""
    company = sample_company()
    day = datetime.fromisoformat(edition.published_on).date()
    # Read back from text, so that it has a fixed offset like every stored time.
    completed_at = datetime.fromisoformat(timezone.make_aware(datetime.combine(day, COMPLETED_AT)).isoformat())
    return make_result(
        questionnaire=questionnaire(company.questionnaire_code, company.questionnaire_version),
        answers=company.answers(language),
        edition=edition,
        started_at=completed_at - timedelta(minutes=company.minutes),
        completed_at=completed_at,
    )


@lru_cache(maxsize=KEPT)
def _report(language: str, edition: Edition) -> Report:
    return _built(language, edition, EVERYTHING)


def _built(language: str, edition: Edition, narrowing: Narrowing) -> Report:
    return build_report(sample_result(language, edition), words_for(language), made_up=True, narrowing=narrowing)
