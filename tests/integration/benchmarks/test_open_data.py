"""The open data as files and the page that explains them."""

import csv
import io
import json
import re
from decimal import Decimal

import jsonschema
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from benchmarks.editions.reading import current_edition
from benchmarks.findings.values import Qualifier
from benchmarks.library.open_data_files import COLUMNS, DICTIONARY
from tests.builders.edition import finding
from tests.builders.published import many_findings, publish

pytestmark = pytest.mark.django_db
FILES = ["/open-data/findings.csv", "/open-data/findings.json", "/open-data/findings.semicolon.csv"]


PACKAGE = "/open-data/datapackage.json"


@pytest.fixture
def three() -> None:
    """Three findings are published."""
    publish(finding("one"), finding("two"), finding("three", percent=None, qualifier=Qualifier.NONE))


def schema(client: Client) -> dict:
    return json.loads(client.get("/open-data/findings.schema.json").content)


def test_both_files_hold_every_published_finding(client: Client, three: None) -> None:
    codes = [found.code for found in current_edition().findings]
    table = csv.DictReader(io.StringIO(client.get(FILES[0]).content.decode("utf-8-sig"), newline=""))
    assert [row["finding"] for row in table] == codes
    assert [found["code"] for found in client.get(FILES[1]).json()["findings"]] == codes


def test_the_shipped_library_is_valid_by_the_schema_that_is_served(client: Client, loaded: None) -> None:
    jsonschema.validate(client.get(FILES[1]).json(), schema(client))


def test_an_old_edition_keeps_what_it_said(client: Client) -> None:
    publish(finding())
    publish(finding(percent=Decimal(91)))
    old, new = (client.get(f"/open-data/editions/{number}/findings.json").json() for number in (1, 2))
    assert (old["edition"]["number"], old["findings"][0]["percent"]) == (1, 92)
    assert (new["edition"]["number"], new["findings"][0]["percent"]) == (2, 91)
    assert client.get(FILES[1]).json() == new
    assert client.get("/open-data/editions/1/findings.csv").content.count(b"92") > 0


@pytest.mark.parametrize("address", [*FILES, "/open-data/findings.schema.json", PACKAGE])
def test_caches_may_keep_a_file_and_ask_whether_it_changed(client: Client, three: None, address: str) -> None:
    first = client.get(address)
    assert "public" in first["Cache-Control"] and re.search(r"max-age=\d+", first["Cache-Control"])
    assert first["Access-Control-Allow-Origin"] == "*"
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("address", FILES)
def test_a_new_edition_has_another_mark(client: Client, address: str) -> None:
    publish(finding())
    before = client.get(address)["ETag"]
    publish(finding(percent=Decimal(91)))
    assert client.get(address, headers={"if-none-match": before}).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "findings.xml",
        "findings.comma.csv",
        "findings.",
        "editions/0/findings.json",
        "editions/2/findings.csv",
        "editions/1/findings.pdf",
        f"editions/{10**20}/findings.json",
        f"editions/{'9' * 5000}/findings.json",
    ],
)
def test_what_does_not_exist_is_not_found(client: Client, three: None, address: str) -> None:
    assert client.get(f"/open-data/{address}").status_code == 404


@pytest.mark.parametrize("address", [*FILES, PACKAGE])
def test_before_anything_is_published_there_is_no_file(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
    assert "Nothing has been published yet." in client.get("/en/sources/data/").content.decode()


@pytest.mark.parametrize("address", FILES)
def test_a_file_takes_one_query_and_can_only_be_read(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    publish(*many_findings(300))
    with django_assert_num_queries(1):
        assert client.get(address).status_code == 200
    assert client.post(address).status_code == 405
    assert not client.get(address).cookies


@pytest.mark.parametrize(
    ("licence", "words"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("none", "No licence is granted for our own wording"),
    ],
)
def test_the_licence_is_the_one_that_was_set(
    client: Client, three: None, settings: Settings, licence: str, words: str
) -> None:
    settings.OPEN_DATA_LICENCE = licence
    told = client.get(FILES[1]).json()
    jsonschema.validate(told, schema(client))
    assert (told["licence"]["wording"] or {"code": "none"})["code"] == licence
    assert words in client.get("/en/sources/data/").content.decode()


def test_the_terms_of_figures_are_told_in_both_languages(client: Client, three: None) -> None:
    note = client.get(FILES[1]).json()["licence"]["note"]
    assert "zu zitieren" in note["de"] and "to be cited" in note["en"]


def test_the_dictionary_explains_every_column_in_order() -> None:
    assert [column for entry in DICTIONARY for column in entry.columns] == list(COLUMNS)


def test_the_dictionary_names_places_that_the_schema_has(client: Client) -> None:
    told = schema(client)
    for entry in DICTIONARY:
        here = told
        for step in entry.place.split("."):
            here = here["properties"][step]
            here = here.get("items", here)
            if "$ref" in here:
                here = told["$defs"][here["$ref"].rpartition("/")[2]]


def test_the_codes_of_dictionary_and_schema_are_the_same(client: Client) -> None:
    definitions = schema(client)["$defs"]
    for entry in DICTIONARY:
        if entry.codes:
            *_, parent, name = entry.place.split(".")
            owner = {"findings": "finding", "mappings": "mapping"}[parent]
            assert definitions[owner]["properties"][name]["enum"] == [code.value for code in entry.codes]


def test_the_package_describes_every_file_and_every_column(client: Client, three: None) -> None:
    package = client.get(PACKAGE).json()
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert {f"/open-data/{resource['path']}" for resource in package["resources"]} == set(FILES)
    for resource in package["resources"][:2]:
        text = client.get(f"/open-data/{resource['path']}").content.decode("utf-8-sig")
        table = csv.DictReader(io.StringIO(text, newline=""), delimiter=resource["dialect"]["delimiter"])
        fields = resource["schema"]["fields"]
        assert table.fieldnames == [field["name"] for field in fields] == list(COLUMNS)
        marks = {field["name"]: field.get("decimalChar", ".") for field in fields if field["type"] == "number"}
        whole = [field["name"] for field in fields if field["type"] == "integer"]
        for row in table:
            assert all(re.fullmatch(rf"(\d+({re.escape(mark)}\d+)?)?", row[name]) for name, mark in marks.items())
            assert all(re.fullmatch(r"\d*", row[name]) for name in whole)


def test_without_a_licence_the_package_names_none(client: Client, three: None, settings: Settings) -> None:
    settings.OPEN_DATA_LICENCE = "none"
    assert "licenses" not in client.get(PACKAGE).json()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_shows_every_column(client: Client, three: None, language: str) -> None:
    page = client.get(f"/{language}/sources/data/").content.decode()
    assert [column for column in COLUMNS if f"<code>{column}</code>" not in page] == []
