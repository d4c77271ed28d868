"""Completed runs for tests."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from assessment.questionnaire.answers import Answer
from assessment.questionnaire.definitions import Questionnaire, QuestionType
from benchmarks.findings.values import Edition
from language.words import words_for
from reports.report import Result, build_report, make_result
from reports.report.values import Report
from tests.builders.answers import answered
from tests.builders.edition import edition
from tests.builders.questionnaire import shipped_questionnaire

STARTED = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
COMPLETED = datetime(2026, 11, 21, 9, 12, tzinfo=UTC)


def all_answered(questionnaire: Questionnaire, points: int = 2) -> dict[str, Answer]:
    """Answer every scored question: single choices with this many points, multiple choices with their first option."""
    return {
        question.code: answered(question.code, question.options[0].code)
        if question.type is QuestionType.MULTI
        else answered(question.code, next(each.code for each in question.options if each.points == points))
        for question in questionnaire.questions
    }


def with_readings(questionnaire: Questionnaire) -> Questionnaire:
    """Return the questionnaire with a reading for every level in every dimension, as loaded ones have."""
    readings = {level.code: level.typical for level in questionnaire.levels}
    dimensions = tuple(replace(dimension, readings=readings) for dimension in questionnaire.dimensions)
    return replace(questionnaire, dimensions=dimensions)


def result(
    answers: Mapping[str, Answer] | None = None,
    *,
    questionnaire: Questionnaire | None = None,
    compared_with: Edition | None = None,
) -> Result:
    """Return a run of the shipped questionnaire in which every question was answered, unless told otherwise."""
    asked = questionnaire or shipped_questionnaire()
    return make_result(
        questionnaire=asked,
        answers=all_answered(asked) if answers is None else answers,
        edition=compared_with or edition(),
        started_at=STARTED,
        completed_at=COMPLETED,
    )


def built(language: str = "en", *, with_notes: bool = True, **options: Any) -> Report:
    """Return the report of :func:`result` with the same options."""
    return build_report(result(**options), words_for(language), with_notes=with_notes)
