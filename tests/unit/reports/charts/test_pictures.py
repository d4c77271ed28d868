"""The pictures: places on the axis, words beside them, and nothing beyond what a source says."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from language.words import words_for
from reports.charts.pictures import own_place, score_axis, share_axis
from tests.builders.report_builder import LEVELS, comparison_view, score_view

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


def test_an_exact_share_has_a_hollow_mark_and_a_whisker():
    svg = share_axis(comparison_view(percent=92.0, interval=(84, 96)), ENGLISH)
    (mark,) = shapes(svg, "chart-share")
    assert mark.get("cx") == "92%"
    assert (shapes(svg, "chart-whisker")[0].get("x1"), shapes(svg, "chart-whisker")[0].get("x2")) == ("84%", "96%")


@pytest.mark.parametrize("qualifier", ["more_than", "less_than"])
def test_a_bound_ends_in_an_open_arrow_and_has_no_whisker(qualifier):
    svg = share_axis(comparison_view(qualifier=qualifier, interval=None), ENGLISH)
    assert len(shapes(svg, "chart-arrow")) == 1
    assert shapes(svg, "chart-whisker") == []


def test_about_has_a_soft_edge():
    svg = share_axis(comparison_view(qualifier="about", percent=50.0, interval=None), ENGLISH)
    assert "linearGradient" in svg
    assert shapes(svg, "chart-part") == []


@pytest.mark.parametrize(("belongs", "place"), [(True, 46.0), (False, 96.0), (None, None)])
def test_the_own_mark_stands_on_its_side_or_nowhere(belongs, place):
    view = comparison_view(percent=92.0, belongs=belongs)
    assert own_place(view) == place
    assert len(shapes(share_axis(view, ENGLISH), "chart-dot")) == (0 if place is None else 1)


def test_a_statement_without_a_number_is_never_drawn():
    with pytest.raises(ValueError, match="no percentage"):
        share_axis(comparison_view(percent=None), ENGLISH)


def test_every_picture_has_a_name_and_a_description():
    svg = ElementTree.fromstring(share_axis(comparison_view(), ENGLISH))
    named = [each.get("id") for each in svg.iter() if each.tag in {"title", "desc"}]
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby").split() == named


def test_texts_are_escaped_and_nothing_is_styled_in_place():
    svg = share_axis(comparison_view(share_text=EVIL, you_text=EVIL), ENGLISH)
    assert "<script" not in svg
    assert not re.search(r"\bstyle=|\bon\w+=", svg)
    assert not re.search(r"<script|style=", score_axis(replace(score_view(), name=EVIL), LEVELS, ENGLISH))
