"""Figures side by side: those that contradict each other, those of one survey over the years, those of the options of a
multiple choice beside the own ticks.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.comparison.conflicts import Conflict
from benchmarks.comparison.series import Line
from benchmarks.findings.values import Closeness, Match
from benchmarks.findings.wording import differences_text
from language.words import Words, places_of
from reports.report.comparisons import ComparisonView


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Figures that contradict each other, the closest first; ``sentence`` says by how much and in what they differ."""

    figures: tuple[ComparisonView, ...]
    sentence: str


def conflict_view(conflict: Conflict, views: Mapping[str, ComparisonView], words: Words) -> ConflictView:
    """Return a conflict in words; ``views`` holds the figures at its question by finding."""
    _, figures = words.gettext, tuple(views[comparison.finding.code] for comparison in conflict.comparisons)
    message = (
        _("These figures count the same answers and lie %(points)s points apart.")
        if len(figures) == 2
        else _("These figures count the same answers and lie up to %(points)s points apart.")
    )
    gap = message % {"points": words.number(conflict.points_apart, min(1, places_of(conflict.points_apart)))}
    if conflict.differences:
        reason = _("They differ in %(differences)s.") % {"differences": differences_text(conflict.differences, words)}
    else:
        reason = _("What their sources state does not explain it.")
    return ConflictView(figures, f"{gap} {reason}")


@dataclass(frozen=True, slots=True)
class SeriesPointView:
    """One figure of a line; ``is_joined`` is false where wording or base changed since the point before it."""

    view: ComparisonView
    year: int
    is_joined: bool


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Figures of one survey over the years, oldest first; ``note`` says where and why the line is broken, or is "".

    ``sentence`` tells its ends, or every figure where the line is broken, and what the respondent answered. No mark of
    their own belongs among the figures.
    """

    code: str
    title: str
    note: str
    sentence: str
    points: tuple[SeriesPointView, ...]

    @classmethod
    def of(cls, line: Line, views: Mapping[str, ComparisonView], words: Words) -> "SeriesView":
        """Return a line in words; ``views`` hold the figures at its question by finding."""
        _ = words.gettext
        points = tuple(
            SeriesPointView(views[point.comparison.finding.code], point.year, point.is_joined) for point in line.points
        )
        title, last = words.text(line.series.title), points[-1]
        # The ends alone would make a course of figures that were not asked alike.
        told = (points[0], last) if all(point.is_joined for point in points[1:]) else points
        figures = [_("%(share)s in %(year)d") % {"share": each.view.share_text, "year": each.year} for each in told]
        course = f"{title}: {', '.join(figures)}."
        return cls(
            code=line.series.code,
            title=title,
            note=words.text(line.series.note),
            sentence=f"{course} {last.view.you_text}".strip(),
            points=points,
        )


def series_views(found: Iterable[Line], views: Mapping[str, ComparisonView], words: Words) -> tuple[SeriesView, ...]:
    """Return the lines: those with most points first, then with most of them joined, then the closest."""
    places = {code: place for place, code in enumerate(views)}

    def rank(line: Line) -> tuple[int, int, int]:
        joined = sum(point.is_joined for point in line.points)
        return -len(line.points), -joined, places[line.points[-1].comparison.finding.code]

    return tuple(SeriesView.of(line, views, words) for line in sorted(found, key=rank))


@dataclass(frozen=True, slots=True)
class OptionFigureView:
    """One option of a multiple choice: own tick, and at most two figures of it, that of a founding study first.

    The other one is the newest of the comparable figures. They have no side, are not added up, and tell no verdict.
    ``is_own`` is ``None`` where the question was not answered.
    """

    code: str
    text: str
    is_own: bool | None
    figures: tuple[ComparisonView, ...]


def option_figures(
    question: Question, chosen: Iterable[str], shown: Iterable[ComparisonView], words: Words
) -> tuple[OptionFigureView, ...]:
    """Return a row for every option of a multiple choice of which a study counts exactly one; ``()`` if none does.

    ``shown`` are the figures at the question, the closest first. An option that says that there is none at all
    ("no goals") has a row only where it was ticked.
    """
    if question.type is not QuestionType.MULTI:
        return ()
    of_option: dict[str, list[ComparisonView]] = defaultdict(list)
    for view in shown:
        if len(view.belonging) == 1 and view.match == Match.ANY and view.closeness != Closeness.STATEMENT:
            of_option[view.belonging[0]].append(view)
    if not of_option:
        return ()
    rows, ticked = [], frozenset(chosen)
    for option in question.options:
        figures = of_option[option.code]
        founding = [view for view in figures if view.is_founding]
        # The closest first, so of two from one year it is the closest.
        others = sorted((view for view in figures if not view.is_founding), key=lambda view: -(view.year or 0))
        if option.code in ticked or not option.exclusive:
            is_own = option.code in ticked if ticked else None
            rows.append(OptionFigureView(option.code, words.text(option.text), is_own, (*founding[:1], *others[:1])))
    return tuple(rows)
