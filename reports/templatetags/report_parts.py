"""Parts of a report, for templates."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override

from reports.previews import Reading
from reports.report.values import ComparedView, ComparisonView, ProfileView, QuestionView, Report

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
def benchmarks(questions: Iterable[QuestionView | ProfileView]) -> Titled:
    """Return the comparisons that carry a number and apply, with the title of their question."""
    return [(view.title, compared) for view in questions for compared in view.benchmarks]


@register.filter
def statements(questions: Iterable[QuestionView | ProfileView]) -> Titled:
    """Return what studies say in words, as far as it applies, with the title of the question."""
    return [(view.title, compared) for view in questions for compared in view.statements]


@register.filter
def without_figure(questions: Iterable[QuestionView]) -> dict[str, list[str]]:
    """Return the titles of the questions without a figure by the reason for it."""
    reasons: dict[str, list[str]] = {}
    for view in questions:
        if view.compared.missing_text:
            reasons.setdefault(view.compared.missing_text, []).append(view.title)
    return reasons


@register.simple_tag
def question_figures(view: QuestionView | ProfileView, dimension: str = "") -> SafeString:
    """Draw what studies say at a question beside its answer, in the active language."""
    return _drawn("reports/_finding.html", view.title, view.compared, dimension, get_language() or "")


@register.simple_tag
def figure_rows(view: QuestionView | ProfileView) -> SafeString:
    """Write the figures at a question as rows of a table, in the active language."""
    return _drawn("reports/_figure_rows.html", view.title, view.compared, "", get_language() or "")


@lru_cache(KEPT_CARDS)
def _drawn(template: str, title: str, compared: ComparedView, dimension: str, language: str) -> SafeString:
    context = {"title": title, "compared": compared, "dimension": dimension, "language": language}
    return render_to_string(template, context)


@register.simple_tag
def preview_reading(reading: Reading) -> SafeString:
    """Draw what a study says beside an answer as a result does, in the language of the reading."""
    compared = ComparedView(comparisons=(reading.view,), shown=(reading.view,))
    context = {
        "title": reading.title,
        "view": reading.view,
        "compared": compared,
        "dimension": reading.dimension,
        "language": reading.language,
    }
    with override(reading.language):
        return render_to_string("reports/_preview_reading.html", context)
