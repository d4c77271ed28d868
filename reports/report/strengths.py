"""Which questions stand out, measured by the respondent's own average."""

from collections.abc import Sequence
from fractions import Fraction

from reports.report.values import QuestionView


def strongest(questions: Sequence[QuestionView], count: int) -> tuple[str, ...]:
    """Return the codes of up to ``count`` questions above the own average, most points first."""
    average = _average(questions)
    above = [(points, view.code) for points, view in _with_points(questions) if points > average]
    return tuple(code for _points, code in sorted(above, key=lambda pair: -pair[0])[:count])


def weakest(questions: Sequence[QuestionView], count: int) -> tuple[str, ...]:
    """Return the codes of up to ``count`` questions below the own average, fewest points first."""
    average = _average(questions)
    below = [(points, view.code) for points, view in _with_points(questions) if points < average]
    return tuple(code for _points, code in sorted(below, key=lambda pair: pair[0])[:count])


def _with_points(questions: Sequence[QuestionView]) -> list[tuple[int, QuestionView]]:
    return [(view.points, view) for view in questions if view.points is not None]


def _average(questions: Sequence[QuestionView]) -> Fraction:
    points = [reached for reached, _view in _with_points(questions)]
    return Fraction(sum(points), len(points)) if points else Fraction(0)
