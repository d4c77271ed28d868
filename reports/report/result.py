"""A completed run as numbers and codes, without language: what a report is built from, and its form for storing.

What is stored with an assessment holds codes and numbers only. The texts come from the questionnaire's version and the
benchmark edition named there, both of which never change; so a result says the same on every later day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Questionnaire
from assessment.scoring import Score, Scores, Term, score
from benchmarks.comparison.comparing import Comparison, compare
from benchmarks.comparison.ladder import Cut, HowCommon, ShareIs, Side
from benchmarks.findings.values import Edition, Interval

Plain = dict[str, Any]
"""A JSON object."""


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that was true on the day of completion; a report adds nothing but words to it.

    ``questionnaire`` and ``edition`` are the versions it was made with. ``answers`` are keyed by question code, context
    questions included. Times carry their time zone; dates are read off them as they stand.
    """

    questionnaire: Questionnaire
    edition: Edition
    started_at: datetime
    completed_at: datetime
    answers: Mapping[str, Answer]
    scores: Scores
    comparisons: tuple[Comparison, ...]


def make_result(
    *,
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    edition: Edition,
    started_at: datetime,
    completed_at: datetime,
) -> Result:
    """Score the answers and hold them against every finding of the edition."""
    return Result(
        questionnaire=questionnaire,
        edition=edition,
        started_at=started_at,
        completed_at=completed_at,
        answers=answers,
        scores=score(questionnaire, answers),
        comparisons=compare(questionnaire, answers, edition.findings),
    )


def freeze(result: Result) -> Plain:
    """Return the result as a JSON object; exact fractions become ``[numerator, denominator]``, times lose
    what is below a second.
    """
    return {
        "questionnaire": {"code": result.questionnaire.code, "version": result.questionnaire.version},
        "edition": result.edition.number,
        "started_at": result.started_at.isoformat(timespec="seconds"),
        "completed_at": result.completed_at.isoformat(timespec="seconds"),
        "answers": [
            {
                "question": answer.question,
                "status": answer.status.value,
                "options": list(answer.options),
                "note": answer.note,
            }
            for answer in result.answers.values()
        ],
        "dimensions": [_freeze_score(score) for score in result.scores.dimensions],
        "overall": _freeze_score(result.scores.overall),
        "comparisons": [
            {
                "finding": each.finding.code,
                "question": each.mapping.question,
                "percent": None if each.finding.percent is None else float(each.finding.percent),
                "applies": each.applies,
                "belongs": each.belongs,
                "cut": None if each.cut is None else [each.cut.rung, each.cut.share_is.value],
                "side": None if each.side is None else each.side.value,
                "how_common": None if each.how_common is None else each.how_common.value,
                "interval": None if each.interval is None else [each.interval.low, each.interval.high],
            }
            for each in result.comparisons
        ],
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
    answers = {
        entry["question"]: Answer(entry["question"], Status(entry["status"]), tuple(entry["options"]), entry["note"])
        for entry in data["answers"]
    }
    return Result(
        questionnaire=questionnaire,
        edition=edition,
        started_at=datetime.fromisoformat(data["started_at"]),
        completed_at=datetime.fromisoformat(data["completed_at"]),
        answers=answers,
        scores=Scores(tuple(map(_thaw_score, data["dimensions"])), _thaw_score(data["overall"])),
        comparisons=_thaw_comparisons(data["comparisons"], edition)
        or compare(questionnaire, answers, edition.findings),
    )


def _thaw_comparisons(entries: Iterable[Mapping[str, Any]], edition: Edition) -> tuple[Comparison, ...]:
    """Return the comparisons as they were frozen; none if that was before figures had a side.

    What was said of them then ("ahead", "with the majority") is said no more, so they are made anew from what has not
    changed: the answers and the edition.
    """
    findings = {finding.code: finding for finding in edition.findings}
    mappings = {(each.code, mapping.question): mapping for each in edition.findings for mapping in each.mappings}
    return tuple(
        Comparison(
            finding=findings[each["finding"]],
            mapping=mappings[each["finding"], each["question"]],
            applies=each["applies"],
            belongs=each["belongs"],
            cut=None if each["cut"] is None else Cut(each["cut"][0], ShareIs(each["cut"][1])),
            side=None if each["side"] is None else Side(each["side"]),
            how_common=None if each["how_common"] is None else HowCommon(each["how_common"]),
            interval=None if each["interval"] is None else Interval(*each["interval"]),
        )
        for each in entries
        if "side" in each
    )


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
