"""The questionnaire as machines read it: with it and the answers of a result anyone can recompute every score."""

from typing import Any, Final

from assessment.questionnaire.definitions import Question, Questionnaire

SCHEMA: Final = "dialogreif-codebook/1"


def codebook(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return the codebook as plain values for JSON; every text is ``{"de": …, "en": …}``."""
    return {
        "schema": SCHEMA,
        "code": questionnaire.code,
        "version": questionnaire.version,
        "levels": [
            {"code": level.code, "from": level.threshold, "name": level.name.as_dict()}
            for level in questionnaire.levels
        ],
        "dimensions": [
            {
                "code": dimension.code,
                "name": dimension.name.as_dict(),
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
    }
