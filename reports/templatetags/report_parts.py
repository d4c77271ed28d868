"""Parts of a report, for templates."""

from collections.abc import Iterable

from django import template

from reports.report.values import ComparisonView, ProfileView, QuestionView, Report

register = template.Library()

Titled = list[tuple[str, ComparisonView]]
"""Comparisons with the title of their question."""


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
