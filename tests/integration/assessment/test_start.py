"""The start of an assessment."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from assessment.models import Assessment
from assessment.services import start
from tests.builders.questionnaire import EXTRA_FOLDER, TINY_CODE

pytestmark = pytest.mark.django_db


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
