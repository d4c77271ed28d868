"""Figures that can be explored in the browser: the only place that knows plotly.

They hold numbers and words, no colours: ``meta.token`` names the design token that a trace is drawn in, and
``static/js/charts.js`` reads its value from the page, so light and dark both fit. No text holds HTML.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from language.words import words_for
from reports.charts.pictures import own_place
from reports.report.values import AnyQuestion, ComparisonView, Report

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
    compared = [each.compared.closest for each in report.all_questions if each.compared.closest]
    drawn = {"scores": scores_figure(report)}
    if compared:
        drawn["comparisons"] = comparisons_figure(report, compared)
    return drawn


def scores_figure(report: Report) -> Figure:
    """Return every score with its range from worst to best case."""
    traces = []
    scores = [report.overall, *(dimension.score for dimension in report.dimensions)]
    for score in scores:
        shown = [score.low, score.high] if score.score is None else [score.low, score.score, score.high]
        hover = "; ".join(part for part in (score.sentence.rstrip("."), score.coverage_text, score.range_text) if part)
        trace = go.Scatter(
            x=shown,
            y=[score.name] * len(shown),
            name=score.name,
            mode="lines+markers",
            marker={"size": [0 if value != score.score else 18 for value in shown], "opacity": 1},
            line={"width": 10},
            hoverinfo="text",
            hovertext=[hover] * len(shown),
            showlegend=False,
            meta={"token": f"--{score.code}" if score.code != report.overall.code else "--accent"},
        )
        traces.append(trace)
    return _figure(traces, [score.name for score in scores], report.language)


def comparisons_figure(report: Report, compared: Sequence[ComparisonView]) -> Figure:
    """Return these shares, by dimension, and on which side the respondent stands."""
    _ = words_for(report.language).gettext
    titles = {view.code: view.title for view in report.all_questions}
    rows = {view.finding: f"{titles[view.question]}, {view.share_text}" for view in compared}
    groups: list[tuple[str, str, Sequence[AnyQuestion]]] = [(_("About your company"), "--muted", report.profile)]
    groups += [(dimension.name, f"--{dimension.code}", dimension.questions) for dimension in report.dimensions]
    traces = []
    for name, token, questions in groups:
        codes = {question.code for question in questions}
        views = [view for view in compared if view.question in codes]
        if views:
            traces.append(_share_trace(name, token, views, rows))
    placed = [(place, view) for view in compared if (place := own_place(view)) is not None]
    own = go.Scatter(
        x=[place for place, _view in placed],
        y=[rows[view.finding] for _place, view in placed],
        name=_("You"),
        mode="markers",
        marker={"size": 14},
        hoverinfo="text",
        hovertext=[view.you_text for _place, view in placed],
        meta={"token": "--ink"},
    )
    return _figure([*traces, own], list(rows.values()), report.language)


def _share_trace(name: str, token: str, views: Sequence[ComparisonView], rows: Mapping[str, str]) -> go.Bar:
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
