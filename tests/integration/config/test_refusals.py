"""What is said when a request can't be answered: a page in the reader's language, or JSON."""

import pytest
from django.db import OperationalError
from django.utils.translation import override

from config import landing
from web import responses as refusals
from web.responses import MESSAGES, refuse

PAGES = sorted(MESSAGES)


@pytest.mark.parametrize(("language", "words"), [("de", "keine Seite"), ("en", "There is no page at this address")])
@pytest.mark.parametrize("address", ["/fr/", "/xx/a/b/", "/{}/nothing/", "/nothing"])
def test_an_address_that_leads_nowhere_is_404_in_the_reader_s_language(client, db, address, language, words):
    answer = client.get(address.format(language), headers={"accept-language": language})
    assert answer.status_code == 404
    assert words in answer.content.decode()
    assert f'<html lang="{language}">' in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_is_drawn_without_the_database_and_kept_by_nobody(rf, settings, page, language):
    with override(language):
        answer = refuse(rf.get(f"/{language}/"), 400, page)
    assert f'<html lang="{language}">' in answer.content.decode()
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")


@pytest.mark.parametrize("page", PAGES)
def test_every_message_is_translated(rf, page):
    with override("de"):
        told = refuse(rf.get("/", headers={"accept": "application/json"}), 400, page)
    assert told["Content-Type"] == "application/json"
    assert MESSAGES[page] not in told.content.decode()


def test_the_method_is_checked_before_anything_else(client):
    answer = client.delete("/en/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")


def fail_with(error):
    def fail(*_, **__):
        raise error

    return fail


@pytest.fixture
def broken_landing(monkeypatch, client):
    client.raise_request_exception = False

    def break_with(error):
        monkeypatch.setattr(landing, "current_questionnaire", fail_with(error))
        return client.get("/en/")

    return break_with


def test_a_database_that_does_not_answer_is_503_with_a_time_to_come_back(broken_landing):
    answer = broken_landing(OperationalError("connection refused to db.internal"))
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert "The answers can’t be reached" in answer.content.decode()
    assert "db.internal" not in answer.content.decode()


def test_any_other_failure_is_500_and_says_nothing_about_its_cause(broken_landing):
    answer = broken_landing(RuntimeError("the secret cause"))
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.content.decode()
    assert "secret" not in answer.content.decode()


def test_the_page_for_a_failure_does_not_fail_itself(broken_landing, monkeypatch):
    monkeypatch.setattr(refusals, "render", fail_with(RuntimeError("templates are gone")))
    answer = broken_landing(RuntimeError("the first cause"))
    assert answer.status_code == 500
    assert answer.content
