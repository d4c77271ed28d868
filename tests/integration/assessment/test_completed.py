"""Checking, completing, and what may still happen after that."""

import re

import pytest

from tests.builders.answers import answered, unanswered, unsure
from tests.builders.page_form import PageForm
from tests.builders.questionnaire import shipped_questionnaire

ASKED = shipped_questionnaire()
HALF = 13


def text_of(response):
    return response.content.decode()


def test_the_check_page_shows_every_answer_with_a_link_to_change_it(respondent):
    respondent.post("strategy/", {"strategy.goals": ["brand_building", "customer_service"]})
    respondent.post("roi/", {"roi.kpis": "dont_know", "roi.kpis.note": "Zeile 1\nZeile <2>"})
    page = text_of(respondent.get("check/"))
    for option in ("brand_building", "customer_service"):
        assert f"<li>{ASKED.question('strategy.goals').option(option).text.de}</li>" in page
    assert "Weiß ich nicht" in page
    assert "Zeile 1<br>Zeile &lt;2&gt;" in page
    for question in ASKED.questions:
        dimension = question.code.partition(".")[0]
        assert f'href="{respondent.url(dimension)}/?back=check#{question.code}"' in page
    assert f'href="{respondent.url("profile/")}?back=check#sector"' in page


def test_the_link_to_change_leads_to_the_question(respondent):
    assert 'id="roi.kpis"' in text_of(respondent.get("roi/?back=check"))


def deal_with(respondent, count):
    """Say "don't know" to so many of the scored questions, in their order."""
    respondent.store({question.code: unsure(question.code) for question in ASKED.questions[:count]})


def test_from_half_on_what_is_open_is_said_and_a_partial_result_is_possible(respondent):
    deal_with(respondent, HALF)
    page = text_of(respondent.get("check/"))
    assert f"{len(ASKED.questions) - HALF} Fragen sind noch offen" in page
    assert page.count("Abschließen und Teilergebnis ansehen") == 2
    assert page.count(f'action="{respondent.url("complete/")}"') == 2


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Für ein Ergebnis fehlen noch 13 Antworten"), (HALF - 1, "Für ein Ergebnis fehlt noch eine Antwort")],
)
def test_below_half_it_is_said_how_many_are_missing_and_nothing_can_be_completed(respondent, count, words):
    deal_with(respondent, count)
    page = text_of(respondent.get("check/"))
    assert words in page
    assert "zu 13 der 26 Fragen aus den Bereichen" in page
    assert respondent.url("complete/") not in page


def test_what_is_open_comes_first_and_each_question_stands_once(respondent):
    deal_with(respondent, HALF)
    respondent.store({"roi.reporting": unanswered("roi.reporting", note="später fragen")})
    page = text_of(respondent.get("check/"))
    shown = re.findall(r"\?back=check#([^\"]+)", page)
    is_open = [question.code for question in ASKED.questions[HALF:]] + [question.code for question in ASKED.profile]
    assert shown == is_open + [question.code for question in ASKED.questions[:HALF]]
    assert page.index("später fragen") < page.index('id="part-strategy"')


def test_the_button_stands_above_the_answers_and_below(respondent):
    deal_with(respondent, len(ASKED.questions))
    page = text_of(respondent.get("check/"))
    first, last = page.index("Abschließen und Ergebnis ansehen"), page.rindex("Abschließen und Ergebnis ansehen")
    assert first < page.index("Noch offen") < page.index('id="part-strategy"') < last


def test_context_left_open_is_no_partial_result(respondent):
    for dimension in ASKED.dimensions:
        respondent.post(f"{dimension.code}/", {question.code: "dont_know" for question in dimension.questions})
    page = text_of(respondent.get("check/"))
    assert "Abschließen und Ergebnis ansehen" in page
    assert "noch offen" not in page


def test_completed_answers_are_shown_and_not_asked(respondent):
    respondent.post("strategy/", {"strategy.goals": "brand_building"})
    respondent.complete()
    page = text_of(respondent.get("strategy/"))
    assert "Abgeschlossen am" in page
    assert ASKED.question("strategy.goals").option("brand_building").text.de in page
    assert "<fieldset" not in page
    assert 'name="part" value="strategy"' in page


def test_the_check_page_of_a_completed_assessment_offers_no_second_completion(respondent):
    respondent.complete()
    page = text_of(respondent.get("check/"))
    assert respondent.url("complete/") not in page
    assert "?back=check" not in page


@pytest.mark.parametrize(("fields", "page"), [({}, ""), ({"part": "roi"}, "roi/"), ({"part": "profile"}, "profile/")])
def test_reopening_leads_to_the_part_or_the_overview(respondent, fields, page):
    respondent.complete()
    answer = respondent.post("reopen/", fields)
    assert (answer.status_code, answer["Location"]) == (303, respondent.url(page))
    assert not respondent.assessment.is_completed
    assert respondent.assessment.result == {"of": "a test"}


def test_reopening_for_an_unknown_part_is_404_and_reopens_nothing(respondent):
    respondent.complete()
    assert respondent.post("reopen/", {"part": "nothing"}).status_code == 404
    assert respondent.assessment.is_completed


def test_looking_at_reopen_reopens_nothing(respondent):
    respondent.complete()
    assert respondent.get("reopen/").status_code == 405
    assert respondent.assessment.is_completed


def test_a_stale_form_after_completion_is_409_with_everything_typed(respondent):
    tab = respondent.open("strategy/")
    respondent.complete()
    answer = tab.mark("strategy.goals", "brand_building").write("strategy.goals", "warum").press()
    page = text_of(answer)
    assert answer.status_code == 409
    assert "Diese Antworten sind noch nicht gespeichert" in page
    assert "<title>Fehler:" in page
    assert PageForm(page).fields["strategy.goals"] == ["brand_building"]
    assert PageForm(page).fields["strategy.goals.note"] == ["warum"]
    assert re.search(r'name="reopen" value="1"', page)
    assert respondent.answers == {}
    assert respondent.assessment.is_completed


def test_one_button_reopens_and_saves_what_was_typed(respondent):
    tab = respondent.open("strategy/")
    respondent.complete()
    answer = tab.mark("strategy.goals", "brand_building").press()
    tab.form = PageForm(text_of(answer))
    assert tab.press(reopen="1").status_code == 303
    assert respondent.answers["strategy.goals"] == answered("strategy.goals", "brand_building")
    assert not respondent.assessment.is_completed


def test_what_is_wrong_stays_on_the_page_when_the_rest_is_reopened_and_saved(respondent):
    tab = respondent.open("strategy/")
    respondent.complete()
    tab.mark("strategy.goals", "nonsense").mark("strategy.overall_strategy", "separate_plans")
    assert tab.press().status_code == 409
    assert tab.press(reopen="1").status_code == 400
    assert set(respondent.answers) == {"strategy.overall_strategy"}


def test_a_stale_form_in_which_nothing_was_changed_is_no_conflict(respondent):
    tab = respondent.open("strategy/")
    respondent.complete()
    assert tab.press().status_code == 303
    assert respondent.assessment.is_completed


def test_a_conflict_in_the_other_language(respondent):
    tab = respondent.open("strategy/")
    respondent.complete()
    answer = tab.mark("strategy.goals", "brand_building").press(switch_language="en")
    assert answer.status_code == 409
    assert "These answers are not saved yet" in text_of(answer)
