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
from benchmarks.findings.values import Condition, Qualifier, Series
from benchmarks.library.open_data_files import COLUMNS, open_document, open_table
from language.text import Text
from language.words import words_for
from tests.builders.edition import edition, finding, mapping

SCHEMA = json.loads((Path(benchmarks.__file__).parent / "schemas" / "findings-1.json").read_text())
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
        mapping("roi.contribution", "exact", only_if=Condition("channels", none_of=("none",))),
        mapping("roi.kpis", "a", "b"),
    ),
)
WORDS_ONLY = finding("words", percent=None, qualifier=Qualifier.NONE, statement=Text("Kaum wer.", "Hardly anyone."))


def rows(*found):
    text = open_table(edition(*found, number=7), WORDS).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def document(*found, **changes):
    return open_document(replace(edition(*found), **changes), LICENCE, WORDS)


def test_a_row_holds_the_finding_with_its_study() -> None:
    (row,) = rows(RICH)
    assert tuple(row) == COLUMNS
    assert (row["edition"], row["finding"], row["study"], row["publisher"]) == ("7", "rich", "study", "Institut A")
    assert (row["percent"], row["sample_size"], row["sample_size_at_least"]) == ("31.7", "", "2500")
    assert (row["questions"], row["belongs"]) == ("roi.contribution | roi.kpis", "exact | a, b")


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
