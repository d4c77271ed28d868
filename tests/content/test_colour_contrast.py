"""Every pair of colours that meets on a page keeps the contrast WCAG 2.2 AA asks for, in both themes."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
TEXT, EDGE = 4.5, 3.0

DIMENSIONS = ("strategy", "dialogue", "ownership", "roi")
GROUNDS = ("paper", "surface", "wash", "selected")
STEPS = tuple(f"step-{number}" for number in range(1, 6))
PAIRS = [
    *((text, ground, TEXT) for text in ("ink", "muted", "accent", "accent-strong", "problem") for ground in GROUNDS),
    *((dimension, ground, TEXT) for dimension in DIMENSIONS for ground in GROUNDS),
    *((text, step, TEXT) for text in ("ink", "muted") for step in STEPS),
    *((mark, step, EDGE) for mark in ("accent", *DIMENSIONS) for step in STEPS),
    *(("on-accent", ground, TEXT) for ground in ("accent", "accent-strong")),
    *(("edge", ground, EDGE) for ground in GROUNDS),
]


def colours(css: str) -> dict[str, str]:
    """Return the custom properties of ``css`` that hold a colour as six hexadecimal digits."""
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", css))


def themes() -> dict[str, dict[str, str]]:
    light, dark = TOKENS.read_text().split("@media (prefers-color-scheme: dark)")
    return {"light": colours(light), "dark": colours(light) | colours(dark)}


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_colours_that_meet_can_be_told_apart(theme: str, front: str, ground: str, least: float) -> None:
    palette = themes()[theme]
    assert contrast(palette[front], palette[ground]) >= least


def test_the_dark_theme_has_its_own_value_for_every_colour() -> None:
    light, dark = TOKENS.read_text().split("@media (prefers-color-scheme: dark)")
    assert colours(dark).keys() == colours(light).keys()
