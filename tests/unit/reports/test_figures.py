"""The figures to explore: the report's numbers, the page's colours, no HTML."""

import json

from reports.charts.figures import comparisons_figure, figures
from tests.builders.edition import comparable, edition, finding
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
    both = edition(finding("with"), finding("without", sample_size=None))
    report = built(compared_with=both)
    (bar,) = [trace for trace in figures(report)["comparisons"]["data"] if trace["type"] == "bar"]
    assert bar["x"] == [92, 92]
    assert bar["error_x"]["array"] == [4, None]
    assert bar["error_x"]["arrayminus"] == [8, None]


def test_findings_at_one_question_keep_rows_of_their_own():
    report = built(compared_with=edition(finding("a"), finding("b", comparables=(comparable(),))))
    rows = comparisons_figure(report, report.comparisons)["layout"]["yaxis"]["categoryarray"]
    assert sorted(rows) == ["Contribution to goals, 92%", "Contribution to goals, 92% (2)"]


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
