"""A study's share on an axis from 0 to 100 per cent, and on which side of it the respondent stands.

The share is a hollow mark with its interval as a whisker. What a source puts in words stays visible: "more than" ends
in an open arrow, "about" in a soft edge. Nothing is drawn beyond what the source says.
"""

from collections.abc import Iterator

from language.words import Words
from reports.charts.svg import band, dot, element, label, line, path_at, percent, picture
from reports.report.values import ComparisonView

TRACK_TOP, TRACK_HEIGHT = 20, 10
MIDDLE = TRACK_TOP + TRACK_HEIGHT // 2
OWN_MIDDLE = 46
NUMBERS_MIDDLE = 68
HEIGHT = 76
SOFT_EDGE = 6
"""Over how many percent to either side an "about" fades out."""
WHISKER = 6
ARROW = f"M 10 {MIDDLE - 6} l 8 6 l -8 6"
ARROW_BACK = f"M -10 {MIDDLE - 6} l -8 6 l 8 6"


def share_axis(view: ComparisonView, words: Words) -> str:
    """Return the picture of a comparison that has a percentage; raises ``ValueError`` for one without."""
    if view.percent is None:
        raise ValueError(f"{view.finding} has no percentage")
    return picture(
        *_track(words),
        *_share(view, view.percent),
        *_whisker(view),
        dot(view.percent, middle=MIDDLE, radius=6, class_="chart-share"),
        label(view.percent, view.share_text, middle=6, class_="chart-value"),
        *_own(view, view.percent, words),
        identity=f"axis-{view.finding}-{view.question}".replace(".", "-"),
        title=view.share_text,
        description=describe(view),
        height=HEIGHT,
    )


def describe(view: ComparisonView) -> str:
    """Say what the picture shows."""
    return ". ".join(part.rstrip(".") for part in (view.interval_text, view.you_text) if part) + "."


def own_place(view: ComparisonView) -> float | None:
    """Return where the respondent's dot stands: the middle of the share, or of the rest; ``None`` if it can't be said.

    Only the side means something, not the distance.
    """
    if view.percent is None or view.belongs is None:
        return None
    return view.percent / 2 if view.belongs else (view.percent + 100) / 2


def _track(words: Words) -> Iterator[str]:
    yield band(0, 100, top=TRACK_TOP, height=TRACK_HEIGHT, class_="chart-track")
    for place in (0, 50, 100):
        yield label(place, words.percent(place), middle=NUMBERS_MIDDLE, class_="chart-label")


def _share(view: ComparisonView, share: float) -> Iterator[str]:
    if view.qualifier == "about":
        yield from _soft_share(view, share)
        return
    yield band(0, share, top=TRACK_TOP, height=TRACK_HEIGHT, class_="chart-part")
    if view.qualifier == "more_than":
        yield path_at(share, ARROW, class_="chart-arrow")
    if view.qualifier == "less_than":
        yield path_at(share, ARROW_BACK, class_="chart-arrow")


def _soft_share(view: ComparisonView, share: float) -> Iterator[str]:
    start, end = max(share - SOFT_EDGE, 0), min(share + SOFT_EDGE, 100)
    identity = f"soft-{view.finding}"
    stops = (
        element("stop", offset=percent(100 * start / end), class_="chart-soft-full"),
        element("stop", offset="100%", class_="chart-soft-none"),
    )
    yield element("linearGradient", *stops, id=identity)
    soft = f"url(#{identity})"
    yield element("rect", x="0%", width=percent(end), y=TRACK_TOP, height=TRACK_HEIGHT, fill=soft)


def _whisker(view: ComparisonView) -> Iterator[str]:
    if view.interval is None:
        return
    low, high = view.interval
    yield line(low, high, top=MIDDLE, bottom=MIDDLE, class_="chart-whisker")
    for end in view.interval:
        yield line(end, end, top=MIDDLE - WHISKER, bottom=MIDDLE + WHISKER, class_="chart-whisker")


def _own(view: ComparisonView, share: float, words: Words) -> Iterator[str]:
    _ = words.gettext
    place = own_place(view)
    if place is None:
        return
    start, end = (0.0, share) if view.belongs else (share, 100.0)
    yield line(start, end, top=OWN_MIDDLE - 9, bottom=OWN_MIDDLE - 9, class_="chart-side")
    yield dot(place, middle=OWN_MIDDLE, radius=6, class_="chart-dot")
    towards = "end" if place > 50 else "start"
    offset = -12 if place > 50 else 12
    yield element(
        "text",
        text=_("You"),
        x=percent(place),
        y=OWN_MIDDLE + 4,
        dx=offset,
        text_anchor=towards,
        class_="chart-value",
    )
