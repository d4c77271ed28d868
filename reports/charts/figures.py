"""Figures that can be explored in the browser: the only place that knows plotly.

They hold numbers and words, no colours: ``meta.token`` names the design token that a trace is drawn in, and
``static/js/charts.js`` reads its value from the page, so light and dark both fit. No text holds HTML.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from language.words import Words, words_for
from reports.charts.share_axis import own_place
from reports.report.values import ComparisonView, DimensionView, Report, ScoreView

SEPARATORS: Final = {"de": ",.", "en": ".,"}
"""Decimal sign and thousands separator."""
ROW: Final = 44
FRAME: Final = 96
NO_TEMPLATE: Final = go.layout.Template()

Figure = dict[str, Any]
"""A figure as ``Plotly.newPlot`` takes it: ``data`` and ``layout``."""


def figures(report: Report) -> dict[str, Figure]:
    """Return the figures of a report by name: ``scores``, and ``comparisons`` where a percentage applies.

    Of each question the closest figure is drawn; all of them would be a picture as long as the page.
    """
    compared = [each.compared.closest for each in (*report.profile, *report.questions) if each.compared.closest]
    drawn = {"scores": scores_figure(report)}
    if compared:
        drawn["comparisons"] = comparisons_figure(report, compared)
    return drawn


def scores_figure(report: Report) -> Figure:
    """Return every score with its range from worst to best case."""
    words = words_for(report.language)
    scores = [report.overall, *(dimension.score for dimension in report.dimensions)]
    traces = [_score_trace(score, report, words) for score in scores]
    return _figure(traces, [score.name for score in scores], report.language)


def comparisons_figure(report: Report, compared: Sequence[ComparisonView]) -> Figure:
    """Return these shares, by dimension, and on which side the respondent stands."""
    words = words_for(report.language)
    rows = _rows(report, compared)
    traces = [*_share_traces(report, compared, rows), _own_trace(compared, rows, words)]
    return _figure(traces, list(rows.values()), report.language)


def _score_trace(score: ScoreView, report: Report, words: Words) -> go.Scatter:
    shown = [score.low, score.high] if score.score is None else [score.low, score.score, score.high]
    hover = "; ".join(part for part in (score.sentence.rstrip("."), score.coverage_text, score.range_text) if part)
    sizes = [0 if value != score.score else 18 for value in shown]
    return go.Scatter(
        x=shown,
        y=[score.name] * len(shown),
        name=score.name,
        mode="lines+markers",
        marker={"size": sizes, "opacity": 1},
        line={"width": 10},
        hoverinfo="text",
        hovertext=[hover] * len(shown),
        showlegend=False,
        meta={"token": f"--{score.code}" if score.code != report.overall.code else "--accent"},
    )


def _share_traces(report: Report, compared: Sequence[ComparisonView], rows: dict[str, str]) -> Iterator[go.Bar]:
    for name, token, codes in _groups(report):
        views = [view for view in compared if view.question in codes]
        if views:
            yield _share_trace(name, token, views, rows)


def _share_trace(name: str, token: str, views: Sequence[ComparisonView], rows: dict[str, str]) -> go.Bar:
    shares = [view.percent or 0.0 for view in views]
    highs = [view.interval[1] - share if view.interval else None for view, share in zip(views, shares, strict=True)]
    lows = [share - view.interval[0] if view.interval else None for view, share in zip(views, shares, strict=True)]
    return go.Bar(
        x=shares,
        y=[rows[view.finding] for view in views],
        name=name,
        orientation="h",
        width=0.5,
        error_x={"type": "data", "symmetric": False, "array": highs, "arrayminus": lows},
        hoverinfo="text",
        hovertext=[view.sentence for view in views],
        meta={"token": token},
    )


def _own_trace(compared: Iterable[ComparisonView], rows: dict[str, str], words: Words) -> go.Scatter:
    _ = words.gettext
    placed = [(place, view) for view in compared if (place := own_place(view)) is not None]
    return go.Scatter(
        x=[place for place, _view in placed],
        y=[rows[view.finding] for _place, view in placed],
        name=_("You"),
        mode="markers",
        marker={"size": 14},
        hoverinfo="text",
        hovertext=[view.you_text for _place, view in placed],
        meta={"token": "--ink"},
    )


def _groups(report: Report) -> Iterator[tuple[str, str, frozenset[str]]]:
    _ = words_for(report.language).gettext
    yield _("About your company"), "--muted", frozenset(view.code for view in report.profile)
    for dimension in report.dimensions:
        yield dimension.name, f"--{dimension.code}", _codes(dimension)


def _codes(dimension: DimensionView) -> frozenset[str]:
    return frozenset(question.code for question in dimension.questions)


def _rows(report: Report, compared: Iterable[ComparisonView]) -> dict[str, str]:
    """Name the row of every finding by its question and its share."""
    titles = {view.code: view.title for view in (*report.profile, *report.questions)}
    return {view.finding: f"{titles[view.question]}, {view.share_text}" for view in compared}


def _figure(traces: Sequence[go.Bar | go.Scatter], rows: Sequence[str], language: str) -> Figure:
    layout = go.Layout(
        template=NO_TEMPLATE,
        separators=SEPARATORS[language],
        height=FRAME + ROW * len(rows),
        barmode="overlay",
        hovermode="closest",
        dragmode=False,
        margin={"l": 8, "r": 16, "t": 8, "b": 40},
        legend={"orientation": "h", "y": -0.15},
        xaxis={"range": [-2, 102], "tickvals": [0, 20, 40, 60, 80, 100], "fixedrange": True, "zeroline": False},
        yaxis={"categoryarray": list(reversed(rows)), "categoryorder": "array", "automargin": True, "fixedrange": True},
    )
    figure: Figure = go.Figure(list(traces), layout).to_plotly_json()
    del figure["layout"]["template"]
    return figure
