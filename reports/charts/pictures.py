"""Scores and series as pictures that need no script, each with a description for those who do not see it.

A score stands on its axis: levels as quiet steps, the range as a pale bar, the score as a dot. A series is a line over
the years, joined only as long as wording and base stay the same, and of the studies alone. Answers among the studies
are drawn as ladders (``ladder.py``). Nothing is drawn beyond what the source says.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from language.words import Words
from reports.charts.svg import band, dot, label, line, picture
from reports.report.scores import LevelView, ScoreView
from reports.report.side_by_side import SeriesPointView, SeriesView

# A score, in pixels from the top.
STEPS_TOP, STEPS_HEIGHT = 22, 24
SCORE_MIDDLE: Final = STEPS_TOP + STEPS_HEIGHT // 2
SCORE_HEIGHT, SCORE_HEIGHT_WITH_NAMES = 68, 88

# A series: years run along the picture's width in percent, shares along its height in pixels.
TOP: Final = 16
"""Where 100 per cent lies; one per cent is one pixel."""
BOTTOM: Final = TOP + 100
FIRST, LAST = 14.0, 92.0
"""Between which percent of the width the years lie."""
ABOVE, BELOW = -13, 15
ROOM_BELOW: Final = 25
"""The share, in per cent, from which on a label fits between its point and the axis."""
CROWDED: Final = 12.0
"""Years nearer to the one before than this, in percent of the width, are not written on a narrow screen."""


def score_axis(score: ScoreView, levels: Sequence[LevelView], words: Words, *, with_names: bool = False) -> str:
    """Return the picture of one score; ``with_names`` writes the levels' names below the axis."""
    edges = [*(level.threshold for level in levels), 100]
    shapes = [
        band(start, end, top=STEPS_TOP, height=STEPS_HEIGHT, class_=f"chart-step chart-step--{place}")
        for place, (start, end) in enumerate(pairwise(edges), start=1)
    ]
    bottom = STEPS_TOP + STEPS_HEIGHT + 4
    shapes += [line(edge, edge, top=STEPS_TOP, bottom=bottom, class_="chart-axis") for edge in edges]
    shapes += [label(edge, words.number(edge), middle=60, class_="chart-label") for edge in edges]
    if with_names:
        places = [(level, (start + end) / 2) for level, (start, end) in zip(levels, pairwise(edges), strict=True)]
        shapes += [label(place, level.name, middle=78, class_="chart-label chart-name") for level, place in places]
    if score.low != score.high:
        shapes.append(band(score.low, score.high, top=SCORE_MIDDLE - 6, height=12, class_="chart-range"))
    if score.score is not None:
        shapes.append(dot(score.score, middle=SCORE_MIDDLE, radius=8, class_="chart-dot"))
        shapes.append(label(score.score, str(score.score), middle=8, class_="chart-value"))
    return picture(
        *shapes,
        identity=f"axis-{score.code}",
        title=score.name,
        description=_score_in_words(score, words),
        height=SCORE_HEIGHT_WITH_NAMES if with_names else SCORE_HEIGHT,
    )


def _score_in_words(score: ScoreView, words: Words) -> str:
    _ = words.gettext
    if score.score is None or score.level is None:
        return _("No score; the range reaches from %(low)d to %(high)d.") % {"low": score.low, "high": score.high}
    values = {"score": score.score, "level": score.level.name, "low": score.low, "high": score.high}
    if score.low == score.high:
        return _("%(score)d of 100, level “%(level)s”.") % values
    return _("%(score)d of 100, level “%(level)s”, possible range %(low)d to %(high)d.") % values


def series_line(series: SeriesView, words: Words) -> str:
    """Return the picture of a series: the studies alone, as the respondent has no percentage to stand at."""
    first, last = series.points[0].year, series.points[-1].year
    places = [FIRST + (point.year - first) / (last - first) * (LAST - FIRST) for point in series.points]
    return picture(
        *_axes(series.points, places, words),
        *_points(series.points, places),
        identity=f"line-{series.code}",
        title=series.title,
        description=series.sentence,
        height=BOTTOM + 36,
    )


def _axes(points: Sequence[SeriesPointView], places: Sequence[float], words: Words) -> Iterator[str]:
    for share in (0, 50, 100):
        yield line(FIRST - 3, 100, top=_height(share), bottom=_height(share), class_="chart-grid")
        yield label(0, words.percent(share), middle=_height(share), class_="chart-label")
    written = places[0] - CROWDED
    for point, place in zip(points, places, strict=True):
        is_crowded = place - written < CROWDED
        class_ = "chart-label chart-crowded" if is_crowded else "chart-label"
        yield label(place, str(point.year), middle=BOTTOM + 26, class_=class_)
        written = written if is_crowded else place


def _points(points: Sequence[SeriesPointView], places: Sequence[float]) -> Iterator[str]:
    """Draw the lines between joined points, then every point with its number."""
    shares = [point.view.percent or 0.0 for point in points]
    heights = [_height(share) for share in shares]
    for after in range(1, len(points)):
        before = after - 1
        if points[after].is_joined:
            top, bottom = heights[before], heights[after]
            yield line(places[before], places[after], top=top, bottom=bottom, class_="chart-series")
    for number, (place, height) in enumerate(zip(places, heights, strict=True)):
        offset = BELOW if _dips(shares, number) else ABOVE
        yield dot(place, middle=height, radius=5, class_="chart-share")
        yield label(place, points[number].view.share_text, middle=height + offset, class_="chart-figure")


def _dips(shares: Sequence[float], number: int) -> bool:
    """Tell whether a point lies below the middle of its neighbours: its label then stands below, clear of the line.

    Close to the axis there is no room below.
    """
    if shares[number] < ROOM_BELOW:
        return False
    neighbours = [shares[place] for place in (number - 1, number + 1) if 0 <= place < len(shares)]
    return shares[number] < sum(neighbours) / len(neighbours)


def _height(share: float) -> int:
    return round(BOTTOM - share)
