"""What looks wrong but may be right: an editor is asked to look again, and may then save all the same."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question
from assessment.registry import current_questionnaire
from benchmarks.findings.printed_numbers import fraction_in, percent_of, whole_lower_bound
from benchmarks.findings.values import Direction, Qualifier
from benchmarks.models.figures import ROUNDED, Figure, figure, figure_warnings, stored_figures
from language.text import LANGUAGES
from web.pages import page_words

if TYPE_CHECKING:
    from benchmarks.models import Finding, QuestionMapping


def finding_warnings(finding: "Finding", others: Iterable[Figure] | None = None) -> Iterator[str]:
    """Yield what looks wrong with a finding alone, and with its figure beside others (default: those stored)."""
    percent = finding.percent
    if percent is not None and 0 < percent < 1:
        yield _("%(percent)s is less than one per cent. Was %(hundredfold)s meant?") % {
            "percent": page_words().exact(percent),
            "hundredfold": page_words().exact(percent * 100),
        }
    yield from _fraction_warnings(finding)
    yield from _sample_warnings(finding)
    yield from figure_warnings(figure(finding), stored_figures(finding) if others is None else others)


def mapping_warnings(mapping: "QuestionMapping", others: Iterable[Figure] | None = None) -> Iterator[str]:
    """Yield what looks wrong with a figure at a question: by the points of its answers, or beside others (as above)."""
    finding = mapping.finding
    if not mapping.belongs or not mapping.in_use:
        return
    if finding.direction != Direction.NEUTRAL and _is_against_points(finding.direction, mapping):
        yield _(
            "%(question)s: the answers chosen carry points that speak against the direction “%(direction)s”. "
            "Is it upside down?"
        ) % {"question": mapping.question, "direction": finding.get_direction_display()}
    known = stored_figures(finding, mapping.question) if others is None else others
    yield from figure_warnings(figure(finding, mapping), known)


def _fraction_warnings(finding: "Finding") -> Iterator[str]:
    for language in LANGUAGES:
        words = getattr(finding, f"share_words_{language}")
        fraction = fraction_in(words, language) if finding.qualifier == Qualifier.FRACTION else None
        if fraction and finding.percent is not None and abs(finding.percent - percent_of(fraction)) > ROUNDED:
            yield _("“%(words)s” is %(percent)s per cent, not %(given)s.") % {
                "words": words,
                "percent": page_words().exact(percent_of(fraction)),
                "given": page_words().exact(finding.percent),
            }


def _sample_warnings(finding: "Finding") -> Iterator[str]:
    if finding.sample_size is not None or finding.sample_size_at_least is not None:
        return
    for language in LANGUAGES:
        printed = getattr(finding, f"sample_size_printed_{language}")
        if bound := whole_lower_bound(printed, language):
            yield _("The sample is printed as “%(printed)s”: is %(bound)d the lower bound?") % {
                "printed": printed,
                "bound": bound,
            }
            return


def _is_against_points(direction: str, mapping: "QuestionMapping") -> bool:
    questionnaire = current_questionnaire()
    if not questionnaire.has_question(mapping.question):
        return False
    question = questionnaire.question(mapping.question)
    inside = _mean_points(question, set(mapping.belongs))
    outside = _mean_points(question, set(question.option_codes) - set(mapping.belongs))
    if inside is None or outside is None:
        return False
    return inside > outside if direction == Direction.HIGH_IS_IMMATURE else inside < outside


def _mean_points(question: Question, options: set[str]) -> float | None:
    points = [option.points for option in question.options if option.code in options and option.points is not None]
    return sum(points) / len(points) if points else None
