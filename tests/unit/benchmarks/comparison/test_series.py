"""Figures of one survey over the years."""

from benchmarks.comparison.series import lines
from benchmarks.findings.values import Series
from language.text import Text
from tests.builders.comparisons import mapping, stated


def series(*stretches: tuple[str, ...], code: str = "survey") -> Series:
    return Series(code, Text("Reihe", "Series"), None, stretches)


FIGURES = {
    code: stated(f"{share} exact {year}", code)
    for code, share, year in [("a", 10, 2012), ("b", 20, 2013), ("c", 30, 2015), ("d", 40, 2016)]
}


def test_points_are_joined_within_a_stretch_only() -> None:
    (line,) = lines([series(("a", "b"), ("c", "d"))], FIGURES.values())
    assert [(point.year, point.is_joined) for point in line.points] == [
        (2012, False),
        (2013, True),
        (2015, False),
        (2016, True),
    ]
    assert line.question == "d0.q0"


def test_a_figure_that_is_not_shown_leaves_the_others_joined() -> None:
    shown = [FIGURES[code] for code in ("a", "c", "d")]
    (line,) = lines([series(("a", "b", "c", "d"))], shown)
    assert [(point.year, point.is_joined) for point in line.points] == [(2012, False), (2015, True), (2016, True)]


def test_one_figure_is_no_line() -> None:
    assert lines([series(("a", "b"))], [FIGURES["a"]]) == ()


def test_a_figure_that_counts_other_answers_than_the_newest_is_left_out() -> None:
    other = stated("15 exact 2012", "a", mappings=(mapping(belongs=("p0",)),))
    (line,) = lines([series(("a", "b", "c"))], [other, FIGURES["b"], FIGURES["c"]])
    assert [point.year for point in line.points] == [2013, 2015]


def test_a_figure_without_a_year_has_no_place() -> None:
    undated = stated("15 exact no year", "a")
    assert lines([series(("a", "b"))], [undated, FIGURES["b"]]) == ()


def test_the_series_keep_their_order() -> None:
    found = lines([series(("c", "d"), code="second"), series(("a", "b"), code="first")], FIGURES.values())
    assert [line.series.code for line in found] == ["second", "first"]
