"""The result as ``dialogreif-result/2``: codes and numbers for programs (``reports/schemas/result-2.json``)."""

import json
from typing import Any

from reports.exporters.file import File, file_name
from reports.report.comparisons import ComparisonView
from reports.report.scores import ScoreView
from reports.report.steps import NextStepView
from reports.report.values import Report

SCHEMA = "dialogreif-result/2"
Plain = dict[str, Any]
"""A JSON object."""


def export(report: Report) -> File:
    """Return the report as indented JSON in UTF-8.

    Numbers stay exact and are written with a decimal point in every language.
    """
    chosen = {view.code: list(view.chosen) for view in report.profile if view.chosen}
    several = {view.code for view in report.profile if view.type == "multi"}
    notes = {view.code: view.note for view in report.profile if view.note}
    content: Plain = {
        "schema": SCHEMA,
        "questionnaire": {"code": report.questionnaire_code, "version": report.questionnaire_version},
        "edition": report.edition_number,
        "language": report.language,
        "started_at": report.started_at.isoformat(),
        "completed_at": report.completed_at.isoformat(),
        "profile": {code: options if code in several else options[0] for code, options in chosen.items()},
        **({"profile_notes": notes} if notes else {}),
        "answers": [
            {
                "question": question.code,
                "options": list(question.chosen) if question.status == "answered" else None,
                "status": question.status,
                "points": question.points,
                "note": question.note,
            }
            for question in report.questions
        ],
        "dimensions": [
            {"code": view.code}
            | _score(view.score)
            | {"compared": {"questions": view.scored.questions, "mature": view.scored.mature}}
            for view in report.dimensions
        ],
        "overall": _score(report.overall),
        "scored_comparison": {
            "questions": report.scored_comparison.questions,
            "mature": report.scored_comparison.mature,
            "expected": float(report.scored_comparison.expected),
            "expected_low": float(report.scored_comparison.low),
            "expected_high": float(report.scored_comparison.high),
            "enough": report.scored_comparison.is_enough,
        },
        "comparisons": [_comparison(view) for view in report.comparisons],
        "next_steps": [_next_step(step) for step in report.next_steps],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return File(file_name(report, "json"), "application/json", text.encode())


def _score(score: ScoreView) -> Plain:
    return {
        "score": score.score,
        "score_exact": None if score.exact is None else float(score.exact),
        "low": score.low,
        "high": score.high,
        "coverage": float(score.coverage),
        "level": score.level.code if score.level else None,
    }


def _next_step(step: NextStepView) -> Plain:
    return {
        "question": step.question,
        "rung": step.rung,
        "ready": step.is_ready,
        "waits_for": [{"question": each.question, "rung": each.rung} for each in step.waits_for],
        "opens": step.opens,
        "effort": step.effort,
        "gain": float(step.gain),
        "text": step.text,
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
        "cut": {"rung": view.cut[0], "share_is": view.cut[1]} if view.cut else None,
        "side": view.side,
        "how_common": view.how_common,
        "leads": view.leads,
    }
