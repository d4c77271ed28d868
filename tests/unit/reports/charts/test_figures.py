"""The figures to explore: the report's numbers, the page's colours, no HTML."""

import json
from decimal import Decimal

from benchmarks.findings.values import Closeness
from reports.charts.figures import figures
from tests.builders.edition import edition, finding, mapping
from tests.builders.results import built


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


def test_a_share_without_an_interval_has_no_error_bar():
    kpis = mapping("roi.kpis", "no_figures")
    both = edition(finding("with"), finding("without", sample_size=None, mappings=(kpis,)))
    report = built(compared_with=both)
    (bar,) = [trace for trace in figures(report)["comparisons"]["data"] if trace["type"] == "bar"]
    assert bar["x"] == [92, 92]
    assert bar["error_x"]["array"] == [4, None]
    assert bar["error_x"]["arrayminus"] == [8, None]


def test_of_each_question_the_closest_share_is_drawn():
    near = mapping(closeness=Closeness.SAME)
    report = built(compared_with=edition(finding("far"), finding("near", percent=Decimal(60), mappings=(near,))))
    (bar,) = [trace for trace in figures(report)["comparisons"]["data"] if trace["type"] == "bar"]
    assert (bar["x"], bar["y"]) == ([60], ["Contribution to goals, 60%"])


def test_without_a_percentage_there_is_no_figure_of_shares():
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
