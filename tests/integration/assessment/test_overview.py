"""The overview: what is done, the private link, the deletion date."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from assessment.models import Assessment
from assessment.parts import part_of
from assessment.services import reopen, start
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent

pytestmark = pytest.mark.django_db


def text_of(response):
    return response.content.decode()


def answer_all(respondent, dimension):
    questions = part_of(shipped_questionnaire(), dimension).questions
    respondent.post(f"{dimension}/", {question.code: "dont_know" for question in questions})


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "de",
            ["0 von 5 Teilen fertig, 0 von 34 Fragen beantwortet", "Noch nicht begonnen", "Beginnen mit: Strategie"],
        ),
        ("en", ["0 of 5 parts done, 0 of 34 questions answered", "Not started", "Begin with: Strategy"]),
    ],
)
def test_every_part_is_a_task_in_any_order(respondent, language, words):
    page = text_of(respondent.get(language=language))
    for part in ("strategy", "dialogue", "ownership", "roi", "profile"):
        assert f'href="{respondent.url(f"{part}/", language)}"' in page
    assert all(each in page for each in words)


def test_what_is_done_is_said_in_words(respondent):
    answer_all(respondent, "roi")
    respondent.post("dialogue/", {"dialogue.response": "dont_know"})
    page = text_of(respondent.get())
    assert "1 von 5 Teilen fertig, 7 von 34 Fragen beantwortet" in page
    assert "Fertig" in page
    assert "1 von 7 beantwortet" in page


def test_the_context_questions_are_counted_like_every_other_part(respondent):
    answer_all(respondent, "profile")
    assert "1 von 5 Teilen fertig, 8 von 34 Fragen beantwortet" in text_of(respondent.get())


def main_buttons(page):
    return re.findall(r'<(?:a|button) class="button"[^>]*?(?: href="([^"]+)")?>(?:\s*)([^<]+?)\s*</', page)


def test_the_one_thing_to_do_next_is_the_first_part_with_an_open_question(respondent):
    respondent.post("strategy/", {"strategy.goals": "dont_know"})
    assert main_buttons(text_of(respondent.get())) == [(respondent.url("strategy/"), "Weiter mit: Strategie")]
    answer_all(respondent, "strategy")
    assert main_buttons(text_of(respondent.get())) == [(respondent.url("dialogue/"), "Weiter mit: Dialog")]
    for part in ("dialogue", "ownership", "roi"):
        answer_all(respondent, part)
    assert main_buttons(text_of(respondent.get()))[0][0] == respondent.url("profile/")
    answer_all(respondent, "profile")
    assert main_buttons(text_of(respondent.get())) == [(respondent.url("check/"), "Antworten prüfen")]


def test_completed_the_one_thing_to_do_is_to_see_the_result(respondent):
    respondent.complete()
    assert [address for address, _ in main_buttons(text_of(respondent.get()))] == [respondent.url("result/")]


def test_the_private_link_is_shown_as_it_can_be_kept(respondent):
    assert f"http://testserver{respondent.hub}" in text_of(respondent.get())


def test_the_private_link_carries_the_site_s_own_address(respondent, settings):
    settings.BASE_URL = "https://check.example.org"
    assert f"https://check.example.org{respondent.hub}" in text_of(respondent.get())


def test_nothing_behind_the_link_is_kept_or_indexed(respondent):
    for page in ("", "strategy/", "profile/", "check/", "delete/"):
        answer = respondent.get(page)
        assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")


def test_the_deletion_date_is_shown_and_can_be_chosen(respondent):
    today = timezone.localdate()
    answer = respondent.post("deletion-date/", {"period": "MONTH"})
    assert (answer.status_code, answer["Location"]) == (303, f"{respondent.hub}#deletion-date")
    assert respondent.assessment.delete_after == today + timedelta(days=30)
    assert "in 30 Tagen" in text_of(respondent.get())


@pytest.mark.parametrize(("days", "chosen"), [(30, "MONTH"), (730, "TWO_YEARS"), (365, "YEAR"), (364, "YEAR")])
def test_the_period_on_offer_is_the_one_chosen_or_the_usual_one(respondent, days, chosen):
    Assessment.objects.update(delete_after=timezone.localdate() + timedelta(days=days))
    page = text_of(respondent.get())
    assert page.count(" selected") == 1
    assert f'value="{chosen}" selected' in page


@pytest.mark.parametrize("period", ["", "CENTURY", "30"])
def test_other_periods_are_refused_and_change_nothing(respondent, period):
    before = respondent.assessment.delete_after
    assert respondent.post("deletion-date/", {"period": period}).status_code == 400
    assert respondent.assessment.delete_after == before


def test_a_completed_assessment_leads_to_its_result_and_can_be_reopened(respondent):
    respondent.complete()
    page = text_of(respondent.get())
    assert "Abgeschlossen am" in page
    assert f'href="{respondent.url("result/")}"' in page
    assert f'action="{respondent.url("reopen/")}"' in page
    assert respondent.url("check/") not in page


def test_reopened_answers_still_lead_to_the_last_result(respondent):
    respondent.complete()
    reopen(assessment=respondent.assessment, now=timezone.now())
    page = text_of(respondent.get())
    assert "Wieder geöffnet" in page
    assert f'href="{respondent.url("result/")}"' in page
    assert respondent.url("check/") in page


@pytest.mark.parametrize("page", ["", "strategy/", "profile/", "check/", "delete/", "reopen/", "deletion-date/"])
@pytest.mark.parametrize("key", ["wrong", "A" * 32, "A" * 500])
def test_a_wrong_key_is_404_and_says_nothing_more(client, page, key):
    answers = [client.get(f"/de/a/{key}/{page}"), client.post(f"/de/a/{key}/{page}")]
    assert {answer.status_code for answer in answers} <= {404, 405}
    assert all(key not in text_of(answer).replace("/en/a/" + key, "") for answer in answers)


def test_the_key_of_another_assessment_shows_the_other_and_not_this_one(respondent):
    other = Respondent()
    respondent.post("roi/", {"roi.kpis": "dont_know", "roi.kpis.note": "nur meine"})
    assert "nur meine" not in text_of(other.get("roi/"))
    other.post("roi/", {"roi.kpis.note": "deine"})
    assert respondent.answers["roi.kpis"].note == "nur meine"


def test_queries_stay_few_whatever_is_stored(respondent, django_assert_max_num_queries):
    for _ in range(30):
        start(language="de", now=timezone.now())
    answer_all(respondent, "roi")
    for page, most in (("", 3), ("roi/", 3), ("profile/", 3), ("check/", 3), ("delete/", 3)):
        with django_assert_max_num_queries(most):
            assert respondent.get(page).status_code == 200


def test_after_its_last_day_the_link_leads_nowhere(respondent):
    Assessment.objects.update(delete_after=timezone.localdate() - timedelta(days=1))
    assert respondent.get().status_code == 404
