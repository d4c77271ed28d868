"""Results as files: names, types, languages, and the same numbers everywhere."""

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
from django.test import Client

from tests.builders.answers import answered
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.respondent import Respondent
from tests.builders.second_calculation import recalculate
from tests.builders.shipped_edition import shipped_content
from tests.content.shipped_findings import finding as shipped_finding

SCHEMA = json.loads((Path(__file__).parents[3] / "reports" / "schemas" / "result-2.json").read_text())
FORMATS = {
    "pdf": ("application/pdf", b"%PDF-"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
    "csv": ("text/csv; charset=utf-8", b"\xef\xbb\xbf"),
    "json": ("application/json", b"{"),
}


def json_of(respondent, language="de"):
    return respondent.get("result/report.json", language).json()


def rows_of(response, separator):
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=separator))


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize(("language", "name"), [("de", "ergebnis"), ("en", "result")])
def test_every_format_has_a_readable_name_in_the_language_of_the_address(finished, extension, language, name):
    response = finished.get(f"result/report.{extension}", language)
    content_type, start = FORMATS[extension]
    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    assert re.fullmatch(
        rf'attachment; filename="dialogreif-{name}-\d{{4}}-\d\d-\d\d\.{extension}"', response["Content-Disposition"]
    )
    assert response.content.startswith(start)


@pytest.mark.parametrize("extension", FORMATS)
def test_the_sample_has_all_files(published, extension):
    response = Client().get(f"/en/sample/report.{extension}")
    assert response.status_code == 200
    assert "dialogreif-sample-" in response["Content-Disposition"]


@pytest.mark.parametrize("extension", ["doc", "PDF", "pdf.exe", "txt"])
def test_an_unknown_extension_is_not_found(finished, extension):
    assert finished.get(f"result/report.{extension}").status_code == 404
    assert Client().get(f"/de/sample/report.{extension}").status_code == 404


def test_an_unknown_extension_says_nothing_about_completion(respondent):
    assert respondent.get("result/report.doc").status_code == 404


def test_a_wrong_key_is_not_found(finished):
    assert Client().get("/de/a/wrong/result/report.json").status_code == 404
    assert Client().get("/de/r/wrong/report.json").status_code == 404


def test_the_json_keeps_to_its_schema(finished):
    jsonschema.validate(json_of(finished), SCHEMA)


def test_numbers_are_the_same_in_both_languages(finished):
    german, english = json_of(finished, "de"), json_of(finished, "en")
    for part in ("overall", "dimensions", "answers"):
        assert german[part] == english[part]
    numbers = ("percent", "interval", "belongs", "side", "how_common", "sample_size", "year")
    assert [[each[name] for name in numbers] for each in german["comparisons"]] == [
        [each[name] for name in numbers] for each in english["comparisons"]
    ]
    assert [step["gain"] for step in german["next_steps"]] == [step["gain"] for step in english["next_steps"]]


def test_every_published_finding_mapped_to_a_question_is_in_the_json(finished):
    compared = {each["finding"]: each for each in json_of(finished)["comparisons"]}
    mapped = {finding["code"] for finding in shipped_content()["findings"] if finding["comparables"]}
    assert set(compared) == mapped
    assert len(mapped) > 150
    assert compared["hsg-cannot-measure-exactly"]["interval"] == [84, 96]
    assert compared["hsg-communicates"]["interval"] is None


def test_a_founding_figure_about_others_is_on_the_page_as_that_and_in_the_json_as_not_applying(respondent):
    respondent.store({"channels": answered("channels", "none")})
    respondent.post("complete/")
    found = next(each for each in json_of(respondent)["comparisons"] if each["finding"] == "key-marketing-44")
    assert (found["applies"], found["belongs"]) == (False, None)
    told = shipped_finding("key-marketing-44").statement.de.partition("{share}")[2].rstrip(".")
    after = respondent.get("result/").content.decode().split(told)[1]
    assert "Das gilt für andere Unternehmen als Ihres." in after[:200]


def test_a_figure_about_others_is_in_the_json_as_not_applying_and_not_on_the_page(respondent):
    respondent.store({"size": answered("size", "micro")})
    respondent.post("complete/")
    found = next(each for each in json_of(respondent)["comparisons"] if each["finding"] == "mck12-board")
    assert (found["applies"], found["belongs"], found["side"]) == (False, None, None)
    told = shipped_finding("mck12-board").statement.de.partition("{share}")[2]
    assert told not in respondent.get("result/").content.decode()


def test_page_json_and_csv_say_the_same(finished):
    data, page = json_of(finished), finished.get("result/").content.decode()
    rows = rows_of(finished.get("result/report.csv"), ";")
    scores = {each["code"]: each["score"] for each in data["dimensions"]}
    assert {row["part"]: int(row["part_score"]) for row in rows if row["part_score"]} == scores
    points = {each["question"]: each["points"] for each in data["answers"]}
    assert {row["question"]: int(row["points"]) for row in rows if row["points"]} == points
    for code, score in scores.items():
        section = page.split(f'aria-labelledby="{code}"')[1]
        assert f"{score} von 100" in section.split("</p>")[0]


def test_the_csv_has_a_row_for_every_question(finished):
    german = rows_of(finished.get("result/report.csv"), ";")
    english = rows_of(finished.get("result/report.csv", "en"), ",")
    questionnaire = shipped_questionnaire()
    codes = [question.code for question in (*questionnaire.profile, *questionnaire.questions)]
    assert [row["question"] for row in german] == codes
    assert [row["question"] for row in english] == codes


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_note_is_never_run_as_a_formula(respondent, start):
    respondent.store({"roi.kpis": answered("roi.kpis", "own_selection", note=f"{start}1+1")})
    respondent.post("complete/")
    rows = rows_of(respondent.get("result/report.csv"), ";")
    note = next(row["note"] for row in rows if row["question"] == "roi.kpis")
    assert note.startswith("'")


def test_notes_with_emoji_and_chinese_come_out_in_every_format(respondent):
    respondent.store({"roi.kpis": answered("roi.kpis", "own_selection", note="Gut 👍 社交媒体")})
    respondent.post("complete/")
    for extension in FORMATS:
        assert respondent.get(f"result/report.{extension}").status_code == 200
    assert "社交媒体" in respondent.get("result/report.csv").content.decode()


@pytest.mark.parametrize("seeds", [range(start, start + 20) for start in range(0, 200, 20)], ids=str)
def test_a_second_calculation_from_codebook_and_json_alone_agrees(published, seeds):
    codebook = Client().get("/codebook.json").json()
    for seed in seeds:
        respondent = Respondent()
        respondent.store(random_answers(shipped_questionnaire(), seed))
        respondent.post("complete/")
        data = json_of(respondent)
        exported = [*data["dimensions"], {"code": "overall"} | data["overall"]]
        for ours, theirs in zip(exported, recalculate(codebook, data["answers"]), strict=True):
            assert {name: ours[name] for name in theirs} == pytest.approx(theirs), seed
