"""The result of a made-up company, for readers who want to see one before they answer anything.

The company stands in ``sample.yaml``; it is compared with the findings that are published now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import yaml
from django.utils import timezone

from assessment.questionnaire.answers import Answer, Status
from assessment.registry import questionnaire
from benchmarks.comparison.nearness import EVERYTHING, Narrowing
from benchmarks.editions.reading import current_edition
from benchmarks.findings.values import Edition
from language.text import Text
from language.words import words_for
from reports.exporters import EXPORTERS, File
from reports.report import build_report, make_result
from reports.report.values import Report

CONTENT: Final = Path(__file__).with_name("sample.yaml")
COMPLETED_AT: Final = time(10, 30)
KEPT_REPORTS: Final = 8
"""Reports kept in a process: two languages of a few editions."""
KEPT_FILES: Final = 16
"""Files kept in a process: all formats in both languages of the published edition, and a few of the one before."""


@dataclass(frozen=True, slots=True)
class Company:
    """Who answered which questionnaire, and how; ``minutes`` is how long it took.

    ``choices`` holds an option code, a list of them or ``dont_know`` by question code, ``notes`` texts.
    """

    questionnaire_code: str
    questionnaire_version: str
    introduction: Text
    minutes: int
    choices: Mapping[str, str | list[str]]
    notes: Mapping[str, Text]

    def answers(self, language: str) -> Iterator[Answer]:
        """Yield the answers, with notes in ``de`` or ``en``."""
        for question, choice in self.choices.items():
            note = self.notes[question].in_language(language) if question in self.notes else ""
            if choice == Status.DONT_KNOW:
                yield Answer(question, Status.DONT_KNOW, note=note)
            else:
                options = (choice,) if isinstance(choice, str) else tuple(choice)
                yield Answer(question, Status.ANSWERED, options, note)


@cache
def sample_company() -> Company:
    """Return the made-up company."""
    content: dict[str, Any] = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))
    return Company(
        questionnaire_code=content["questionnaire"]["code"],
        questionnaire_version=content["questionnaire"]["version"],
        introduction=Text(**content["introduction"]),
        minutes=content["minutes"],
        choices=content["answers"],
        notes={question: Text(**note) for question, note in content["notes"].items()},
    )


def sample_report(language: str, narrowing: Narrowing = EVERYTHING) -> Report:
    """Return the sample in ``de`` or ``en``, marked as made up."""
    edition = current_edition()
    return _report(language, edition) if narrowing == EVERYTHING else _built(language, edition, narrowing)


@lru_cache(KEPT_REPORTS)
def _report(language: str, edition: Edition) -> Report:
    return _built(language, edition, EVERYTHING)


def _built(language: str, edition: Edition, narrowing: Narrowing) -> Report:
    """Return the sample as completed on the day on which the edition was published."""
    company = sample_company()
    day = datetime.fromisoformat(edition.published_on).date()
    # Read back from text, so that it has a fixed offset like every stored time.
    completed_at = datetime.fromisoformat(timezone.make_aware(datetime.combine(day, COMPLETED_AT)).isoformat())
    result = make_result(
        questionnaire=questionnaire(company.questionnaire_code, company.questionnaire_version),
        answers={answer.question: answer for answer in company.answers(language)},
        edition=edition,
        started_at=completed_at - timedelta(minutes=company.minutes),
        completed_at=completed_at,
    )
    return build_report(result, words_for(language), made_up=True, narrowing=narrowing)


def sample_file(language: str, extension: str) -> File:
    """Return the sample in one of the formats of ``EXPORTERS``; raises ``KeyError`` for any other."""
    return _file(language, extension, current_edition())


@lru_cache(KEPT_FILES)
def _file(language: str, extension: str, edition: Edition) -> File:
    return EXPORTERS[extension](_report(language, edition))
