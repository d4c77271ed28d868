"""Deleting at the respondent's wish, and when the time is over."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from assessment.models import Answer, Assessment
from tests.builders.respondent import Respondent


@pytest.mark.parametrize(("language", "words"), [("de", "Alles löschen?"), ("en", "Delete everything?")])
def test_looking_at_the_page_asks_and_deletes_nothing(respondent, language, words):
    answer = respondent.get("delete/", language)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert Assessment.objects.count() == 1


def test_the_button_deletes_everything_at_once(respondent):
    respondent.post("strategy/", {"strategy.goals": "brand_building"})
    answer = respondent.post("delete/")
    assert (answer.status_code, answer["Location"]) == (303, "/de/deleted/")
    assert not Assessment.objects.exists()
    assert not Answer.objects.exists()
    assert "Alles ist gelöscht" in respondent.client.get("/de/deleted/").content.decode()


def test_afterwards_every_page_is_404(respondent):
    respondent.post("delete/")
    assert {respondent.get(page).status_code for page in ("", "strategy/", "check/", "delete/")} == {404}
    assert respondent.post("delete/").status_code == 404


def test_a_completed_assessment_can_be_deleted_too(respondent):
    respondent.complete()
    respondent.post("delete/")
    assert not Assessment.objects.exists()


def test_the_command_deletes_what_is_over_and_counts_it(respondent):
    kept = Respondent()
    Assessment.objects.filter(pk=respondent.assessment.pk).update(delete_after=timezone.localdate() - timedelta(days=1))
    told = StringIO()
    call_command("delete_expired", stdout=told)
    assert told.getvalue() == "Assessments deleted: 1\n"
    assert list(Assessment.objects.all()) == [kept.assessment]
