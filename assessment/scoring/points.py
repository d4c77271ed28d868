"""From one answer to its points."""

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Question, QuestionType, Rule


def points_of(question: Question, answer: Answer) -> int | None:
    """Return the points (0 to 4) that an answer reaches; ``None`` if it was not answered or carries no points.

    Raises:
        KeyError: if the answer holds an option that the question does not have.
    """
    if answer.status is not Status.ANSWERED or not question.scored:
        return None
    options = [question.option(code) for code in answer.options]
    if question.type is QuestionType.SINGLE or question.rule is None:
        return options[0].points
    return points_by_rule(question.rule, {option.code for option in options})


def points_by_rule(rule: Rule, ticked: set[str]) -> int:
    """Return the points that ticked options reach: those of an exclusive one, or the base and one for each area."""
    for code, points in rule.exclusive.items():
        if code in ticked:
            return points
    reached = sum(1 for options in rule.areas.values() if ticked.intersection(options))
    return min(rule.base + reached, rule.maximum)
