"""The figures to explore: the report's numbers, the page's colours, no HTML."""

import json
from decimal import Decimal

from benchmarks.findings.values import Closeness, Direction
from reports.charts.figures import figures
from tests.builders.edition import edition, finding, mapping
from tests.builders.results import built

EXACT = mapping("roi.contribution", "exact")


def test_scores_and_ranges_are_those_of_the_report():
    report = built()
    data = figures(report)["scores"]["data"]
    assert [trace["x"][1] for trace in data] == [
        report.overall.score,
        *(each.score.score for each in report.dimensions),
    ]


def test_a_score_that_is_missing_is_not_drawn_as_a_number():
    data = figures(built(answers={}))["scores"]["data"]
    assert [trace["x"] for trace in data] == [[0, 100]] * 5


def ladders(*findings, **options):
    drawn = figures(built(compared_with=edition(*findings), **options))["ladders"]
    return drawn["layout"], {trace["name"]: trace for trace in drawn["data"]}


def test_a_share_covers_the_rungs_it_is_of_and_the_own_rung_stands_above_it():
    below = finding("below")
    above = finding("above", percent=Decimal(16), direction=Direction.HIGH_IS_MATURE, mappings=(EXACT,))
    layout, traces = ladders(below, above)
    shares, own = traces["Measuring results"], traces["You"]
    drawn = zip(shares["text"], shares["base"], shares["x"], strict=True)
    assert sorted(drawn) == [("16%", 4, 1), ("92%", 0, 4)]
    assert (own["base"], own["x"], own["y"]) == ([2], [1], [0])
    assert layout["yaxis"]["ticktext"][0] == "Contribution to goals"


def test_there_is_no_axis_of_percentages_for_anybody_to_stand_on():
    layout, _traces = ladders(finding())
    assert layout["xaxis"]["range"] == [0, 5]
    assert layout["xaxis"]["ticktext"] == ["0", "1", "2", "3", "4"]


def test_nobody_stands_on_a_rung_without_an_answer():
    _layout, traces = ladders(finding(), answers={})
    assert "You" not in traces


def test_a_figure_without_a_cut_is_not_drawn():
    loose = mapping(closeness=Closeness.LOOSE)
    assert set(figures(built(compared_with=edition(finding(mappings=(loose,)))))) == {"scores"}
    assert set(figures(built(compared_with=edition(finding(percent=None))))) == {"scores"}


def test_colours_are_tokens_and_separators_follow_the_language():
    drawn = figures(built("de"))
    assert drawn["scores"]["layout"]["separators"] == ",."
    assert {trace["meta"]["token"] for trace in drawn["scores"]["data"]} == {
        "--accent",
        "--strategy",
        "--dialogue",
        "--ownership",
        "--roi",
    }
    assert "#" not in json.dumps(drawn)
    assert "<" not in json.dumps(drawn)
