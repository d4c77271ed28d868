"""The front door, the landing page and the start."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assessment.models import Assessment
from assessment.services import start
from tests.builders.questionnaire import EXTRA_FOLDER, TINY_CODE

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("wanted", "page"), [("en-GB,en", "/en/"), ("de", "/de/"), ("fr", "/de/"), ("", "/de/")])
def test_the_front_door_leads_to_the_language_of_the_browser(client, wanted, page):
    answer = client.get("/", headers={"accept-language": wanted})
    assert (answer.status_code, answer["Location"]) == (302, page)
    assert "Accept-Language" in answer["Vary"]


@pytest.mark.parametrize(("language", "words"), [("de", "Wie dialogreif ist Ihr Unternehmen?"), ("en", "How ready")])
def test_the_landing_page_says_what_it_is_in_both_languages(client, language, words):
    answer = client.get(f"/{language}/")
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert f'action="/{language}/start/"' in answer.content.decode()


def test_the_landing_page_asks_the_database_the_same_whatever_is_stored(client):
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as queries:
            client.get("/de/")
        counts.append(len(queries))
        for _ in range(10):
            start(language="de", now=timezone.now())
    assert counts[1] == counts[2] <= 2


@pytest.mark.parametrize("language", ["de", "en"])
def test_start_makes_an_assessment_and_leads_to_its_overview(client, language):
    answer = client.post(f"/{language}/start/")
    assert answer.status_code == 303
    assert re.fullmatch(rf"/{language}/a/[A-Za-z0-9_-]{{32}}/", answer["Location"])
    assert Assessment.objects.get().language == language
    assert client.get(answer["Location"]).status_code == 200


def test_the_answer_to_a_start_is_kept_by_nobody(client):
    assert client.post("/de/start/")["Cache-Control"] == "no-store"


def test_start_needs_no_cookie_but_the_token_of_its_form():
    client = Client(enforce_csrf_checks=True)
    assert client.post("/de/start/").status_code == 403
    page = client.get("/de/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())
    assert client.post("/de/start/", {"csrfmiddlewaretoken": token[1]}).status_code == 303
    assert set(client.cookies) == {"csrftoken"}


def test_a_start_can_t_be_got(client):
    answer = client.get("/de/start/")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert not Assessment.objects.exists()


def test_a_start_clears_away_what_is_over(client):
    old, _ = start(language="de", now=timezone.now())
    Assessment.objects.filter(pk=old.pk).update(delete_after="2020-01-01")
    client.post("/de/start/")
    assert Assessment.objects.count() == 1
    assert not Assessment.objects.filter(pk=old.pk).exists()


def test_the_questionnaire_of_the_settings_is_asked(client, settings):
    settings.QUESTIONNAIRE, settings.EXTRA_QUESTIONNAIRES = TINY_CODE, EXTRA_FOLDER
    client.post("/de/start/")
    assert Assessment.objects.get().questionnaire_code == TINY_CODE
