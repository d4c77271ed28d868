"""The open data as a table and as a document."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

import benchmarks
from benchmarks.findings.values import Closeness, Condition, Direction, Qualifier, Series
from benchmarks.library.open_data_files import COLUMNS, open_document, open_table
from language.text import Text
from language.words import words_for
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire

SCHEMA = json.loads((Path(benchmarks.__file__).parent / "schemas" / "findings-2.json").read_text())
WORDS = {"de": words_for("de"), "en": words_for("en")}
LICENCE = {"wording": None, "note": {"de": "Hinweis", "en": "Note"}}
RICH = finding(
    "rich",
    percent=Decimal("31.70"),
    share_words=Text("knapp ein Drittel", "just under a third"),
    caution=Text("Vorsicht", "Caution"),
    sample_size=None,
    sample_size_at_least=2500,
    mappings=(
        mapping(
            "roi.contribution",
            "exact",
            conditions=(Condition("channels", none_of=("none",)), Condition("size", ("small", "medium"))),
        ),
        mapping("roi.kpis", "a", "b"),
    ),
)
WORDS_ONLY = finding("words", percent=None, qualifier=Qualifier.NONE, statement=Text("Kaum wer.", "Hardly anyone."))


def rows(*found, **changes):
    text = open_table(edition(*found, number=7), WORDS, shipped_questionnaire(), **changes).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=changes.get("between", ",")))


def document(*found, **changes):
    return open_document(replace(edition(*found), **changes), LICENCE, WORDS, shipped_questionnaire())


def test_a_row_holds_the_finding_with_its_study() -> None:
    (row,) = rows(RICH)
    assert tuple(row) == COLUMNS
    assert (row["edition"], row["finding"], row["study"], row["publisher"]) == ("7", "rich", "study", "Institut A")
    assert (row["percent"], row["sample_size"], row["sample_size_at_least"]) == ("31.7", "", "2500")
    assert (row["questions"], row["belongs"]) == ("roi.contribution | roi.kpis", "exact | a, b")


def test_a_row_holds_what_the_comparison_goes_by() -> None:
    (row,) = rows(RICH)
    assert row["conditions"] == "channels none_of none; size any_of small medium | "
    assert (row["match"], row["cut"]) == ("any | any", " | ")
    assert rows(finding())[0]["cut"] == "4 below"


def test_a_mapping_holds_everything_that_the_comparison_goes_by() -> None:
    (held, _other) = document(RICH)["findings"][0]["mappings"]
    assert held["conditions"] == [
        {"question": "channels", "any_of": [], "none_of": ["none"]},
        {"question": "size", "any_of": ["small", "medium"], "none_of": []},
    ]
    assert held["cut"] is None  # "Exact" belongs to the share, and a high share is immature: upside down.
    (held,) = document(finding())["findings"][0]["mappings"]
    assert held["cut"] == {"rung": 4, "share_is": "below"}


@pytest.mark.parametrize("closeness", [Closeness.LOOSE, Closeness.STATEMENT])
def test_a_figure_without_a_side_for_anybody_has_no_cut(closeness: Closeness) -> None:
    for found in (finding(mappings=(mapping(closeness=closeness),)), finding(direction=Direction.NEUTRAL)):
        assert document(found)["findings"][0]["mappings"][0]["cut"] is None


def test_a_question_that_is_gone_has_no_cut() -> None:
    gone = finding(mappings=(mapping("gone.question", "a"),))
    assert document(gone)["findings"][0]["mappings"][0]["cut"] is None
    assert rows(gone)[0]["cut"] == ""


def test_a_german_table_has_semicolons_and_decimal_commas() -> None:
    (row,) = rows(RICH, between=";")
    assert (row["percent"], row["belongs"]) == ("31,7", "exact | a, b")


def test_statements_hold_their_share_in_the_writing_of_their_language() -> None:
    (row,) = rows(finding(percent=Decimal("31.7")))
    assert row["statement_de"].startswith("31,7\N{NO-BREAK SPACE}% können")
    assert row["statement_en"].startswith("31.7% cannot")
    assert "{share}" not in json.dumps(document(RICH, finding()))


def test_a_share_without_a_number_stays_empty() -> None:
    assert rows(WORDS_ONLY)[0]["percent"] == ""
    assert document(WORDS_ONLY)["findings"][0]["percent"] is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    text = f"{start}HYPERLINK(0)"
    (row,) = rows(finding(author=text, population=Text(text, text)))
    assert (row["author"], row["population_en"]) == (f"'{text}", f"'{text}")


def test_line_breaks_commas_and_quotation_marks_come_back_as_they_were() -> None:
    text = 'One, "two"\nthree; ü 🙂'
    assert rows(finding(place_in_source=text))[0]["place_in_source"] == text


def test_the_document_keeps_to_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    series = (Series("line", Text("Linie", "Line"), None, (("rich", "words"),)),)
    for told in (document(RICH, WORDS_ONLY, finding()), document(RICH, series=series)):
        jsonschema.validate(json.loads(json.dumps(told)), SCHEMA)


def test_the_schema_refuses_what_does_not_belong_there() -> None:
    told = document(RICH)
    told["findings"][0]["percent"] = "31.7"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, SCHEMA)


def test_percentages_are_numbers() -> None:
    assert document(RICH)["findings"][0]["percent"] == 31.7
