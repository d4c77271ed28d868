"""Findings held against answers, item by item. The rules are told in words, with a worked table, in README.md."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Questionnaire
from benchmarks.findings.interval import interval_of
from benchmarks.findings.values import (
    Closeness,
    Condition,
    Direction,
    Finding,
    Interval,
    Kind,
    Match,
    Qualifier,
    QuestionMapping,
)


class Position(StrEnum):
    """Where a respondent stands beside a finding."""

    AHEAD = "ahead"
    WITH = "with"
    BEHIND = "behind"
    NEUTRAL = "neutral"
    STATEMENT = "statement"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One finding held against one answer.

    ``applies`` is false where the respondent is not of the population the finding speaks of; ``belongs`` is then
    ``None``, as it is where the answer does not tell (don't know, not applicable, not answered).
    """

    finding: Finding
    mapping: QuestionMapping
    applies: bool
    belongs: bool | None
    position: Position
    interval: Interval | None


def compare(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], findings: Iterable[Finding]
) -> tuple[Comparison, ...]:
    """Hold every finding against every question it is mapped to, in the order of the questionnaire.

    ``answers`` maps question codes to answers; a missing one counts as unanswered. Questions that this questionnaire
    does not have are left out. Within a question the findings keep the order they came in.
    """
    places = {question.code: place for place, question in enumerate((*questionnaire.profile, *questionnaire.questions))}
    pairs = [(each, mapping) for each in findings for mapping in each.mappings if mapping.question in places]
    pairs.sort(key=lambda pair: places[pair[1].question])
    return tuple(compare_one(answers, finding, mapping) for finding, mapping in pairs)


def compare_one(answers: Mapping[str, Answer], finding: Finding, mapping: QuestionMapping) -> Comparison:
    """Hold one finding against one question; belonging is said of findings only, and where the answer tells it."""
    applies = is_met(mapping.only_if, answers)
    answer = answer_to(answers, mapping.question)
    belongs = None
    if applies and finding.kind is Kind.FINDING and answer.status is Status.ANSWERED and mapping.belongs:
        listed = [option in mapping.belongs for option in answer.options]
        belongs = all(listed) if mapping.match is Match.ONLY else any(listed)
    return Comparison(
        finding=finding,
        mapping=mapping,
        applies=applies,
        belongs=belongs,
        position=position_of(finding, mapping, belongs),
        interval=interval_of(finding, mapping.closeness),
    )


def is_met(condition: Condition | None, answers: Mapping[str, Answer]) -> bool:
    """Tell whether the respondent is of the population a finding speaks of.

    ``any_of`` asks for an answer with one of the options; ``none_of`` only shuts out an answer with one of them.
    """
    if condition is None:
        return True
    chosen = answer_to(answers, condition.question).options
    if condition.any_of:
        return any(option in condition.any_of for option in chosen)
    return not any(option in condition.none_of for option in chosen)


def position_of(finding: Finding, mapping: QuestionMapping, belongs: bool | None) -> Position:
    """Return where the respondent stands; ahead, with and behind look at the side on which the majority is."""
    if finding.kind is not Kind.FINDING or finding.percent is None or mapping.closeness is Closeness.STATEMENT:
        return Position.STATEMENT
    if finding.direction is Direction.NEUTRAL:
        return Position.NEUTRAL
    majority = majority_of(finding.percent, finding.qualifier)
    if belongs is None or majority is Majority.UNKNOWN:
        return Position.UNKNOWN
    respondent = Majority.INSIDE if belongs else Majority.OUTSIDE
    if majority is respondent:
        return Position.WITH
    is_mature = belongs is (finding.direction is Direction.HIGH_IS_MATURE)
    return Position.AHEAD if is_mature else Position.BEHIND


HALF: Final = Decimal(50)


class Majority(StrEnum):
    """More than half belong to the share, more than half do not, neither is more than half, or it can't be said."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    NEITHER = "neither"
    UNKNOWN = "unknown"


def majority_of(percent: Decimal, qualifier: Qualifier) -> Majority:
    """Return the side of the majority for a percentage (0 to 100) as the source states it.

    "More than 80" is certainly a majority, "more than 30" may be one or not; likewise for "less than". "About" and
    a fraction in words are taken at their number.
    """
    if qualifier is Qualifier.MORE_THAN:
        return Majority.INSIDE if percent >= HALF else Majority.UNKNOWN
    if qualifier is Qualifier.LESS_THAN:
        return Majority.OUTSIDE if percent <= HALF else Majority.UNKNOWN
    if percent == HALF:
        return Majority.NEITHER
    return Majority.INSIDE if percent > HALF else Majority.OUTSIDE
