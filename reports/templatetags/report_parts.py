"""Parts of a report, for templates."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from reports.report.values import ComparisonView, ProfileView, QuestionView, Report

register = template.Library()

Titled = list[tuple[str, ComparisonView]]
"""Comparisons with the title of their question."""
KEPT_CARDS = 1024
"""How many a process keeps: a finding has few sides on which a company can stand."""


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


@register.simple_tag
def finding_card(title: str, view: ComparisonView, dimension: str = "") -> SafeString:
    """Draw a percentage of a study beside an answer, in the active language."""
    return _finding_card(title, view, dimension, get_language() or "")


@lru_cache(KEPT_CARDS)
def _finding_card(title: str, view: ComparisonView, dimension: str, language: str) -> SafeString:
    context = {"title": title, "view": view, "dimension": dimension, "language": language}
    return render_to_string("reports/_finding.html", context)
