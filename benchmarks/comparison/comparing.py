"""Findings held against answers, item by item. The rules are told in words, with worked tables, in README.md."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Question, Questionnaire
from benchmarks.comparison.ladder import Cut, HowCommon, Side, cut_of, how_common
from benchmarks.findings.interval import interval_of
from benchmarks.findings.values import Condition, Finding, Interval, Kind, Match, QuestionMapping


@dataclass(frozen=True, slots=True)
class Comparison:
    """One finding held against one answer.

    ``applies`` is false where the respondent is not of the population the finding speaks of, ``None`` where a condition
    can't be said. ``belongs`` is ``None`` wherever ``applies`` is not true, and where the answer does not tell (don't
    know, not applicable, not answered). ``cut`` is where the figure cuts the ladder, ``None`` where it has a side for
    nobody; ``side`` and ``how_common`` are the respondent's, both ``None`` where the figure has no side for them.
    """

    finding: Finding
    mapping: QuestionMapping
    applies: bool | None
    belongs: bool | None
    cut: Cut | None
    side: Side | None
    how_common: HowCommon | None
    interval: Interval | None


def compare(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], findings: Iterable[Finding]
) -> tuple[Comparison, ...]:
    """Hold every finding against every question it is mapped to, in the order of the questionnaire.

    ``answers`` maps question codes to answers; a missing one counts as unanswered. Questions that this questionnaire
    does not have are left out. Within a question the findings keep the order they came in.
    """
    places = {question.code: place for place, question in enumerate((*questionnaire.profile, *questionnaire.questions))}
    pairs = [(finding, mapping) for finding in findings for mapping in finding.mappings if mapping.question in places]
    pairs.sort(key=lambda pair: places[pair[1].question])
    return tuple(
        compare_one(questionnaire.question(mapping.question), answers, finding, mapping) for finding, mapping in pairs
    )


def compare_one(
    question: Question, answers: Mapping[str, Answer], finding: Finding, mapping: QuestionMapping
) -> Comparison:
    """Hold one finding against one question."""
    answer = answer_to(answers, question.code)
    applies = applies_to(mapping.conditions, answers)
    belongs = belongs_to(mapping, answer) if applies and finding.kind is Kind.FINDING else None
    cut = cut_of(finding, mapping, question)
    chosen = answer.options if cut and belongs is not None else ()
    points = next((option.points for option in question.options if option.code in chosen), None)
    has_side = cut is not None and points is not None
    return Comparison(
        finding=finding,
        mapping=mapping,
        applies=applies,
        belongs=belongs,
        cut=cut,
        side=cut.side_of(points) if cut is not None and points is not None else None,
        how_common=how_common(finding, mapping, cut) if has_side and cut is not None else None,
        interval=interval_of(finding, mapping.closeness),
    )


def applies_to(conditions: Iterable[Condition], answers: Mapping[str, Answer]) -> bool | None:
    """Tell whether the respondent is of the population a finding speaks of: every condition must hold.

    ``None`` where none is broken, but one asks for something that the respondent did not say.
    """
    met = [is_met(condition, answers) for condition in conditions]
    if False in met:
        return False
    return None if None in met else True


def is_met(condition: Condition, answers: Mapping[str, Answer]) -> bool | None:
    """Tell whether an answer meets a condition, ``None`` where there is no answer with an option.

    ``any_of`` asks for one of the options among those chosen, ``none_of`` for none of them.
    """
    answer = answer_to(answers, condition.question)
    if answer.status is not Status.ANSWERED:
        return None
    if condition.any_of:
        return any(option in condition.any_of for option in answer.options)
    return not any(option in condition.none_of for option in answer.options)


def belongs_to(mapping: QuestionMapping, answer: Answer) -> bool | None:
    """Tell whether the answer puts the respondent into the share, or ``None`` where that can't be said."""
    if answer.status is not Status.ANSWERED or not mapping.belongs:
        return None
    listed = [option in mapping.belongs for option in answer.options]
    return all(listed) if mapping.match is Match.ONLY else any(listed)
