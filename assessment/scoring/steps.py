"""Which step comes first: what can be done now and lets most else follow. The rules in words stand in the README."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Effort, Need, Question, Questionnaire
from assessment.scoring.calculation import Scores

FIRST: Final = 5
MOST_OF_ONE_DIMENSION: Final = 2
"""Among the first five, so that they do not all fall to the same people."""


@dataclass(frozen=True, slots=True)
class Step:
    """The way from one rung of a question to the next.

    ``rung`` is the own one (0 to 3), ``waits_for`` what is not there yet; a step that waits for nothing is ready.
    ``opens`` counts the waiting steps that wait for this question, ``gain`` is what the step adds to the overall score
    (exact, 0 to 100). ``tied_with`` are the questions of ready steps that only the order of the questionnaire puts
    before or behind this one.
    """

    question: str
    dimension: str
    rung: int
    effort: Effort
    gain: Fraction
    waits_for: tuple[Need, ...]
    opens: int = 0
    tied_with: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether everything it needs is there."""
        return not self.waits_for


def steps_in_order(questionnaire: Questionnaire, answers: Mapping[str, Answer], scores: Scores) -> tuple[Step, ...]:
    """Return a step for every answered question below full points: the ready ones in their order, then the others.

    The order among the ready: how many waiting steps wait for it, most first; the lower own rung; the lower score of
    the dimension (without a score: last); the smaller effort; the order of the questionnaire. Among the first five
    stand at most two of one dimension, as long as there are others. Shares of studies play no part.
    """
    steps = tuple(_steps(questionnaire, answers, scores))
    waited_for = Counter(code for step in steps for code in {need.question for need in step.waits_for})
    exact = {dimension.code: dimension.exact for dimension in scores.dimensions}

    def rank(step: Step) -> tuple[int, int, bool, Fraction, int]:
        score = exact[step.dimension]
        return -step.opens, step.rung, score is None, score or Fraction(0), list(Effort).index(step.effort)

    ranked = sorted((replace(step, opens=waited_for[step.question]) for step in steps), key=rank)
    alike: dict[tuple[int, int, bool, Fraction, int], list[str]] = {}
    for step in ranked:
        if step.is_ready:
            alike.setdefault(rank(step), []).append(step.question)
    ready = [
        replace(step, tied_with=tuple(code for code in alike[rank(step)] if code != step.question))
        for step in ranked
        if step.is_ready
    ]
    return (*_spread(ready), *(step for step in ranked if not step.is_ready))


def _steps(questionnaire: Questionnaire, answers: Mapping[str, Answer], scores: Scores) -> Iterator[Step]:
    points = scores.points
    for dimension in scores.dimensions:
        weights = sum(term.weight for term in dimension.terms)
        for term in dimension.terms:
            question = questionnaire.question(term.question)
            target = question.rung_after(term.points)
            if target is not None:
                added = term.weight * (target - term.points)
                yield Step(
                    question=term.question,
                    dimension=dimension.code,
                    rung=term.points,
                    effort=question.effort_from(term.points),
                    gain=Fraction(100 * added, MAX_POINTS * weights * len(scores.dimensions)),
                    waits_for=tuple(_missing(question, range(term.points + 1, target + 1), answers, points)),
                )


def _missing(
    question: Question, rungs: Iterable[int], answers: Mapping[str, Answer], points: Mapping[str, int]
) -> Iterator[Need]:
    """Yield what rungs need and what is not there; a question that does not apply keeps nobody waiting.

    "Don't know" and an open question count as not there: finding out is the first step then.
    """
    for need in (need for rung in rungs for need in question.needs.get(rung, ())):
        applies = answer_to(answers, need.question).status is not Status.NOT_APPLICABLE
        if applies and points.get(need.question, 0) < need.rung:
            yield need


def _spread(ready: Iterable[Step]) -> tuple[Step, ...]:
    """Keep the order, but let a dimension's third step among the first five wait until others had their turn."""
    first: list[Step] = []
    behind: list[Step] = []
    for step in ready:
        crowded = sum(each.dimension == step.dimension for each in first) >= MOST_OF_ONE_DIMENSION
        (behind if len(first) >= FIRST or crowded else first).append(step)
    return (*first, *behind)
