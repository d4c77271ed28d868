"""Files are drawn in the colours of the pages, and none of them has one of its own."""

import re
from pathlib import Path

import pytest

from reports.exporters.colours import COLOURS, DIMENSION_COLOURS, paler
from tests.content.test_colour_contrast import DIMENSIONS, STEPS, themes

REPORTS = Path(__file__).resolve().parents[4] / "reports"
SOURCES = sorted(path for path in REPORTS.rglob("*") if path.suffix in {".py", ".typ"})


def test_the_colours_are_those_of_the_light_theme():
    assert themes()["light"] == COLOURS
    assert {"ink", "muted", "line", "accent", "selected", *STEPS} <= COLOURS.keys()


def test_each_dimension_has_the_colour_of_its_token():
    assert {code: COLOURS[code] for code in DIMENSIONS} == DIMENSION_COLOURS


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(REPORTS)))
def test_no_source_holds_a_colour(source):
    assert re.findall(r"#[0-9a-fA-F]{6}\b", source.read_text()) == []


@pytest.mark.parametrize(("share", "mixed"), [(0, "#0f4c5c"), (0.8, "#cfdbde"), (1, "#ffffff")])
def test_a_paler_colour_is_nearer_to_white(share, mixed):
    assert paler("#0f4c5c", share) == mixed
