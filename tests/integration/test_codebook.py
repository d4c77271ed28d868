"""The codebook at its address: for everybody, kept by caches, without the database."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django.fixtures import Settings

from assessment.questionnaire.codebook import codebook
from assessment.views.codebook import codebook_json
from tests.builders.questionnaire import EXTRA_FOLDER, TINY_CODE, shipped_questionnaire, tiny_questionnaire


def test_the_codebook_is_served_without_the_database(client: Client) -> None:
    answer = client.get("/codebook.json")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    assert answer.json() == codebook(shipped_questionnaire())


def test_the_address_has_no_language() -> None:
    assert reverse("codebook") == "/codebook.json"


def test_caches_may_keep_it_and_ask_whether_it_changed(client: Client) -> None:
    first = client.get("/codebook.json")
    assert set(first["Cache-Control"].split(", ")) == {"public", "max-age=3600"}
    again = client.get("/codebook.json", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_sets_no_cookie(client: Client) -> None:
    assert not client.get("/codebook.json").cookies


def test_umlauts_are_written_as_they_are(client: Client) -> None:
    assert "für".encode() in client.get("/codebook.json").content


def test_another_questionnaire_has_another_codebook_and_etag(client: Client, settings: Settings) -> None:
    before = client.get("/codebook.json")["ETag"]
    settings.QUESTIONNAIRE, settings.EXTRA_QUESTIONNAIRES = TINY_CODE, EXTRA_FOLDER
    answer = client.get("/codebook.json")
    assert answer.json() == codebook(tiny_questionnaire())
    assert answer["ETag"] != before


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_can_only_be_read(rf: RequestFactory, method: str) -> None:
    assert codebook_json(getattr(rf, method)("/codebook.json")).status_code == 405
