"""Writes SVG without styles of its own: what it looks like is said by classes, so the content security policy holds.

All positions on the axis are percentages of the picture's width, everything else is in pixels. So a picture is as wide
as the column it stands in, and its text keeps its size on a phone. There is no ``viewBox``, hence no scaling.
"""

from html import escape
from typing import Final

HEIGHT_OF_TEXT: Final = 4
"""How far below its middle a line of text has its base line, in pixels."""
EDGE: Final = 8
"""Within this many percent of either end a label is set towards the middle instead of around its place."""
EDGE_PER_LETTER: Final = 0.85
"""The same for long labels, such as “50% (“half”)”, so that they are whole on a phone of 320 pixels."""


def element(name: str, *children: str, text: str = "", **attributes: object) -> str:
    """Return one element; ``_`` in attribute names becomes ``-``, ``class_`` becomes ``class``."""
    names = {key: key.rstrip("_").replace("_", "-") for key in attributes}
    written = "".join(f' {names[key]}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}>{escape(text)}{''.join(children)}</{name}>"


def percent(value: float) -> str:
    """Return a place on the axis (0 to 100) as a percentage with at most two decimals."""
    return f"{round(value, 2):g}%"


def picture(*children: str, identity: str, title: str, description: str, height: int) -> str:
    """Return a whole picture with its name and description for those who do not see it."""
    return element(
        "svg",
        element("title", text=title, id=f"{identity}-title"),
        element("desc", text=description, id=f"{identity}-desc"),
        *children,
        class_="score-chart",
        role="img",
        width="100%",
        height=height,
        overflow="visible",
        aria_labelledby=f"{identity}-title {identity}-desc",
    )


def band(start: float, end: float, *, top: int, height: int, class_: str) -> str:
    """Return a bar from one place on the axis to another."""
    width = percent(end - start)
    return element("rect", x=percent(start), width=width, y=top, height=height, class_=class_)


def dot(place: float, *, middle: int, radius: int, class_: str) -> str:
    """Return a round mark at a place on the axis."""
    return element("circle", cx=percent(place), cy=middle, r=radius, class_=class_)


def line(start: float, end: float, *, top: int, bottom: int, class_: str) -> str:
    """Return a line between two places on the axis and two heights."""
    return element("line", x1=percent(start), x2=percent(end), y1=top, y2=bottom, class_=class_)


def label(place: float, text: str, *, middle: int, class_: str) -> str:
    """Return a text at a place on the axis, kept inside the picture."""
    y = middle + HEIGHT_OF_TEXT
    edge = max(EDGE, len(text) * EDGE_PER_LETTER)
    anchor = "start" if place < edge else "end" if place > 100 - edge else "middle"
    return element("text", text=text, x=percent(place), y=y, text_anchor=anchor, class_=class_)


def path_at(place: float, drawing: str, *, class_: str) -> str:
    """Return a path in pixels whose origin lies at a place on the axis, at the picture's top."""
    path = element("path", d=drawing, class_=class_)
    return element("svg", path, x=percent(place), overflow="visible")
