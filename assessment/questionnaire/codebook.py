"""The questionnaire as machines read it: with it and a result anyone can recompute scores and the order of steps."""

from collections.abc import Iterable
from typing import Any, Final

from assessment.questionnaire.definitions import MAX_POINTS, Question, Questionnaire, TypicalSentence

SCHEMA: Final = "dialogreif-codebook/1"


def codebook(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return the codebook as plain values for JSON; every text is ``{"de": …, "en": …}``."""
    return {
        "schema": SCHEMA,
        "code": questionnaire.code,
        "version": questionnaire.version,
        "levels": [
            {
                "code": level.code,
                "from": level.threshold,
                "name": level.name.as_dict(),
                "typical": _sentences(level.typical),
            }
            for level in questionnaire.levels
        ],
        "dimensions": [
            {
                "code": dimension.code,
                "name": dimension.name.as_dict(),
                "typical": {level: _sentences(sentences) for level, sentences in dimension.readings.items()},
                "questions": [_question(question) for question in dimension.questions],
            }
            for dimension in questionnaire.dimensions
        ],
        "profile": [
            {
                "code": question.code,
                "type": question.type.value,
                "options": [{"code": option.code, "text": option.text.as_dict()} for option in question.options],
            }
            for question in questionnaire.profile
        ],
    }


def _question(question: Question) -> dict[str, Any]:
    rule = question.rule
    reached = range(MAX_POINTS) if rule else [option.points for option in question.options]
    return {
        "code": question.code,
        "type": question.type.value,
        "weight": question.weight,
        "title": question.title.as_dict(),
        "text": question.text.as_dict(),
        "allow_not_applicable": question.allow_not_applicable is not None,
        "rule": rule
        and {
            "exclusive": dict(rule.exclusive),
            "base": rule.base,
            "areas": {area: list(options) for area, options in rule.areas.items()},
            "max": rule.maximum,
        },
        "options": [
            {"code": option.code, "points": option.points, "text": option.text.as_dict()} for option in question.options
        ],
        "needs": {
            str(rung): [
                {"question": need.question, "rung": need.rung, "reason": need.reason.as_dict()} for need in needs
            ]
            for rung, needs in question.needs.items()
        },
        "effort": {
            str(points): question.effort_from(points).value
            for points in reached
            if points is not None and points < MAX_POINTS
        },
    }


def _sentences(sentences: Iterable[TypicalSentence]) -> list[dict[str, Any]]:
    return [
        {
            "text": sentence.text.as_dict(),
            "contradicted_by": [
                {"question": bound.question}
                | ({"from": bound.at_least} if bound.at_least is not None else {"below": bound.below})
                for bound in sentence.contradicted_by
            ],
        }
        for sentence in sentences
    ]
