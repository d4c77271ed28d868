"""What stands at one question: figures closest first, what contradicts what, lines over the years, or that nothing is.

The rules are those of ``benchmarks/comparison/README.md``; here they are put into words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from assessment.questionnaire.answers import Answer, answer_to
from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.conflicts import Conflict, conflicts_among
from benchmarks.comparison.nearness import Narrowing, closest_first, fits, speaks_of_size
from benchmarks.comparison.series import Line, lines
from benchmarks.findings.citing import reference, source_of_study
from benchmarks.findings.values import Finding
from benchmarks.findings.wording import differences_text, sample_size_text
from language.words import Words, places_of
from reports.report.comparisons import comparison_view
from reports.report.result import Result
from reports.report.values import ComparedView, ComparisonView, ConflictView, SeriesPointView, SeriesView, SourceView


def compared_by_question(result: Result, narrowing: Narrowing, words: Words) -> Mapping[str, ComparedView]:
    """Return what stands at each question that has a comparison, by question code."""
    at_question: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in result.comparisons:
        at_question[comparison.mapping.question].append(comparison)
    return {code: _compared(found, result, narrowing, words) for code, found in at_question.items()}


def nothing_compared(words: Words) -> ComparedView:
    """Return what is said at a question that no study speaks of."""
    _ = words.gettext
    return ComparedView(missing_text=_("No published study has a figure that could be compared with this."))


def without_note(answer: Answer) -> Answer:
    """Return an answer as it is compared: a note changes nothing."""
    return Answer(answer.question, answer.status, answer.options)


def _compared(found: Sequence[Comparison], result: Result, narrowing: Narrowing, words: Words) -> ComparedView:
    answer = without_note(answer_to(result.answers, found[0].mapping.question))
    completed_on = result.completed_at.date()
    fitting = closest_first((each for each in found if fits(each, narrowing)), result.answers)
    # Figures about companies of another size are shown where a reader asked for that size.
    size = narrowing.size
    shown = [each for each in fitting if each.applies or (size and speaks_of_size(each, size))]
    views = {each.finding.code: comparison_view(each, answer, completed_on, words) for each in fitting}
    return ComparedView(
        comparisons=tuple(views.values()),
        shown=tuple(views[each.finding.code] for each in shown),
        conflicts=tuple(
            ConflictView(
                figures=tuple(views[comparison.finding.code] for comparison in conflict.comparisons),
                sentence=conflict_sentence(conflict, words),
            )
            for conflict in conflicts_among(shown)
        ),
        series=_series_views(lines(result.edition.series, shown), views, words),
        missing_text=_missing_text(found, shown, words),
    )


def _missing_text(found: Sequence[Comparison], shown: Iterable[Comparison], words: Words) -> str:
    """Say why there is no figure; "" where there is one."""
    if any(map(_is_figure, shown)):
        return ""
    figures = [each for each in found if _is_figure(each)]
    if not figures:
        return nothing_compared(words).missing_text
    if any(each.applies for each in figures):
        return words.gettext("The studies have figures on this, but none that fits your choice.")
    return words.gettext("The studies have figures on this, but they speak of other companies than yours.")


def _is_figure(comparison: Comparison) -> bool:
    return comparison.finding.percent is not None


def conflict_sentence(conflict: Conflict, words: Words) -> str:
    """Say how far contradicting figures lie apart, and in what they differ."""
    _ = words.gettext
    message = (
        _("These figures count the same answers and lie %(points)s points apart.")
        if len(conflict.comparisons) == 2
        else _("These figures count the same answers and lie up to %(points)s points apart.")
    )
    gap = message % {"points": words.number(conflict.points_apart, min(1, places_of(conflict.points_apart)))}
    if conflict.differences:
        reason = _("They differ in %(differences)s.") % {"differences": differences_text(conflict.differences, words)}
    else:
        reason = _("What their sources state does not explain it.")
    return f"{gap} {reason}"


def _series_views(found: Iterable[Line], views: Mapping[str, ComparisonView], words: Words) -> tuple[SeriesView, ...]:
    """Return the lines: those with most points first, then with most of them joined, then the closest."""
    places = {code: place for place, code in enumerate(views)}

    def rank(line: Line) -> tuple[int, int, int]:
        joined = sum(point.is_joined for point in line.points)
        return -len(line.points), -joined, places[line.points[-1].comparison.finding.code]

    return tuple(_series_view(line, views, words) for line in sorted(found, key=rank))


def _series_view(line: Line, views: Mapping[str, ComparisonView], words: Words) -> SeriesView:
    _ = words.gettext
    points = tuple(
        SeriesPointView(views[point.comparison.finding.code], point.year, point.is_joined) for point in line.points
    )
    title, first, last = words.text(line.series.title), points[0], points[-1]
    course = _("%(title)s: %(first)s in %(first_year)d, %(last)s in %(last_year)d.") % {
        "title": title,
        "first": first.view.share_text,
        "first_year": first.year,
        "last": last.view.share_text,
        "last_year": last.year,
    }
    return SeriesView(
        code=line.series.code,
        title=title,
        note=words.text(line.series.note),
        sentence=f"{course} {last.view.you_text}".strip(),
        points=points,
    )


def source_views(comparisons: Iterable[Comparison], words: Words) -> tuple[SourceView, ...]:
    """Return every study that the comparisons draw on, in the order in which it first appears."""
    findings = {comparison.finding.code: comparison.finding for comparison in comparisons}
    first_of_study: dict[str, Finding] = {}
    for finding in findings.values():
        first_of_study.setdefault(finding.study.code, finding)
    return tuple(
        SourceView(
            study=code,
            citation=reference(first.study, source_of_study(first.study), words),
            url=first.study.source_url,
            sample=sample_size_text(first, words),
        )
        for code, first in first_of_study.items()
    )
