"""What looks wrong but may be right: an editor is asked to look again, and may then save all the same."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question
from benchmarks.findings.labels import DIRECTIONS
from benchmarks.findings.printed_numbers import fraction_in, percent_of, whole_lower_bound
from benchmarks.findings.values import Direction, Qualifier
from benchmarks.models.entries import FindingEntry, MappingEntry, question_asked
from benchmarks.models.figures import ROUNDED, Figures, figure
from benchmarks.screen_words import shown_number


def finding_warnings(finding: FindingEntry, known: Figures) -> Iterator[str]:
    """Yield what looks wrong with a finding alone, and with its figure beside those that are known."""
    if finding.percent is not None:
        yield from _percent_warnings(finding, finding.percent)
    if finding.sample_size is None and finding.sample_size_at_least is None:
        printed = finding.sample_size_printed.as_dict().items()
        bounds = ((words, whole_lower_bound(words, language)) for language, words in printed)
        for words, bound in [found for found in bounds if found[1]][:1]:
            message = _("The sample is printed as “%(printed)s”: is %(bound)d the lower bound?")
            yield message % {"printed": words, "bound": bound}
    yield from known.warnings(figure(finding))


def mapping_warnings(mapping: MappingEntry, known: Figures) -> Iterator[str]:
    """Yield what looks wrong with a figure at a question: by the points of its answers, or beside others."""
    finding = mapping.finding
    if finding is None or not mapping.belongs or not mapping.in_use:
        return
    if _is_against_points(Direction(finding.direction), mapping):
        yield _(
            "%(question)s: the answers chosen carry points that speak against the direction “%(direction)s”. "
            "Is it upside down?"
        ) % {"question": mapping.question, "direction": DIRECTIONS[Direction(finding.direction)]}
    yield from known.warnings(figure(finding, mapping))


def _percent_warnings(finding: FindingEntry, percent: Decimal) -> Iterator[str]:
    if 0 < percent < 1:
        yield _("%(percent)s is less than one per cent. Was %(hundredfold)s meant?") % {
            "percent": shown_number(percent),
            "hundredfold": shown_number(percent * 100),
        }
    if finding.qualifier != Qualifier.FRACTION:
        return
    for language, words in finding.share_words.as_dict().items():
        fraction = fraction_in(words, language)
        if fraction and abs(percent - percent_of(fraction)) > ROUNDED:
            yield _("“%(words)s” is %(percent)s per cent, not %(given)s.") % {
                "words": words,
                "percent": shown_number(percent_of(fraction)),
                "given": shown_number(percent),
            }


def _is_against_points(direction: Direction, mapping: MappingEntry) -> bool:
    question = question_asked(mapping.question)
    if direction is Direction.NEUTRAL or question is None:
        return False
    inside = _mean_points(question, set(mapping.belongs))
    outside = _mean_points(question, set(question.option_codes) - set(mapping.belongs))
    if inside is None or outside is None:
        return False
    return inside > outside if direction is Direction.HIGH_IS_IMMATURE else inside < outside


def _mean_points(question: Question, options: set[str]) -> float | None:
    points = [option.points for option in question.options if option.code in options and option.points is not None]
    return sum(points) / len(points) if points else None
