"""CSV and JSON: safe cells, exact numbers, notes included."""

import csv
import io
import json

import pytest

from benchmarks.findings.values import Closeness
from reports.exporters import csv_file, json_file
from tests.builders.answers import answered, unsure
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, built

SHIPPED = shipped_questionnaire()


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-5", "'-5"),
        ("@name", "'@name"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("1=1", "1=1"),
        (" =1", " =1"),
        ("", ""),
        (-5, -5),
        (None, None),
    ],
)
def test_a_text_that_could_be_a_formula_is_quoted_and_a_number_is_not(cell, kept):
    assert csv_file.safe(cell) == kept


def rows(report, separator):
    text = csv_file.export(report).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def test_columns_have_the_same_names_in_both_languages():
    assert list(rows(built("de"), ";")[0]) == list(rows(built("en"), ",")[0]) == list(csv_file.COLUMNS)


def test_a_note_with_line_breaks_and_separators_stays_in_one_cell():
    note = 'first; "second", third\nfourth'
    answers = all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", "own_selection", note=note)}
    row = next(row for row in rows(built("de", answers=answers), ";") if row["question"] == "roi.kpis")
    assert row["note"] == note
    assert (row["points"], row["status"], row["options"]) == ("2", "answered", "own_selection")


def test_dont_know_has_no_points_and_no_options():
    answers = all_answered(SHIPPED) | {"roi.kpis": unsure("roi.kpis")}
    row = next(row for row in rows(built(answers=answers), ",") if row["question"] == "roi.kpis")
    assert (row["points"], row["status"], row["options"]) == ("", "dont_know", "")
    entry = next(each for each in as_json(answers)["answers"] if each["question"] == "roi.kpis")
    assert (entry["points"], entry["options"], entry["status"]) == (None, None, "dont_know")


def row_at(question, report):
    return next(row for row in rows(report, ",") if row["question"] == question)


def test_the_figure_to_read_first_comes_with_its_cut_side_and_how_common():
    row = row_at("roi.contribution", built())
    told = [row[name] for name in ("figure", "share", "cut_rung", "share_is", "side", "how_common")]
    assert told == ["exactly", "92%", "4", "below", "less_mature", "rare"]
    assert row["verdict"] in row["comparisons"]


def test_a_figure_without_a_side_tells_neither_side_nor_verdict():
    loose = finding(mappings=(mapping(closeness=Closeness.LOOSE),))
    row = row_at("roi.contribution", built(compared_with=edition(loose)))
    assert (row["figure"], row["share"]) == ("exactly", "92%")
    assert {row[name] for name in ("cut_rung", "share_is", "side", "how_common", "verdict")} == {""}


def test_who_does_not_know_is_not_compared():
    answers = all_answered(SHIPPED) | {"roi.contribution": unsure("roi.contribution")}
    row = row_at("roi.contribution", built(answers=answers))
    assert (row["side"], row["how_common"], row["verdict"]) == ("", "", "")
    assert "No comparison: you answered “don’t know”." in row["comparisons"]


def as_json(answers, **options):
    return json.loads(json_file.export(built(answers=answers, **options)).content)


def test_exact_scores_are_not_rounded():
    answers = all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", "linked_to_goals")}
    roi = as_json(answers)["dimensions"][3]
    assert roi["score"] == 54
    assert roi["score_exact"] == pytest.approx(100 * 13 / 24)


def test_profile_holds_a_code_or_a_list():
    answers = all_answered(SHIPPED) | {
        "size": answered("size", "medium"),
        "channels": answered("channels", "linkedin", "youtube"),
        "sector": unsure("sector"),
    }
    assert as_json(answers)["profile"] == {"size": "medium", "channels": ["linkedin", "youtube"]}


def test_a_note_on_a_context_question_is_kept():
    answers = all_answered(SHIPPED) | {"size": answered("size", "medium", note="mit Minijobs")}
    assert as_json(answers)["profile_notes"] == {"size": "mit Minijobs"}
    assert "profile_notes" not in as_json(answers, with_notes=False)
    assert "profile_notes" not in as_json(all_answered(SHIPPED))


def test_without_notes_no_format_holds_one():
    answers = all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", "own_selection", note="intern")}
    report = built(answers=answers, with_notes=False)
    assert b"intern" not in csv_file.export(report).content
    assert b"intern" not in json_file.export(report).content


def test_nothing_is_said_of_peers():
    assert "peers" not in as_json(all_answered(SHIPPED))
