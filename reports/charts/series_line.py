"""Figures of one survey over the years as a line, and on which side of the newest one the respondent stands.

Years run along the picture's width in percent, shares along its height in pixels. Points are joined only as long as
wording and base stay the same; nothing is drawn between a broken line's ends.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from language.words import Words
from reports.charts.share_axis import own_place
from reports.charts.svg import dot, element, label, line, percent, picture
from reports.report.values import SeriesPointView, SeriesView

TOP: Final = 16
"""Where 100 per cent lies, in pixels; one per cent is one pixel."""
BOTTOM: Final = TOP + 100
YEARS_MIDDLE: Final = BOTTOM + 26
HEIGHT: Final = BOTTOM + 36
FIRST, LAST = 14.0, 82.0
"""Between which percent of the width the years lie; the respondent stands beside them."""
OWN: Final = 95.0
ABOVE, BELOW = -13, 15
ROOM_BELOW: Final = 25
"""The share, in per cent, from which on a label fits between its point and the axis."""
CROWDED: Final = 12.0
"""Years nearer to the one before than this, in percent of the width, are not written on a narrow screen."""


def series_line(series: SeriesView, words: Words) -> str:
    """Return the picture of a series."""
    places = _places(series.points)
    return picture(
        *_grid(words),
        *_years(series.points, places),
        *_lines(series.points, places),
        *_points(series.points, places),
        *_own(series, places[-1], words),
        identity=f"line-{series.code}",
        title=series.title,
        description=series.sentence,
        height=HEIGHT,
    )


def _places(points: Sequence[SeriesPointView]) -> list[float]:
    """Return where each year lies, in percent of the width."""
    first, last = points[0].year, points[-1].year
    return [FIRST + (point.year - first) / (last - first) * (LAST - FIRST) for point in points]


def _grid(words: Words) -> Iterator[str]:
    for share in (0, 50, 100):
        yield line(FIRST - 3, 100, top=_height(share), bottom=_height(share), class_="chart-grid")
        yield label(0, words.percent(share), middle=_height(share), class_="chart-label")


def _years(points: Sequence[SeriesPointView], places: Sequence[float]) -> Iterator[str]:
    written = places[0] - CROWDED
    for point, place in zip(points, places, strict=True):
        is_crowded = place - written < CROWDED
        class_ = "chart-label chart-crowded" if is_crowded else "chart-label"
        yield label(place, str(point.year), middle=YEARS_MIDDLE, class_=class_)
        written = written if is_crowded else place


def _lines(points: Sequence[SeriesPointView], places: Sequence[float]) -> Iterator[str]:
    for (before, start), (after, end) in pairwise(zip(points, places, strict=True)):
        if after.is_joined:
            yield line(start, end, top=_height(_share(before)), bottom=_height(_share(after)), class_="chart-series")


def _points(points: Sequence[SeriesPointView], places: Sequence[float]) -> Iterator[str]:
    for number, (point, place) in enumerate(zip(points, places, strict=True)):
        height = _height(_share(point))
        offset = BELOW if _dips(points, number) else ABOVE
        yield dot(place, middle=height, radius=5, class_="chart-share")
        yield label(place, point.view.share_text, middle=height + offset, class_="chart-figure")


def _dips(points: Sequence[SeriesPointView], number: int) -> bool:
    """Tell whether a point lies below the middle of its neighbours: its label then stands below, clear of the line.

    Close to the axis there is no room below.
    """
    if _share(points[number]) < ROOM_BELOW:
        return False
    neighbours = [_share(points[place]) for place in (number - 1, number + 1) if 0 <= place < len(points)]
    return _share(points[number]) < sum(neighbours) / len(neighbours)


def _own(series: SeriesView, last_place: float, words: Words) -> Iterator[str]:
    newest = series.points[-1]
    place = own_place(newest.view)
    if place is None:
        return
    share, middle = _share(newest), _height(place)
    end = 0 if newest.view.belongs else 100
    yield line(last_place + 2, OWN, top=_height(share), bottom=_height(share), class_="chart-grid")
    yield line(OWN, OWN, top=_height(share), bottom=_height(end), class_="chart-side")
    yield dot(OWN, middle=middle, radius=6, class_="chart-dot")
    text = {"x": percent(OWN), "y": middle + 4, "dx": -12, "text_anchor": "end", "class_": "chart-value"}
    yield element("text", text=words.gettext("You"), **text)


def _share(point: SeriesPointView) -> float:
    return point.view.percent or 0.0


def _height(share: float) -> int:
    return round(BOTTOM - share)
