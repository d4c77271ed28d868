"""What stands at one question: figures closest first, what contradicts what, lines over the years, or that nothing is.

The rules are those of ``benchmarks/comparison/README.md``; here they are put into words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from assessment.questionnaire.answers import Answer, answer_to
from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.conflicts import Conflict, Difference, conflicts_among
from benchmarks.comparison.narrowing import Narrowing, fits, speaks_of_size
from benchmarks.comparison.nearness import closest_first
from benchmarks.comparison.series import Line, lines
from language.words import Words
from reports.report.comparisons import comparison_view
from reports.report.result import Result
from reports.report.values import ComparedView, ComparisonView, ConflictView, SeriesPointView, SeriesView


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
    shown = [each for each in fitting if each.applies or _is_asked_for(each, narrowing)]
    views = {each.finding.code: comparison_view(each, answer, completed_on, words) for each in fitting}
    return ComparedView(
        comparisons=tuple(views.values()),
        shown=tuple(views[each.finding.code] for each in shown),
        conflicts=tuple(_conflict_view(conflict, views, words) for conflict in conflicts_among(shown)),
        series=_series_views(lines(result.edition.series, shown), views, words),
        missing_text=_missing_text(found, shown, words),
    )


def _is_asked_for(comparison: Comparison, narrowing: Narrowing) -> bool:
    """Tell whether a figure about companies of another size is shown because a reader asked for that size."""
    return bool(narrowing.size) and speaks_of_size(comparison, narrowing.size)


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


def _conflict_view(conflict: Conflict, views: Mapping[str, ComparisonView], words: Words) -> ConflictView:
    figures = tuple(views[comparison.finding.code] for comparison in conflict.comparisons)
    return ConflictView(figures=figures, sentence=conflict_sentence(conflict, words))


def conflict_sentence(conflict: Conflict, words: Words) -> str:
    """Say how far contradicting figures lie apart, and in what they differ."""
    _ = words.gettext
    places = 0 if conflict.points_apart == conflict.points_apart.to_integral_value() else 1
    message = (
        _("These figures count the same answers and lie %(points)s points apart.")
        if len(conflict.comparisons) == 2
        else _("These figures count the same answers and lie up to %(points)s points apart.")
    )
    gap = message % {"points": words.number(conflict.points_apart, places)}
    names = _difference_names(words)
    told = words.listed([names[difference] for difference in conflict.differences])
    reason = _("They differ in %(differences)s.") % {"differences": told} if told else _no_reason(words)
    return f"{gap} {reason}"


def _difference_names(words: Words) -> Mapping[Difference, str]:
    """Name the differences as they follow "They differ in"."""
    pgettext = words.pgettext
    return {
        Difference.POPULATION: pgettext("they differ in", "whom they speak of"),
        Difference.REGION: pgettext("they differ in", "the region"),
        Difference.YEAR: pgettext("they differ in", "the year"),
        Difference.CLOSENESS: pgettext("they differ in", "how close their question is to the one here"),
    }


def _no_reason(words: Words) -> str:
    return words.gettext("What their sources state does not explain it.")


def _series_views(found: Iterable[Line], views: Mapping[str, ComparisonView], words: Words) -> tuple[SeriesView, ...]:
    """Return the lines: those with most points first, then with most of them joined, then the closest."""
    places = {code: place for place, code in enumerate(views)}

    def rank(line: Line) -> tuple[int, int, int]:
        joined = sum(point.is_joined for point in line.points)
        return -len(line.points), -joined, places[line.points[-1].comparison.finding.code]

    return tuple(_series_view(line, views, words) for line in sorted(found, key=rank))


def _series_view(line: Line, views: Mapping[str, ComparisonView], words: Words) -> SeriesView:
    points = tuple(
        SeriesPointView(views[point.comparison.finding.code], point.year, point.is_joined) for point in line.points
    )
    title = line.series.title.in_language(words.language)
    return SeriesView(
        code=line.series.code,
        title=title,
        note=line.series.note.in_language(words.language) if line.series.note else "",
        sentence=_series_sentence(title, points, words),
        points=points,
    )


def _series_sentence(title: str, points: Sequence[SeriesPointView], words: Words) -> str:
    _ = words.gettext
    first, last = points[0], points[-1]
    course = _("%(title)s: %(first)s in %(first_year)d, %(last)s in %(last_year)d.") % {
        "title": title,
        "first": first.view.share_text,
        "first_year": first.year,
        "last": last.view.share_text,
        "last_year": last.year,
    }
    return f"{course} {last.view.you_text}".strip()
