"""What looks wrong but may be right: an editor is asked to look again, and may then save all the same."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question
from assessment.registry import current_questionnaire
from benchmarks.comparison.values import Direction

if TYPE_CHECKING:
    from benchmarks.models import Comparable, Finding


def finding_warnings(finding: "Finding") -> Iterator[str]:
    """Yield what looks wrong with a finding alone."""
    percent = finding.percent
    if percent is not None and 0 < percent < 1:
        yield _("%(percent)s is less than one per cent. Was %(hundredfold)s meant?") % {
            "percent": percent.normalize(),
            "hundredfold": (percent * 100).normalize(),
        }


def comparable_warnings(comparable: "Comparable") -> Iterator[str]:
    """Yield where the direction looks upside down, by the points of the answers or by the other findings."""
    finding = comparable.finding
    if finding.direction == Direction.NEUTRAL or not comparable.belongs or not comparable.in_use:
        return
    if _is_against_points(finding.direction, comparable):
        yield _(
            "%(question)s: the answers chosen carry points that speak against the direction “%(direction)s”. "
            "Is it upside down?"
        ) % {"question": comparable.question, "direction": finding.get_direction_display()}
    for other in _upside_down_siblings(comparable):
        yield _("%(question)s: %(code)s has the other direction for some of the same answers.") % {
            "question": comparable.question,
            "code": other.finding.code,
        }


def _is_against_points(direction: str, comparable: "Comparable") -> bool:
    questionnaire = current_questionnaire()
    if not questionnaire.has_question(comparable.question):
        return False
    question = questionnaire.question(comparable.question)
    inside = _mean_points(question, set(comparable.belongs))
    outside = _mean_points(question, set(question.option_codes) - set(comparable.belongs))
    if inside is None or outside is None:
        return False
    return inside > outside if direction == Direction.HIGH_IS_IMMATURE else inside < outside


def _mean_points(question: Question, options: set[str]) -> float | None:
    points = [option.points for option in question.options if option.code in options and option.points is not None]
    return sum(points) / len(points) if points else None


def _upside_down_siblings(comparable: "Comparable") -> "Iterator[Comparable]":
    opposite = {
        Direction.HIGH_IS_MATURE: Direction.HIGH_IS_IMMATURE,
        Direction.HIGH_IS_IMMATURE: Direction.HIGH_IS_MATURE,
    }[Direction(comparable.finding.direction)]
    siblings = type(comparable).objects.filter(
        question=comparable.question, in_use=True, finding__direction=opposite, finding__state="published"
    )
    for sibling in siblings.exclude(finding=comparable.finding_id).select_related("finding"):
        if set(sibling.belongs) & set(comparable.belongs):
            yield sibling
