"""The questionnaire as machines read it: with it and the answers of a result anyone can recompute every score."""

from typing import Any, Final

from assessment.questionnaire.definitions import Dimension, Level, Option, Question, Questionnaire, Rule

SCHEMA: Final = "dialogreif-codebook/1"


def codebook(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return the codebook as plain values for JSON; every text is ``{"de": …, "en": …}``."""
    return {
        "schema": SCHEMA,
        "code": questionnaire.code,
        "version": questionnaire.version,
        "levels": [_level(level) for level in questionnaire.levels],
        "dimensions": [_dimension(dimension) for dimension in questionnaire.dimensions],
        "profile": [_profile_question(question) for question in questionnaire.profile],
    }


def _level(level: Level) -> dict[str, Any]:
    return {"code": level.code, "from": level.threshold, "name": level.name.as_dict()}


def _dimension(dimension: Dimension) -> dict[str, Any]:
    return {
        "code": dimension.code,
        "name": dimension.name.as_dict(),
        "questions": [_question(question) for question in dimension.questions],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "code": question.code,
        "type": question.type.value,
        "weight": question.weight,
        "title": question.title.as_dict(),
        "text": question.text.as_dict(),
        "allow_not_applicable": question.allow_not_applicable is not None,
        "rule": None if question.rule is None else _rule(question.rule),
        "options": [_scored_option(option) for option in question.options],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "exclusive": dict(rule.exclusive),
        "base": rule.base,
        "areas": {area: list(options) for area, options in rule.areas.items()},
        "max": rule.maximum,
    }


def _scored_option(option: Option) -> dict[str, Any]:
    return {"code": option.code, "points": option.points, "text": option.text.as_dict()}


def _profile_question(question: Question) -> dict[str, Any]:
    return {
        "code": question.code,
        "type": question.type.value,
        "options": [{"code": option.code, "text": option.text.as_dict()} for option in question.options],
    }
