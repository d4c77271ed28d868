"""The result as ``dialogreif-result/1``: codes and numbers for programs (``reports/schemas/result-1.json``)."""

import json
from typing import Any

from reports.exporters.file import File, file_name
from reports.report.values import ComparisonView, NextStepView, ProfileView, QuestionView, Report, ScoreView

SCHEMA = "dialogreif-result/1"
Plain = dict[str, Any]
"""A JSON object."""


def export(report: Report) -> File:
    """Return the report as indented JSON in UTF-8."""
    text = json.dumps(as_plain(report), ensure_ascii=False, indent=2) + "\n"
    return File(file_name(report, "json"), "application/json", text.encode())


def as_plain(report: Report) -> Plain:
    """Return the JSON object; numbers stay exact and are written with a decimal point in every language."""
    return {
        "schema": SCHEMA,
        "questionnaire": {"code": report.questionnaire_code, "version": report.questionnaire_version},
        "language": report.language,
        "started_at": report.started_at.isoformat(),
        "completed_at": report.completed_at.isoformat(),
        "profile": {view.code: _chosen(view) for view in report.profile if view.chosen},
        **_profile_notes(report),
        "answers": [_answer(question) for question in report.questions],
        "dimensions": [{"code": view.code} | _score(view.score) for view in report.dimensions],
        "overall": _score(report.overall),
        "comparisons": [_comparison(view) for view in report.comparisons],
        "peers": None,
        "next_steps": [_next_step(step) for step in report.next_steps],
    }


def _profile_notes(report: Report) -> Plain:
    notes = {view.code: view.note for view in report.profile if view.note}
    return {"profile_notes": notes} if notes else {}


def _chosen(view: ProfileView) -> str | list[str]:
    return list(view.chosen) if view.type == "multi" else view.chosen[0]


def _answer(question: QuestionView) -> Plain:
    return {
        "question": question.code,
        "options": list(question.chosen) if question.status == "answered" else None,
        "status": question.status,
        "points": question.points,
        "note": question.note,
    }


def _score(score: ScoreView) -> Plain:
    return {
        "score": score.score,
        "score_exact": None if score.exact is None else float(score.exact),
        "low": score.low,
        "high": score.high,
        "coverage": float(score.coverage),
        "level": score.level.code if score.level else None,
    }


def _comparison(view: ComparisonView) -> Plain:
    return {
        "study": view.study,
        "finding": view.finding,
        "question": view.question,
        "percent": view.percent,
        "qualifier": view.qualifier,
        "population": view.population,
        "sample_size": view.sample_size,
        "year": view.year,
        "interval": list(view.interval) if view.interval else None,
        "applies": view.applies,
        "belongs": view.belongs,
        "position": view.position,
    }


def _next_step(step: NextStepView) -> Plain:
    return {"question": step.question, "gain": float(step.gain), "text": step.text}
