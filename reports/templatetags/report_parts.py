"""Parts of a report, the server-made pictures among them, for templates."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from language.words import words_for
from reports.charts.ladder import ladder
from reports.charts.pictures import score_axis, series_line
from reports.report.compared import ComparedView
from reports.report.comparisons import ComparisonView
from reports.report.ladders import LadderView
from reports.report.questions import AnyQuestion, QuestionView
from reports.report.scores import ScoreView
from reports.report.side_by_side import SeriesView
from reports.report.values import Report

register = template.Library()

Titled = list[tuple[str, ComparisonView]]
"""Comparisons with the title of their question."""
KEPT_CARDS = 1024
"""How many a process keeps: at a question there are few sides on which a company can stand."""


@register.simple_tag
def question(report: Report, code: str) -> QuestionView:
    """Return a question of the report."""
    return report.question(code)


@register.filter
def benchmarks(questions: Iterable[AnyQuestion]) -> Titled:
    """Return the comparisons that carry a number and apply, with the title of their question."""
    return [(view.title, compared) for view in questions for compared in view.compared.figures]


@register.filter
def statements(questions: Iterable[AnyQuestion]) -> Titled:
    """Return what studies say in words, as far as it applies, with the title of the question."""
    return [(view.title, compared) for view in questions for compared in view.compared.statements]


@register.filter
def without_figure(questions: Iterable[QuestionView]) -> dict[str, list[str]]:
    """Return the titles of the questions without a figure by the reason for it."""
    reasons: dict[str, list[str]] = {}
    for view in questions:
        if view.compared.missing_text:
            reasons.setdefault(view.compared.missing_text, []).append(view.title)
    return reasons


@register.simple_tag
def question_figures(view: AnyQuestion, dimension: str = "") -> SafeString:
    """Draw what studies say at a question beside its answer, in the active language."""
    return _drawn("reports/_finding.html", view.title, view.compared, dimension, get_language() or "")


@register.simple_tag
def figure_rows(view: AnyQuestion) -> SafeString:
    """Write the figures at a question as rows of a table, in the active language."""
    return _drawn("reports/_figure_rows.html", view.title, view.compared, "", get_language() or "")


@lru_cache(KEPT_CARDS)
def _drawn(template: str, title: str, compared: ComparedView, dimension: str, language: str) -> SafeString:
    context = {"title": title, "compared": compared, "dimension": dimension, "language": language}
    return render_to_string(template, context)


@register.simple_tag
def study_line(view: ComparisonView) -> SafeString:
    """Name the study of a figure, its region, and how close its question is."""
    return format_html("{} · {}: {} · {}", view.study_name, gettext("Region"), view.region, view.closeness_text)


@register.simple_tag
def score_picture(report: Report, score: ScoreView) -> SafeString:
    """Draw a score; the overall one with the names of the levels."""
    words = words_for(report.language)
    # Every text in it was escaped where it was written (reports/charts/svg.py).
    return mark_safe(score_axis(score, report.levels, words, with_names=score.code == report.overall.code))


@register.simple_tag
def ladder_picture(view: LadderView) -> SafeString:
    """Draw a question as stairs, with the flags of the studies."""
    return mark_safe(ladder(view))


@register.simple_tag
def series_picture(language: str, series: SeriesView) -> SafeString:
    """Draw a survey's figures over the years and the respondent's side."""
    return mark_safe(series_line(series, words_for(language)))
