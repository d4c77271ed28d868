"""What the page's script is told about a single change."""

import json
from datetime import datetime

import pytest
from django.test import Client

from tests.builders.answers import answered
from tests.builders.respondent import JSON


@pytest.fixture
def tab(respondent):
    return respondent.open("strategy/")


def test_a_change_is_saved_by_itself_and_the_time_is_told(respondent, tab):
    answer = tab.mark("strategy.goals", "brand_building").write("strategy.goals", "warum").autosave("strategy.goals")
    told = answer.json()
    assert answer.status_code == 200
    assert told["saved"] is True
    assert datetime.fromisoformat(told["at"]).tzinfo
    assert told["message"].startswith("Gespeichert um ")
    assert respondent.answers == {"strategy.goals": answered("strategy.goals", "brand_building", note="warum")}


def test_other_questions_of_the_page_are_left_alone(respondent, tab):
    respondent.post("strategy/", {"strategy.overall_strategy": "separate_plans"})
    tab.mark("strategy.goals", "brand_building").autosave("strategy.goals")
    assert respondent.answers["strategy.overall_strategy"].options == ("separate_plans",)


def test_after_it_the_page_counts_as_seen(respondent, tab):
    told = tab.mark("strategy.goals", "brand_building").autosave("strategy.goals").json()
    seen = json.loads(tab.fields["seen"][0]) | json.loads(told["seen"])
    assert seen == json.loads(respondent.open("strategy/").fields["seen"][0])


def test_unticking_is_a_change_like_any_other(respondent, tab):
    respondent.post("strategy/", {"strategy.goals": ["brand_building"]})
    respondent.open("strategy/").mark("strategy.goals").autosave("strategy.goals")
    assert respondent.answers["strategy.goals"].options == ()


def test_what_is_wrong_is_told_by_field_and_the_rest_is_saved(respondent, tab):
    tab.mark("strategy.goals", "nonsense").write("strategy.goals", "n" * 3000)
    answer = tab.mark("strategy.overall_strategy", "separate_plans").autosave(
        "strategy.goals", "strategy.overall_strategy"
    )
    told = answer.json()
    assert answer.status_code == 400
    assert told["saved"] is False
    assert set(told["errors"]) == {"strategy.goals", "strategy.goals.note"}
    assert "3.000 Zeichen" in told["errors"]["strategy.goals.note"]
    assert set(respondent.answers) == {"strategy.goals", "strategy.overall_strategy"} - {"strategy.goals"}


def test_after_completion_it_is_409_and_nothing_is_saved(respondent, tab):
    respondent.complete()
    answer = tab.mark("strategy.goals", "brand_building").autosave("strategy.goals")
    assert answer.status_code == 409
    assert answer.json()["saved"] is False
    assert "abgeschlossen" in answer.json()["message"]
    assert respondent.answers == {}


def test_what_was_changed_elsewhere_is_409_with_the_other_text_and_then_saved(respondent, tab):
    respondent.open("strategy/").write("strategy.goals", "ihr Text").press()
    told = tab.write("strategy.goals", "mein Text").autosave("strategy.goals")
    assert told.status_code == 409
    assert told.json()["message"] == "Nicht gespeichert: inzwischen an anderer Stelle geändert."
    assert "„ihr Text“" in told.json()["errors"]["strategy.goals.note"]
    assert respondent.answers["strategy.goals"].note == "ihr Text"
    tab.fields["seen"] = [json.dumps(json.loads(tab.fields["seen"][0]) | json.loads(told.json()["seen"]))]
    assert tab.autosave("strategy.goals").status_code == 200
    assert respondent.answers["strategy.goals"].note == "mein Text"


def test_a_change_whose_answer_was_lost_is_no_change_by_somebody_else(respondent, tab):
    tab.write("strategy.goals", "erst").autosave("strategy.goals")
    tab.fields["tried"] = [json.dumps({"strategy.goals": [[[], "erst"]]})]
    tab.write("strategy.goals", "erst, dann")
    assert tab.press().status_code == 303
    assert respondent.answers["strategy.goals"].note == "erst, dann"


def test_a_wrong_key_is_404_in_json(client, db):
    answer = client.post("/en/a/wrong/strategy/", {"strategy.goals": "x"}, headers=JSON)
    assert (answer.status_code, answer.json()["saved"]) == (404, False)


def test_a_missing_token_is_403_in_json(respondent):
    answer = Client(enforce_csrf_checks=True).post(respondent.url("strategy/"), {"a": "b"}, headers=JSON)
    assert answer.status_code == 403
    assert answer.json()["saved"] is False
    assert "Speichern und weiter" in answer.json()["message"]


def test_a_body_that_is_too_large_is_413_in_json(respondent):
    body, kind = b"a=" + b"n" * 3_000_000, "application/x-www-form-urlencoded"
    answer = respondent.client.post(respondent.url("strategy/"), body, content_type=kind, headers=JSON)
    assert (answer.status_code, answer.json()["saved"]) == (413, False)


def test_it_is_kept_by_nobody_and_takes_six_queries_at_most(tab, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        answer = tab.mark("strategy.goals", "brand_building").autosave("strategy.goals")
    assert answer["Cache-Control"] == "no-store"
