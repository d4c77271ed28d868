"""A result as plain JSON, and back: what is stored with an assessment when it is completed.

Only codes and numbers are kept. The texts come from the questionnaire's version and the benchmark edition named here,
both of which never change; so a result says the same on every later day.
"""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import Any

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Questionnaire
from assessment.scoring import Score, Scores, Term
from benchmarks.comparison.comparing import Comparison, Position
from benchmarks.findings.values import Edition, Finding, Interval
from reports.report.result import Result

Plain = dict[str, Any]
"""A JSON object."""


def freeze(result: Result) -> Plain:
    """Return the result as a JSON object; exact fractions become ``[numerator, denominator]``, times lose
    what is below a second.
    """
    return {
        "questionnaire": {"code": result.questionnaire.code, "version": result.questionnaire.version},
        "edition": result.edition.number,
        "started_at": result.started_at.isoformat(timespec="seconds"),
        "completed_at": result.completed_at.isoformat(timespec="seconds"),
        "answers": [_freeze_answer(answer) for answer in result.answers.values()],
        "dimensions": [_freeze_score(score) for score in result.scores.dimensions],
        "overall": _freeze_score(result.scores.overall),
        "comparisons": [_freeze_comparison(comparison) for comparison in result.comparisons],
    }


def thaw(data: Mapping[str, Any], questionnaire: Questionnaire, edition: Edition) -> Result:
    """Return the result that was frozen.

    Raises:
        ValueError: questionnaire or edition is not the one named in the data.
    """
    if data["questionnaire"] != {"code": questionnaire.code, "version": questionnaire.version}:
        raise ValueError(f"questionnaire {data['questionnaire']} is needed")
    if data["edition"] != edition.number:
        raise ValueError(f"edition {data['edition']} is needed, not {edition.number}")
    findings = {finding.code: finding for finding in edition.findings}
    return Result(
        questionnaire=questionnaire,
        edition=edition,
        started_at=datetime.fromisoformat(data["started_at"]),
        completed_at=datetime.fromisoformat(data["completed_at"]),
        answers={entry["question"]: _thaw_answer(entry) for entry in data["answers"]},
        scores=Scores(tuple(map(_thaw_score, data["dimensions"])), _thaw_score(data["overall"])),
        comparisons=tuple(_thaw_comparison(entry, findings) for entry in data["comparisons"]),
    )


def _freeze_answer(answer: Answer) -> Plain:
    return {
        "question": answer.question,
        "status": answer.status.value,
        "options": list(answer.options),
        "note": answer.note,
    }


def _thaw_answer(entry: Mapping[str, Any]) -> Answer:
    return Answer(entry["question"], Status(entry["status"]), tuple(entry["options"]), entry["note"])


def _freeze_score(score: Score) -> Plain:
    return {
        "code": score.code,
        "score": score.score,
        "exact": None if score.exact is None else list(score.exact.as_integer_ratio()),
        "low": score.low,
        "high": score.high,
        "coverage": list(score.coverage.as_integer_ratio()),
        "level": score.level,
        "terms": [[term.question, term.weight, term.points] for term in score.terms],
    }


def _thaw_score(entry: Mapping[str, Any]) -> Score:
    return Score(
        code=entry["code"],
        score=entry["score"],
        exact=None if entry["exact"] is None else Fraction(*entry["exact"]),
        low=entry["low"],
        high=entry["high"],
        coverage=Fraction(*entry["coverage"]),
        level=entry["level"],
        terms=tuple(Term(*term) for term in entry["terms"]),
    )


def _freeze_comparison(comparison: Comparison) -> Plain:
    interval = comparison.interval
    return {
        "finding": comparison.finding.code,
        "question": comparison.mapping.question,
        "percent": None if comparison.finding.percent is None else float(comparison.finding.percent),
        "applies": comparison.applies,
        "belongs": comparison.belongs,
        "position": comparison.position.value,
        "interval": None if interval is None else [interval.low, interval.high],
    }


def _thaw_comparison(entry: Mapping[str, Any], findings: Mapping[str, Finding]) -> Comparison:
    finding = findings[entry["finding"]]
    mapping = next(item for item in finding.mappings if item.question == entry["question"])
    return Comparison(
        finding=finding,
        mapping=mapping,
        applies=entry["applies"],
        belongs=entry["belongs"],
        position=Position(entry["position"]),
        interval=None if entry["interval"] is None else Interval(*entry["interval"]),
    )
