"""Completing: once, at any time, and what is frozen then stays."""

import pytest
from django.test import Client

from assessment.questionnaire.answers import Answer, Status
from assessment.services import reopen
from reports import results as stored
from tests.builders.answers import answered, unanswered, unsure
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent
from tests.builders.shipped_edition import changed, publish, shipped_content

QUESTIONS = shipped_questionnaire().questions
HALF = 13


def text(response):
    return response.content.decode()


def test_completing_leads_to_the_result(respondent):
    response = respondent.post("complete/")
    assert response.status_code == 303
    assert response["Location"] == respondent.url("result/")
    assert respondent.assessment.is_completed


def test_twice_is_the_same_as_once(respondent):
    respondent.post("complete/")
    first = respondent.assessment.result
    assert respondent.post("complete/").status_code == 303
    assert respondent.assessment.result == first


def test_completing_asks_for_a_post(respondent):
    response = respondent.get("complete/")
    assert response.status_code == 405
    assert response["Allow"] == "POST"


def test_a_save_that_comes_in_between_is_part_of_the_result(respondent, monkeypatch):
    freeze = stored.freeze
    late = {"roi.kpis": answered("roi.kpis", "with_targets")}

    def freeze_and_save_meanwhile(result):
        if late:
            respondent.store(dict([late.popitem()]))
        return freeze(result)

    monkeypatch.setattr(stored, "freeze", freeze_and_save_meanwhile)
    respondent.post("complete/")
    kept = {answer["question"]: answer for answer in respondent.assessment.result["answers"]}
    assert kept["roi.kpis"]["options"] == ["with_targets"]


def test_a_result_with_open_questions_is_marked_as_partial(respondent):
    respondent.store({"roi.kpis": unanswered("roi.kpis")})
    respondent.post("complete/")
    assert "Teilergebnis: 1 Frage blieb offen." in text(respondent.get("result/"))


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.NOT_APPLICABLE])
def test_below_half_of_the_questions_no_result_is_made_and_the_page_says_how_many_are_missing(published, status):
    respondent = Respondent()
    respondent.store({question.code: Answer(question.code, status) for question in QUESTIONS[: HALF - 2]})
    response = respondent.post("complete/")
    assert response.status_code == 409
    assert "Für ein Ergebnis fehlen noch 2 Antworten" in text(response)
    assert not respondent.assessment.is_completed
    for page in ("result/", "result/report.pdf", "result/report.json", "result/figures.json"):
        assert respondent.get(page).status_code == 409


def test_context_questions_do_not_make_up_for_what_is_missing(published):
    respondent = Respondent()
    asked = QUESTIONS[: HALF - 1] + shipped_questionnaire().profile
    respondent.store({question.code: unsure(question.code) for question in asked})
    assert respondent.post("complete/").status_code == 409


def test_from_half_on_a_result_is_made_even_of_dont_know_alone(published):
    respondent = Respondent()
    respondent.store({question.code: unsure(question.code) for question in QUESTIONS[:HALF]})
    assert respondent.post("complete/").status_code == 303
    response = respondent.get("result/")
    assert response.status_code == 200
    assert "Noch gibt es keinen Gesamtwert" in text(response)


def test_answers_taken_back_after_a_result_leave_it_where_it_is(finished):
    before = finished.assessment.result
    reopen(assessment=finished.assessment, now=finished.assessment.completed_at)
    finished.store({question.code: unanswered(question.code) for question in QUESTIONS})
    assert finished.post("complete/").status_code == 409
    assert finished.assessment.result == before
    assert finished.get("result/").status_code == 200


def test_reopening_keeps_the_result_in_sight_with_a_notice(finished):
    reopen(assessment=finished.assessment, now=finished.assessment.completed_at)
    response = finished.get("result/")
    assert response.status_code == 200
    assert "Sie haben Ihre Antworten wieder geöffnet." in text(response)


def test_completing_anew_makes_the_result_anew(finished):
    before = finished.assessment.result["overall"]["exact"]
    reopen(assessment=finished.assessment, now=finished.assessment.completed_at)
    finished.store({"roi.kpis": answered("roi.kpis", "with_targets")})
    finished.post("complete/")
    assert finished.assessment.result["overall"]["exact"] != before


def test_a_changed_benchmark_shows_in_new_results_and_leaves_old_ones(finished):
    publish(changed(shipped_content(), "hsg-cannot-measure-exactly", percent="90"), number=2)
    newer = Respondent()
    newer.store(finished.answers)
    newer.post("complete/")
    old, new = text(finished.get("result/")), text(newer.get("result/"))
    assert "92\N{NO-BREAK SPACE}% der Befragten" in old
    assert "Vergleichsausgabe 1" in old
    assert "90\N{NO-BREAK SPACE}% der Befragten" in new
    assert "Intervall 82 bis 95\N{NO-BREAK SPACE}%*" in new
    assert "Vergleichsausgabe 2" in new


def test_an_unknown_key_is_not_found(published):
    assert Client().post("/de/a/unknown/complete/").status_code == 404
