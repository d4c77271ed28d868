"""Every text of the shipped questionnaire with the place where it stands, for tests of the wording."""

from collections.abc import Iterator

from assessment.questionnaire.definitions import Dimension, Level, Question, Questionnaire
from language.text import Text
from tests.builders.questionnaire import shipped_questionnaire

Placed = tuple[str, Text]


def all_texts() -> list[Placed]:
    """Return (place, text) for every text, e.g. ``strategy.goals.brand_building.option``."""
    return list(_texts_of(shipped_questionnaire()))


def texts_called(part: str) -> list[Placed]:
    """Return the texts whose place ends with a part, such as ``why``, ``option`` or ``next_step``."""
    return [(place, text) for place, text in all_texts() if place.endswith(f".{part}")]


def _texts_of(questionnaire: Questionnaire) -> Iterator[Placed]:
    for part in ("title", "subtitle", "intro", "scope", "privacy"):
        yield f"frame.{part}", getattr(questionnaire, part)
    for level in questionnaire.levels:
        yield from _level(level)
    for dimension in questionnaire.dimensions:
        yield from _dimension(dimension)
    for question in questionnaire.profile:
        yield from _question(question)


def _level(level: Level) -> Iterator[Placed]:
    for part in ("name", "carries_further"):
        yield f"levels.{level.code}.{part}", getattr(level, part)
    yield from ((f"levels.{level.code}.{place}.typical", each.text) for place, each in enumerate(level.typical))


def _dimension(dimension: Dimension) -> Iterator[Placed]:
    yield f"{dimension.code}.name", dimension.name
    yield f"{dimension.code}.description", dimension.description
    for level, sentences in dimension.readings.items():
        yield from ((f"{dimension.code}.{level}.{place}.typical", each.text) for place, each in enumerate(sentences))
    for question in dimension.questions:
        yield from _question(question)


def _question(question: Question) -> Iterator[Placed]:
    for part in ("title", "text", "help", "why", "allow_not_applicable", "rule_note"):
        if (text := getattr(question, part)) is not None:
            yield f"{question.code}.{part}", text
    if question.rule:
        yield f"{question.code}.rule", question.rule.text
    for option in question.options:
        yield f"{question.code}.{option.code}.option", option.text
        if option.next_step:
            yield f"{question.code}.{option.code}.next_step", option.next_step
    for points, step in (question.next_steps or {}).items():
        yield f"{question.code}.{points}.next_step", step
    for rung, needs in question.needs.items():
        yield from ((f"{question.code}.{rung}.{need.question}.need", need.reason) for need in needs)
