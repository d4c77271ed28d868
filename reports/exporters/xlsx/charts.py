"""The two native charts; both read cells, so they follow every change."""

from typing import Any, Final

from xlsxwriter.chart import Chart

from reports.exporters.xlsx.book import Book
from reports.exporters.xlsx.comparison_sheet import At, figure_count
from reports.exporters.xlsx.formats import ACCENT, DIMENSION_COLOURS, INK, LINE, MUTED
from reports.exporters.xlsx.plan import FIRST_ROW, SummaryColumn, stretch

QUIET: Final = {"color": MUTED, "size": 9}
PALE: Final = "#cfdadc"


def score_chart(book: Book, first_row: int) -> Chart:
    """Return the chart of the scores: a bar up to the worst case, paler up to the best, a dot for the score."""
    _ = book.words.gettext
    colours = [DIMENSION_COLOURS.get(dimension.code, ACCENT) for dimension in book.report.dimensions]
    bars = book.workbook.add_chart({"type": "column", "subtype": "stacked"})
    certain = [{"fill": {"color": colour}} for colour in colours]
    still_open = [{"fill": {"color": colour, "transparency": 70}} for colour in colours]
    column = _score_series(book, first_row, SummaryColumn.CERTAIN)
    bars.add_series(column | {"name": _("Certain"), "points": certain, "fill": {"color": ACCENT}, "gap": 130})
    column = _score_series(book, first_row, SummaryColumn.OPEN)
    bars.add_series(column | {"name": _("Open"), "points": still_open, "fill": {"color": PALE}})
    bars.combine(_score_dots(book, first_row))
    bars.set_title(_title(_("Scores, 0 to 100")))
    bars.set_y_axis(_axis(100, 20, "0"))
    bars.set_x_axis({"num_font": {"color": INK, "size": 10}, "line": {"color": MUTED}})
    _finish(bars)
    return bars


def _score_dots(book: Book, first_row: int) -> Chart:
    _ = book.words.gettext
    marker = {"type": "circle", "size": 9, "fill": {"color": INK}, "border": {"color": "white", "width": 1.5}}
    labels = {"value": True, "position": "above", "font": {"bold": True, "color": INK}}
    series = _score_series(book, first_row, SummaryColumn.DOT)
    dots = book.workbook.add_chart({"type": "line"})
    dots.add_series(series | {"name": _("Score"), "line": {"none": True}, "marker": marker, "data_labels": labels})
    return dots


def _score_series(book: Book, first_row: int, column: int) -> dict[str, Any]:
    sheet, last_row = book.plan.sheets.summary, first_row + len(book.report.dimensions) - 1
    return {
        "categories": "=" + stretch(sheet, first_row, last_row, SummaryColumn.AREA),
        "values": "=" + stretch(sheet, first_row, last_row, column),
    }


def share_chart(book: Book) -> Chart:
    """Return the chart of the shares: one bar for each finding, filled where the respondent belongs to it."""
    _ = book.words.gettext
    chart = book.workbook.add_chart({"type": "bar"})
    for column, name, fill, border in [
        (At.IS_IN, _("You belong to this share"), ACCENT, ACCENT),
        (At.IS_OUT, _("You do not belong to it"), "white", ACCENT),
        (At.IS_OPEN, _("This can’t be said"), PALE, MUTED),
    ]:
        look = {"name": name, "fill": {"color": fill}, "border": {"color": border}}
        chart.add_series(_share_series(book, column) | look)
    chart.set_title(_title(_("Shares that the studies state")))
    chart.set_x_axis(_axis(1, 0.2, "0%") | {"label_position": "high"})
    chart.set_y_axis({"reverse": True, "num_font": {"color": INK, "size": 8}, "line": {"color": MUTED}})
    _finish(chart)
    return chart


def _share_series(book: Book, column: int) -> dict[str, Any]:
    last_row = FIRST_ROW + figure_count(book.report) - 1

    def values(place: int) -> str:
        return "=" + stretch(book.plan.sheets.comparison, FIRST_ROW, last_row, place)

    interval = {"plus_values": values(At.PLUS), "minus_values": values(At.MINUS), "line": {"color": INK}}
    return {
        "categories": values(At.LABEL),
        "values": values(column),
        "gap": 60,
        "overlap": 100,
        "y_error_bars": {"type": "custom"} | interval,
    }


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


def _title(text: str) -> dict[str, Any]:
    return {"name": text, "name_font": {"size": 12, "color": INK}, "overlay": False}


def _finish(chart: Chart) -> None:
    chart.set_legend({"position": "bottom", "font": QUIET})
    chart.set_chartarea({"border": {"none": True}})
