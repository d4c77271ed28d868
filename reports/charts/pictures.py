"""The three pictures a page shows without any script, each with a description for those who do not see it.

A score on its axis is the signature picture: levels as quiet steps, the range as a pale bar, the score as a dot. A
study's share is a hollow mark with its interval as a whisker; what a source puts in words stays visible: "more than"
ends in an open arrow, "about" in a soft edge. A series is a line over the years, joined only as long as wording and
base stay the same. Nothing is drawn beyond what the source says.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from language.words import Words
from reports.charts.svg import band, dot, element, label, line, path_at, percent, picture
from reports.report.scores import LevelView, ScoreView
from reports.report.values import ComparisonView, SeriesPointView, SeriesView

# A score, in pixels from the top.
STEPS_TOP, STEPS_HEIGHT = 22, 24
SCORE_MIDDLE: Final = STEPS_TOP + STEPS_HEIGHT // 2
SCORE_HEIGHT, SCORE_HEIGHT_WITH_NAMES = 68, 88

# A share, in pixels from the top.
TRACK_TOP, TRACK_HEIGHT = 20, 10
SHARE_MIDDLE: Final = TRACK_TOP + TRACK_HEIGHT // 2
OWN_MIDDLE: Final = 46
SHARE_HEIGHT: Final = 76
SOFT_EDGE: Final = 6
"""Over how many percent to either side an "about" fades out."""
WHISKER: Final = 6
ARROW: Final = f"M 10 {SHARE_MIDDLE - 6} l 8 6 l -8 6"
ARROW_BACK: Final = f"M -10 {SHARE_MIDDLE - 6} l -8 6 l 8 6"

# A series: years run along the picture's width in percent, shares along its height in pixels.
TOP: Final = 16
"""Where 100 per cent lies; one per cent is one pixel."""
BOTTOM: Final = TOP + 100
FIRST, LAST = 14.0, 82.0
"""Between which percent of the width the years lie; the respondent stands beside them."""
OWN: Final = 95.0
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


def share_axis(view: ComparisonView, words: Words) -> str:
    """Return the picture of a comparison that has a percentage; raises ``ValueError`` for one without."""
    if view.percent is None:
        raise ValueError(f"{view.finding} has no percentage")
    told = [part.rstrip(".") for part in (view.interval_text, view.you_text) if part]
    shapes = [band(0, 100, top=TRACK_TOP, height=TRACK_HEIGHT, class_="chart-track")]
    shapes += [label(place, words.percent(place), middle=68, class_="chart-label") for place in (0, 50, 100)]
    shapes += _share(view, view.percent)
    if (place := own_place(view)) is not None:
        start, end = (0.0, view.percent) if view.belongs else (view.percent, 100.0)
        towards, offset = ("end", -12) if place > 50 else ("start", 12)
        shapes.append(line(start, end, top=OWN_MIDDLE - 9, bottom=OWN_MIDDLE - 9, class_="chart-side"))
        shapes.append(dot(place, middle=OWN_MIDDLE, radius=6, class_="chart-dot"))
        shapes.append(_you(place, OWN_MIDDLE, offset, towards, words))
    return picture(
        *shapes,
        identity=f"axis-{view.finding}-{view.question}".replace(".", "-"),
        title=view.share_text,
        description=". ".join(told) + ".",
        height=SHARE_HEIGHT,
    )


def own_place(view: ComparisonView) -> float | None:
    """Return where the respondent's dot stands: the middle of the share, or of the rest; ``None`` if it can't be said.

    Only the side means something, not the distance.
    """
    if view.percent is None or view.belongs is None:
        return None
    return view.percent / 2 if view.belongs else (view.percent + 100) / 2


def _share(view: ComparisonView, share: float) -> Iterator[str]:
    """Draw the share as the source puts it, its interval, and the mark with its number."""
    if view.qualifier == "about":
        start, end, identity = max(share - SOFT_EDGE, 0), min(share + SOFT_EDGE, 100), f"soft-{view.finding}"
        full = element("stop", offset=percent(100 * start / end), class_="chart-soft-full")
        none = element("stop", offset="100%", class_="chart-soft-none")
        yield element("linearGradient", full, none, id=identity)
        fill, width = f"url(#{identity})", percent(end)
        yield element("rect", x="0%", width=width, y=TRACK_TOP, height=TRACK_HEIGHT, fill=fill)
    else:
        yield band(0, share, top=TRACK_TOP, height=TRACK_HEIGHT, class_="chart-part")
    arrow = {"more_than": ARROW, "less_than": ARROW_BACK}.get(view.qualifier)
    if arrow:
        yield path_at(share, arrow, class_="chart-arrow")
    if view.interval:
        low, high = view.interval
        yield line(low, high, top=SHARE_MIDDLE, bottom=SHARE_MIDDLE, class_="chart-whisker")
        for end in view.interval:
            yield line(end, end, top=SHARE_MIDDLE - WHISKER, bottom=SHARE_MIDDLE + WHISKER, class_="chart-whisker")
    yield dot(share, middle=SHARE_MIDDLE, radius=6, class_="chart-share")
    yield label(share, view.share_text, middle=6, class_="chart-value")


def _you(place: float, middle: int, offset: int, towards: str, words: Words) -> str:
    text = words.gettext("You")
    x, y = percent(place), middle + 4
    return element("text", text=text, x=x, y=y, dx=offset, text_anchor=towards, class_="chart-value")


def series_line(series: SeriesView, words: Words) -> str:
    """Return the picture of a series, and on which side of its newest figure the respondent stands."""
    first, last = series.points[0].year, series.points[-1].year
    places = [FIRST + (point.year - first) / (last - first) * (LAST - FIRST) for point in series.points]
    return picture(
        *_axes(series.points, places, words),
        *_points(series.points, places),
        *_own_side_of_newest(series.points[-1], places[-1], words),
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


def _own_side_of_newest(newest: SeriesPointView, last_place: float, words: Words) -> Iterator[str]:
    place = own_place(newest.view)
    if place is None:
        return
    height = _height(newest.view.percent or 0.0)
    end = _height(0 if newest.view.belongs else 100)
    yield line(last_place + 2, OWN, top=height, bottom=height, class_="chart-grid")
    yield line(OWN, OWN, top=height, bottom=end, class_="chart-side")
    yield dot(OWN, middle=_height(place), radius=6, class_="chart-dot")
    yield _you(OWN, _height(place), -12, "end", words)


def _height(share: float) -> int:
    return round(BOTTOM - share)
