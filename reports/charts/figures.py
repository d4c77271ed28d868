"""Figures that can be explored in the browser: the only place that knows plotly.

They hold numbers and words, no colours: ``meta.token`` names the design token that a trace is drawn in, and
``static/js/charts.js`` reads its value from the page, so light and dark both fit. No text holds HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import plotly.graph_objects as go

from assessment.questionnaire.definitions import MAX_POINTS
from language.words import words_for
from reports.report.values import Report

SEPARATORS: Final = {"de": ",.", "en": ".,"}
"""Decimal sign and thousands separator."""
RUNGS: Final = MAX_POINTS + 1
HOVER_BREAK: Final = " · "
ROW: Final = 44
FRAME: Final = 96
LEGEND: Final = 48
"""How far below the rows the legend stands, in pixels."""
NO_TEMPLATE: Final = go.layout.Template()

Figure = dict[str, Any]
"""A figure as ``Plotly.newPlot`` takes it: ``data`` and ``layout``."""


def figures(report: Report) -> dict[str, Figure]:
    """Return the figures of a report by name: ``scores``, and ``ladders`` where a study cuts one."""
    drawn = {"scores": scores_figure(report)}
    if any(question.compared.ladder and question.compared.ladder.flags for question in report.questions):
        drawn["ladders"] = ladders_figure(report)
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


def ladders_figure(report: Report) -> Figure:
    """Return the ladders of the questions at which studies cut: own rungs, and the part of a ladder each share is of.

    There is no axis of percentages, and so no place on one for the respondent: shares are words.
    """
    names, own, groups = list[str](), _Bars(), dict[tuple[str, str], _Bars]()
    for dimension in report.dimensions:
        flags = groups[dimension.name, f"--{dimension.code}"] = _Bars()
        for question in dimension.questions:
            ladder = question.compared.ladder
            if ladder is None or not ladder.flags:
                continue
            for rung in (rung for rung in ladder.rungs if rung.is_own):
                own.add(rung.points, 1, len(names), ladder.own_text, rung.label)
            names.append(question.title)
            for flag in ladder.flags:
                start, end = (flag.rung, RUNGS) if flag.share_is == "above" else (0, flag.rung)
                told = HOVER_BREAK.join(view.figure_text for view in flag.figures)
                flags.add(start, end - start, len(names), told, flag.share_text)
                names.append(", ".join(part for part in (flag.part_text, flag.years_text) if part))
    traces = [bars.trace(name, token) for (name, token), bars in groups.items() if bars.rows]
    if own.rows:
        traces.append(own.trace(words_for(report.language).gettext("You"), "--ink", is_solid=True))
    figure = _figure(traces, names, report.language)
    figure["layout"]["xaxis"] = {
        "range": [0, RUNGS],
        "tickvals": [step + 0.5 for step in range(RUNGS)],
        "ticktext": [str(step) for step in range(RUNGS)],
        "fixedrange": True,
        "zeroline": False,
    }
    # Rows of several questions may be called the same: they have numbers, the first one on top.
    rows = {"tickvals": list(range(len(names))), "ticktext": names, "range": [len(names) - 0.4, -0.6]}
    figure["layout"]["yaxis"] = rows | {"automargin": True, "fixedrange": True, "zeroline": False}
    return figure


@dataclass(slots=True)
class _Bars:
    """Bars of one trace, collected one by one: where each starts, how long it is, its row, and its words."""

    starts: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, start: int, length: int, row: int, told: str, name: str) -> None:
        self.starts.append(start)
        self.lengths.append(length)
        self.rows.append(row)
        self.told.append(told)
        self.names.append(name)

    def trace(self, name: str, token: str, *, is_solid: bool = False) -> go.Bar:
        return go.Bar(
            x=self.lengths,
            base=self.starts,
            y=self.rows,
            text=self.names,
            textposition="inside",
            insidetextanchor="middle",
            name=name,
            orientation="h",
            width=0.6,
            hoverinfo="text",
            hovertext=self.told,
            meta={"token": token, "solid": is_solid},
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
        legend={"orientation": "h", "yanchor": "top", "y": -LEGEND / (FRAME + ROW * len(rows))},
        xaxis={"range": [-2, 102], "tickvals": [0, 20, 40, 60, 80, 100], "fixedrange": True, "zeroline": False},
        yaxis={"categoryarray": list(reversed(rows)), "categoryorder": "array", "automargin": True, "fixedrange": True},
    )
    figure: Figure = go.Figure(list(traces), layout).to_plotly_json()
    del figure["layout"]["template"]
    return figure
