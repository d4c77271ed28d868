"""The pictures: places on the axis, words beside them, and nothing beyond what a source says."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from language.words import words_for
from reports.charts.pictures import score_axis
from reports.charts.svg import label
from tests.builders.report_builder import LEVELS, score_view

ENGLISH = words_for("en")
EVIL = '<script>alert("1")</script>'


def shapes(svg, class_):
    return [each for each in ElementTree.fromstring(svg).iter() if class_ in each.get("class", "").split()]


def test_the_score_is_a_dot_at_its_place_with_its_number():
    svg = score_axis(score_view(score=48), LEVELS, ENGLISH)
    (dot,) = shapes(svg, "chart-dot")
    assert dot.get("cx") == "48%"
    assert [each.text for each in shapes(svg, "chart-value")] == ["48"]


def test_the_range_is_a_bar_from_worst_to_best():
    svg = score_axis(score_view(score=48, low=40, high=60), LEVELS, ENGLISH)
    (bar,) = shapes(svg, "chart-range")
    assert (bar.get("x"), bar.get("width")) == ("40%", "20%")


def test_without_a_score_there_is_a_range_and_no_dot():
    svg = score_axis(score_view(score=None), LEVELS, ENGLISH)
    assert shapes(svg, "chart-dot") == []
    assert len(shapes(svg, "chart-range")) == 1
    assert "No score; the range reaches from 10 to 80." in svg


def test_five_levels_fill_the_axis():
    steps = shapes(score_axis(score_view(), LEVELS, ENGLISH), "chart-step")
    assert [each.get("x") for each in steps] == ["0%", "20%", "40%", "60%", "80%"]
    assert sum(float(each.get("width").rstrip("%")) for each in steps) == 100


@pytest.mark.parametrize(("score", "towards"), [(0, "start"), (7, "start"), (8, "middle"), (92, "middle"), (93, "end")])
def test_a_number_near_the_edge_is_set_towards_the_middle(score, towards):
    (number,) = shapes(score_axis(score_view(score=score), LEVELS, ENGLISH), "chart-value")
    assert number.get("text-anchor") == towards


@pytest.mark.parametrize(("place", "towards"), [(14, "start"), (50, "middle"), (92, "end")])
def test_a_long_label_is_whole_on_a_narrow_screen(place, towards):
    (text,) = shapes(f"<svg>{label(place, '50 % („die Hälfte“)', middle=9, class_='long')}</svg>", "long")
    assert text.get("text-anchor") == towards


def test_every_picture_has_a_name_and_a_description():
    svg = ElementTree.fromstring(score_axis(score_view(), LEVELS, ENGLISH))
    named = [each.get("id") for each in svg.iter() if each.tag in {"title", "desc"}]
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby").split() == named


def test_texts_are_escaped_and_nothing_is_styled_in_place():
    svg = score_axis(replace(score_view(), name=EVIL), LEVELS, ENGLISH)
    assert not re.search(r"<script|\bstyle=|\bon\w+=", svg)
