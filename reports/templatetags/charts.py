"""The server-made pictures, for templates."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from language.words import words_for
from reports.charts.score_axis import score_axis
from reports.charts.series_line import series_line
from reports.charts.share_axis import share_axis
from reports.report.values import ComparisonView, Report, ScoreView, SeriesView

register = template.Library()


@register.simple_tag
def score_picture(report: Report, score: ScoreView) -> SafeString:
    """Draw a score; the overall one with the names of the levels."""
    words = words_for(report.language)
    # Every text in it was escaped where it was written (reports/charts/svg.py).
    return mark_safe(score_axis(score, report.levels, words, with_names=score.code == report.overall.code))


@register.simple_tag
def share_picture(language: str, comparison: ComparisonView) -> SafeString:
    """Draw a study's share and the respondent's side."""
    return mark_safe(share_axis(comparison, words_for(language)))


@register.simple_tag
def series_picture(language: str, series: SeriesView) -> SafeString:
    """Draw a survey's figures over the years and the respondent's side."""
    return mark_safe(series_line(series, words_for(language)))
