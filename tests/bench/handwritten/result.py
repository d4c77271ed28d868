"""What the minimum's result page tells: the same information as the app's, worked out by plain loops.

Scores, every finding beside the answer, and what to do next; no report object, no pictures, no range, no intervals.
"""

from functools import cache
from typing import Any

import yaml

from assessment.questionnaire.definitions import Question
from language.text import Text
from tests.bench.handwritten.models import Reply
from tests.site import ROOT

Replies = dict[str, Reply]


@cache
def studies() -> list[dict[str, Any]]:
    """Return the shipped studies as they are written; read once per process."""
    return [yaml.safe_load(file.read_text()) for file in sorted((ROOT / "benchmarks/content").glob("*.yaml"))]


def score(questions: tuple[Question, ...], replies: Replies) -> int | None:
    """Return 0 to 100 over the answered single choices, or nothing where none is answered."""
    reached = [(question.weight, points_of(question, replies)) for question in questions]
    weights = sum(weight for weight, points in reached if points is not None)
    total = sum(weight * points for weight, points in reached if points is not None)
    return round(100 * total / (4 * weights)) if weights else None


def points_of(question: Question, replies: Replies) -> int | None:
    """Return the points of the chosen option, if there is one that has any."""
    reply = replies.get(question.code)
    return next((option.points for option in question.options if reply and option.code in reply.options), None)


def answers(questions: tuple[Question, ...], replies: Replies, language: str) -> list[dict[str, Any]]:
    """Return title, chosen options, note and points of every question."""
    rows = []
    for question in questions:
        reply = replies.get(question.code)
        chosen = [option for option in question.options if reply and option.code in reply.options]
        rows.append(
            {
                "title": in_language(question.title, language),
                "options": [in_language(option.text, language) for option in chosen],
                "note": reply.note if reply else "",
                "points": points_of(question, replies),
            }
        )
    return rows


def findings(replies: Replies, language: str) -> list[dict[str, Any]]:
    """Return every finding that has a question, with what it says about the respondent."""
    return [
        row | {"study": study["name"][language], "year": study.get("year_published", "")}
        for study in studies()
        for finding in study["findings"]
        for row in compared(finding, replies, language)
    ]


def compared(finding: dict[str, Any], replies: Replies, language: str) -> list[dict[str, Any]]:
    """Return one row per question that a finding is compared with."""
    share = f"{finding['percent']} %" if "percent" in finding else finding.get("share_words", {}).get(language, "")
    rows = []
    for mapping in finding.get("compare", []):
        reply = replies.get(mapping["question"])
        belongs = bool(reply and set(reply.options) & set(mapping.get("belongs", ())))
        rows.append(
            {
                "share": share,
                "statement": finding["statement"][language].replace("{share}", share),
                "population": finding["population"][language],
                "sample": finding.get("sample_size_printed", {}).get(language, ""),
                "note": mapping["note"][language],
                "you": mapping.get("if_belongs" if belongs else "if_not", {}).get(language, "") if reply else "",
            }
        )
    return rows


def next_steps(questions: tuple[Question, ...], replies: Replies, language: str) -> list[dict[str, Any]]:
    """Return what to do where points are still to be had, the heaviest first."""
    open_points = [
        (question.weight * (4 - points), question)
        for question in questions
        if (points := points_of(question, replies)) is not None
    ]
    ranked = sorted(open_points, key=lambda pair: -pair[0])
    return [
        {
            "title": in_language(question.title, language),
            "text": in_language(step_of(question, replies), language),
            "why": in_language(question.why, language),
            "gain": gain,
        }
        for gain, question in ranked
        if gain
    ]


def step_of(question: Question, replies: Replies) -> Text | None:
    """Return the step bound to the chosen option."""
    return next((o.next_step for o in question.options if o.code in replies[question.code].options), None)


def in_language(text: Text | None, language: str) -> str:
    """Return a text of the content in the reader's language."""
    return text.in_language(language) if text else ""
