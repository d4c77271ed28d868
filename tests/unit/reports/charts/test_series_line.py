"""The picture of a survey's figures over the years."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from language.words import words_for
from reports.charts.pictures import BOTTOM, series_line
from reports.report.side_by_side import SeriesPointView, SeriesView
from tests.builders.report_builder import comparison_view

ENGLISH = words_for("en")
EVIL = '"><script>alert(1)</script>'


def point(share, year, *, is_joined=True, **changes):
    view = comparison_view(f"f{year}", percent=share, share_text=f"{share}%", **changes)
    return SeriesPointView(view, year, is_joined)


def series(*points, title="Survey"):
    return SeriesView("survey", title, "", "From 10% to 40%.", points)


def drawn(*points, **changes):
    return ElementTree.fromstring(series_line(series(*points, **changes), ENGLISH))


def of_class(svg, name):
    return [each for each in svg.iter() if name in each.get("class", "").split()]


FOUR = (point(10, 2012, is_joined=False), point(20, 2013), point(15, 2015, is_joined=False), point(40, 2016))


def test_each_figure_is_a_mark_at_its_year_and_share():
    marks = of_class(drawn(*FOUR), "chart-share")
    assert [BOTTOM - int(mark.get("cy")) for mark in marks] == [10, 20, 15, 40]
    assert [mark.get("cx") for mark in marks] == ["14%", "33.5%", "72.5%", "92%"]


def test_points_are_not_joined_over_a_break():
    lines = of_class(drawn(*FOUR), "chart-series")
    assert [(line.get("x1"), line.get("x2")) for line in lines] == [("14%", "33.5%"), ("72.5%", "92%")]


@pytest.mark.parametrize("belongs", [True, False, None])
def test_the_studies_stand_alone_whatever_was_answered(belongs):
    newest = replace(FOUR[3], view=replace(FOUR[3].view, belongs=belongs))
    svg = drawn(*FOUR[:3], newest)
    assert of_class(svg, "chart-dot") == of_class(svg, "chart-side") == []
    assert "You" not in ElementTree.tostring(svg, encoding="unicode")


@pytest.mark.parametrize(
    ("shares", "below"),
    [((30, 50, 40, 60), [True, False, True, False]), ((24, 50, 24, 60), [False, False, False, False])],
)
def test_a_label_stands_below_a_point_that_dips_where_there_is_room(shares, below):
    svg = drawn(*(point(share, 2012 + place) for place, share in enumerate(shares)))
    labels = [int(label.get("y")) for label in of_class(svg, "chart-figure")]
    marks = [int(mark.get("cy")) for mark in of_class(svg, "chart-share")]
    assert [label > mark for label, mark in zip(labels, marks, strict=True)] == below


def test_years_that_would_touch_on_a_phone_are_marked():
    years = [point(share, year) for share, year in [(30, 2013), (34, 2014), (37, 2015), (47, 2017), (59, 2021)]]
    crowded = [label.text for label in of_class(drawn(*years), "chart-crowded")]
    assert crowded == ["2014"]


def test_it_names_and_describes_itself_and_escapes_every_text():
    written = series_line(series(*FOUR, title=EVIL), ENGLISH)
    svg = ElementTree.fromstring(written)
    assert "<script" not in written
    assert [each.text for each in svg[:2]] == [EVIL, "From 10% to 40%."]
    assert "style=" not in written
