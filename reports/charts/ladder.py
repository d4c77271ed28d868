"""A question as stairs of rungs: the own one filled and named, and a flag at each cut that studies make.

A flag flies over the part of the ladder that its share is of: to the right of the cut for "at this rung or above", to
the left for "below". Each has a row of its own, so flags never touch, however narrow the column. The picture is hidden
from screen readers: all of it stands below as a list.
"""

from collections.abc import Iterator
from typing import Final

from reports.charts.svg import element, line, path_at, percent
from reports.report.ladders import ABOVE, FlagView, LadderView

ROW: Final = 24
"""Height of a flag's row, in pixels."""
LOWEST, STEP = 24, 14
"""Height of the lowest rung, and by how much each one stands higher than the one before it."""
STAIRS: Final = LOWEST + 4 * STEP
BELOW_FLAGS: Final = 6
WIDTH: Final = 20.0
"""Of a rung, in percent of the width: there are five."""
GAP: Final = 0.8
"""Between two rungs, in percent of the width; a cut runs down in it."""
ARROW, CLEAR = 6, 13
"""How long an arrow is, and how far from its cut a text begins, in pixels."""
NARROWEST, LETTER = 288, 7.5
"""The narrowest column a ladder stands in, and how wide a letter is there at most on average, in pixels."""


def ladder(view: LadderView) -> str:
    """Return the picture of a ladder."""
    top = ROW * len(view.flags) + (BELOW_FLAGS if view.flags else 0)
    flags = sorted(view.flags, key=_row)
    places = [WIDTH * flag.rung for flag in flags]
    bottom = top + STAIRS
    cuts = (line(at, at, top=ROW * row + 4, bottom=bottom, class_="ladder-cut") for row, at in enumerate(places))
    return element(
        "svg",
        *_stairs(view, top),
        *cuts,
        *(part for row, flag in enumerate(flags) for part in _flag(flag, ROW * row + ROW // 2)),
        class_="ladder-chart",
        aria_hidden="true",
        width="100%",
        height=top + STAIRS,
        overflow="visible",
    )


def _row(flag: FlagView) -> tuple[bool, int]:
    """Sort so that no cut runs through a flag in its way: those over an upper part rise, then the others fall."""
    return (False, flag.rung) if flag.share_is == ABOVE else (True, -flag.rung)


def _stairs(view: LadderView, top: int) -> Iterator[str]:
    for rung in view.rungs:
        height, start = LOWEST + STEP * rung.points, WIDTH * rung.points + GAP / 2
        own = " ladder-rung--own" if rung.is_own else ""
        yield element(
            "rect",
            element("title", text=rung.text),
            class_=f"ladder-rung{own}",
            x=percent(start),
            y=top + STAIRS - height,
            width=percent(WIDTH - GAP),
            height=height,
        )
        middle, name = percent(start + (WIDTH - GAP) / 2), own.replace("rung", "name")
        y = top + STAIRS - 7
        yield element("text", text=rung.label, x=middle, y=y, text_anchor="middle", class_=f"ladder-name{name}")


def _flag(flag: FlagView, middle: int) -> Iterator[str]:
    place, towards, anchor = WIDTH * flag.rung, 1, "start"
    if flag.share_is != ABOVE:
        towards, anchor = -1, "end"
    arrow = f"M {4 * towards} {middle - 5} l {ARROW * towards} 5 l {-ARROW * towards} 5 z"
    yield path_at(place, arrow, class_="ladder-arrow")
    years = element("tspan", text=f" {flag.years_text}", class_="ladder-years") if flag.years_text else ""
    share = element("tspan", text=flag.share_text, class_="ladder-share")
    room = abs((100 if towards > 0 else 0) - place) * NARROWEST / 100 - CLEAR
    x, dx = percent(place), CLEAR * towards
    if len(flag.share_text) * LETTER > room:
        # Too long for its part on a phone: it then ends at the picture's edge, over the other part.
        x, dx, anchor, years = percent(100 if towards > 0 else 0), 0, "end" if towards > 0 else "start", ""
    yield element("text", share, years, x=x, dx=dx, y=middle + 5, text_anchor=anchor, class_="ladder-flag")
