"""The two native charts; both read cells, so they follow every change."""

from typing import Any, Final

from xlsxwriter.chart import Chart

from reports.exporters.colours import DIMENSION_COLOURS
from reports.exporters.xlsx.formats import ACCENT, INK, LINE, MUTED, PALE
from reports.exporters.xlsx.plan import Book, SumColumn, SummaryColumn, stretch

QUIET: Final = {"color": MUTED, "size": 9}


def score_chart(book: Book, first_row: int) -> Chart:
    """Return the chart of the scores: a bar to the worst case, paler on to the score, palest on to the best case.

    The score itself stands beside the name, so that an area without one needs no number that it does not have.
    """
    _, dimensions = book.words.gettext, book.report.dimensions

    def values(column: int) -> str:
        return "=" + stretch(book.plan.sheets.summary, first_row, first_row + len(dimensions) - 1, column)

    colours = [DIMENSION_COLOURS.get(dimension.code, ACCENT) for dimension in dimensions]
    bars = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    for column, name, transparency in [
        (SummaryColumn.CERTAIN, _("Worst case"), 0),
        (SummaryColumn.TO_SCORE, _("Up to the score"), 40),
        (SummaryColumn.OPEN, _("Up to the best case"), 75),
    ]:
        series = {
            "categories": values(SummaryColumn.CHART_NAME),
            "values": values(column),
            "name": name,
            "fill": {"color": ACCENT, "transparency": transparency},
            "points": [{"fill": {"color": colour, "transparency": transparency}} for colour in colours],
            "gap": 130,
        }
        bars.add_series(series)
    bars.set_y_axis(_axis(100, 20, "0"))
    bars.set_x_axis({"num_font": {"color": INK, "size": 10}, "line": {"color": MUTED}})
    _finish(bars, _("Scores, 0 to 100"))
    return bars


def sum_chart(book: Book, first_row: int) -> Chart:
    """Return the chart of the scored comparison: of each dimension the questions that count, in two parts."""
    _, dimensions = book.words.gettext, book.report.dimensions

    def values(column: int) -> str:
        return "=" + stretch(book.plan.sheets.in_sum, first_row, first_row + len(dimensions) - 1, column)

    chart = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for column, name, colour in [
        (SumColumn.MATURE, _("At the cut of the study or above"), ACCENT),
        (SumColumn.BELOW, _("Below it"), PALE),
    ]:
        series = {"categories": values(SumColumn.AREA), "values": values(column), "name": name, "gap": 80}
        chart.add_series(series | {"fill": {"color": colour}, "border": {"color": ACCENT}})
    chart.set_x_axis({"min": 0, "major_unit": 1, "num_format": "0", "num_font": QUIET, "line": {"none": True}})
    chart.set_y_axis({"reverse": True, "num_font": {"color": INK, "size": 10}, "line": {"color": MUTED}})
    _finish(chart, _("Questions that can be compared with a study"))
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
