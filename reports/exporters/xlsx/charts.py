"""The two native charts; both read cells, so they follow every change."""

from typing import Any, Final

from xlsxwriter.chart import Chart

from reports.exporters.colours import DIMENSION_COLOURS
from reports.exporters.xlsx.comparison_sheet import At
from reports.exporters.xlsx.formats import ACCENT, INK, LINE, MUTED, PALE
from reports.exporters.xlsx.plan import FIRST_ROW, Book, SummaryColumn, stretch

QUIET: Final = {"color": MUTED, "size": 9}


def score_chart(book: Book, first_row: int) -> Chart:
    """Return the chart of the scores: a bar up to the worst case, paler up to the best, a dot for the score."""
    _, dimensions = book.words.gettext, book.report.dimensions

    def values(column: int) -> str:
        return "=" + stretch(book.plan.sheets.summary, first_row, first_row + len(dimensions) - 1, column)

    names = {"categories": values(SummaryColumn.AREA)}
    colours = [DIMENSION_COLOURS.get(dimension.code, ACCENT) for dimension in dimensions]
    bars = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    certain = [{"fill": {"color": colour}} for colour in colours]
    still_open = [{"fill": {"color": colour, "transparency": 70}} for colour in colours]
    series = names | {"values": values(SummaryColumn.CERTAIN), "name": _("Certain"), "fill": {"color": ACCENT}}
    bars.add_series(series | {"points": certain, "gap": 130})
    series = names | {"values": values(SummaryColumn.OPEN), "name": _("Open"), "fill": {"color": PALE}}
    bars.add_series(series | {"points": still_open})
    marker = {"type": "circle", "size": 9, "fill": {"color": INK}, "border": {"color": "white", "width": 1.5}}
    labels = {"value": True, "position": "above", "font": {"bold": True, "color": INK}}
    dots = book.workbook.add_chart({"type": "line"})
    series = names | {"values": values(SummaryColumn.DOT), "name": _("Score"), "line": {"none": True}}
    dots.add_series(series | {"marker": marker, "data_labels": labels})
    bars.combine(dots)
    bars.set_y_axis(_axis(100, 20, "0"))
    bars.set_x_axis({"num_font": {"color": INK, "size": 10}, "line": {"color": MUTED}})
    _finish(bars, _("Scores, 0 to 100"))
    return bars


def share_chart(book: Book, count: int) -> Chart:
    """Return the chart of the first ``count`` shares: a bar for each, filled where the respondent belongs to it."""
    _ = book.words.gettext

    def values(column: int) -> str:
        return "=" + stretch(book.plan.sheets.comparison, FIRST_ROW, FIRST_ROW + count - 1, column)

    chart = book.workbook.add_chart({"type": "bar"})
    interval = {"plus_values": values(At.PLUS), "minus_values": values(At.MINUS), "line": {"color": INK}}
    for column, name, fill, border in [
        (At.IS_IN, _("You belong to this share"), ACCENT, ACCENT),
        (At.IS_OUT, _("You do not belong to it"), "white", ACCENT),
        (At.IS_OPEN, _("This can’t be said"), PALE, MUTED),
    ]:
        series = {
            "categories": values(At.LABEL),
            "values": values(column),
            "name": name,
            "fill": {"color": fill},
            "border": {"color": border},
            "gap": 60,
            "overlap": 100,
            "y_error_bars": {"type": "custom"} | interval,
        }
        chart.add_series(series)
    chart.set_x_axis(_axis(1, 0.2, "0%") | {"label_position": "high"})
    chart.set_y_axis({"reverse": True, "num_font": {"color": INK, "size": 8}, "line": {"color": MUTED}})
    _finish(chart, _("Shares that the studies state"))
    return chart


def _axis(most: float, unit: float, number_format: str) -> dict[str, Any]:
    return {
        "min": 0,
        "max": most,
        "major_unit": unit,
        "num_format": number_format,
        "num_font": QUIET,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
    }


def _finish(chart: Chart, title: str) -> None:
    chart.set_title({"name": title, "name_font": {"size": 12, "color": INK}, "overlay": False})
    chart.set_legend({"position": "bottom", "font": QUIET})
    chart.set_chartarea({"border": {"none": True}})
