"""Saving a page: where it leads, what it changes, and what other tabs and devices keep."""

import re

import pytest
from django.utils.html import escape

from assessment.questionnaire.answers import Status
from assessment.questionnaire.definitions import QuestionType
from tests.builders.answers import answered, unanswered, unsure
from tests.builders.page_form import PageForm
from tests.builders.questionnaire import shipped_questionnaire

STRATEGY = shipped_questionnaire().dimension("strategy").questions
STRATEGIC = "strategy.overall_strategy"


@pytest.fixture
def tab(respondent):
    return respondent.open("strategy/")


def test_continue_saves_and_leads_to_the_next_open_part(respondent, tab):
    answer = tab.mark("strategy.goals", "brand_building").press()
    assert (answer.status_code, answer["Location"]) == (303, respondent.url("dialogue/"))
    assert respondent.answers == {"strategy.goals": answered("strategy.goals", "brand_building")}


def test_a_part_that_is_done_is_passed_over(respondent, tab):
    respondent.post("dialogue/", {each.code: "dont_know" for each in shipped_questionnaire().dimensions[1].questions})
    assert tab.press()["Location"] == respondent.url("ownership/")


def test_after_the_last_part_comes_the_check_page(respondent):
    assert respondent.open("profile/").press()["Location"] == respondent.url("check/")


def test_who_came_from_the_check_page_goes_back_there(respondent):
    tab = respondent.open("strategy/?back=check")
    assert tab.press()["Location"] == respondent.url("check/")


def test_the_overview_is_one_button_away(respondent, tab):
    answer = tab.mark("strategy.goals", "brand_building").press(then="hub")
    assert answer["Location"] == respondent.hub
    assert "strategy.goals" in respondent.answers


def test_nothing_has_to_be_answered(respondent, tab):
    assert tab.press().status_code == 303
    assert respondent.answers == {}


def test_dont_know_and_not_applicable_are_answers(respondent, tab):
    tab.mark("strategy.goals", "dont_know").mark("strategy.shared_understanding", "not_applicable").press()
    assert respondent.answers["strategy.goals"] == unsure("strategy.goals")
    assert respondent.answers["strategy.shared_understanding"].status is Status.NOT_APPLICABLE


def test_unticking_everything_takes_the_answer_back_and_keeps_the_note(respondent, tab):
    tab.mark("strategy.goals", "brand_building").write("strategy.goals", "warum").press()
    respondent.open("strategy/").mark("strategy.goals").press()
    assert respondent.answers["strategy.goals"] == unanswered("strategy.goals", "warum")


def test_a_reload_after_saving_sends_nothing_again(respondent, tab):
    answer = tab.mark("strategy.goals", "brand_building").press()
    assert respondent.client.get(answer["Location"]).status_code == 200


def test_sending_the_same_page_again_changes_nothing(respondent, tab):
    tab.mark("strategy.goals", "brand_building").write("strategy.goals", "warum").press()
    before = respondent.answers
    tab.press()
    assert respondent.answers == before


def test_two_tabs_never_undo_each_other_s_answers(respondent):
    first, second = respondent.open("strategy/"), respondent.open("strategy/")
    first.mark("strategy.goals", "brand_building").press()
    second.mark("strategy.overall_strategy", "separate_plans").press()
    assert set(respondent.answers) == {"strategy.goals", "strategy.overall_strategy"}


def test_two_tabs_can_share_a_question_one_its_answer_and_one_its_note(respondent):
    first, second = respondent.open("strategy/"), respondent.open("strategy/")
    first.mark("strategy.goals", "brand_building").press()
    second.write("strategy.goals", "warum").press()
    assert respondent.answers["strategy.goals"] == answered("strategy.goals", "brand_building", note="warum")


def test_an_old_tab_does_not_bring_old_answers_back(respondent, tab):
    tab.mark("strategy.goals", "brand_building").press()
    old, new = respondent.open("strategy/"), respondent.open("strategy/", "en")
    new.mark("strategy.goals", "customer_service").press()
    old.write("strategy.overall_strategy", "aus dem alten Fenster").press()
    assert respondent.answers["strategy.goals"].options == ("customer_service",)


def test_a_single_choice_is_taken_back_by_its_button_and_everything_else_is_saved(respondent, tab):
    tab.mark(STRATEGIC, "separate_plans").write(STRATEGIC, "warum").press()
    again = respondent.open("strategy/?back=check").mark("strategy.goals", "brand_building")
    answer = again.press(clear=STRATEGIC)
    assert (answer.status_code, answer["Location"]) == (303, f"{respondent.url('strategy/')}?back=check#{STRATEGIC}")
    assert respondent.answers[STRATEGIC] == unanswered(STRATEGIC, "warum")
    assert respondent.answers["strategy.goals"].options == ("brand_building",)


def test_taking_back_what_was_changed_elsewhere_is_told_first(respondent, tab):
    tab.mark(STRATEGIC, "separate_plans").press()
    old = respondent.open("strategy/")
    respondent.open("strategy/").mark(STRATEGIC, "company_document").press()
    assert old.press(clear=STRATEGIC).status_code == 409
    assert respondent.answers[STRATEGIC].options == ("company_document",)


def test_every_single_choice_has_its_button_and_no_other_question_has(respondent, tab):
    single = [each.code for each in STRATEGY if each.type is QuestionType.SINGLE]
    assert re.findall(r'name="clear" value="([^"]+)"', tab.response.content.decode()) == single


@pytest.mark.parametrize("code", ["nonsense", "roi.kpis", "a\r\nb", "\x00"])
def test_a_button_of_another_page_takes_nothing_back(respondent, tab, code):
    respondent.post("roi/", {"roi.kpis": "dont_know"})
    assert tab.press(clear=code).status_code == 303
    assert respondent.answers["roi.kpis"].status is Status.DONT_KNOW


def test_a_choice_changed_elsewhere_meanwhile_is_told_and_the_second_press_replaces_it(respondent):
    first, second = respondent.open("strategy/"), respondent.open("strategy/")
    first.mark(STRATEGIC, "separate_plans").press()
    told = second.mark(STRATEGIC, "company_document").press()
    second.form = PageForm(told.content.decode())
    other = escape(shipped_questionnaire().question(STRATEGIC).option("separate_plans").text.de)
    assert told.status_code == 409
    assert f"Inzwischen an anderer Stelle geändert in „{other}“" in told.content.decode()
    assert respondent.answers[STRATEGIC].options == ("separate_plans",)
    assert second.fields[STRATEGIC] == ["company_document"]
    assert second.press().status_code == 303
    assert respondent.answers[STRATEGIC].options == ("company_document",)


def test_who_agrees_with_what_was_changed_elsewhere_is_not_held_up(respondent):
    first, second = respondent.open("strategy/"), respondent.open("strategy/")
    first.mark(STRATEGIC, "separate_plans").press()
    assert second.mark(STRATEGIC, "separate_plans").press().status_code == 303


def test_two_people_at_one_note_the_second_is_told_and_has_both_texts(respondent):
    first, second = respondent.open("strategy/"), respondent.open("strategy/", "en")
    first.write(STRATEGIC, "vom Ersten <b>").press()
    told = second.write(STRATEGIC, "from the second").mark("strategy.goals", "brand_building").press()
    second.form = PageForm(told.content.decode())
    assert told.status_code == 409
    assert "There it now says: “vom Ersten &lt;b&gt;”" in told.content.decode()
    assert second.fields[f"{STRATEGIC}.note"] == ["from the second"]
    assert respondent.answers[STRATEGIC].note == "vom Ersten <b>"
    assert respondent.answers["strategy.goals"].options == ("brand_building",)
    assert second.write(STRATEGIC, "vom Ersten, and from the second").press().status_code == 303
    assert respondent.answers[STRATEGIC].note == "vom Ersten, and from the second"


def test_what_changes_between_the_telling_and_the_second_press_is_told_again(respondent):
    second = respondent.open("strategy/")
    respondent.open("strategy/").write(STRATEGIC, "eins").press()
    second.form = PageForm(second.write(STRATEGIC, "meins").press().content.decode())
    respondent.open("strategy/").write(STRATEGIC, "zwei").press()
    told = second.press()
    assert told.status_code == 409
    assert "„zwei“" in told.content.decode()
    assert respondent.answers[STRATEGIC].note == "zwei"


def test_a_wrong_note_beside_a_choice_changed_elsewhere_is_400_and_both_are_told(respondent):
    second = respondent.open("strategy/")
    respondent.open("strategy/").mark(STRATEGIC, "separate_plans").press()
    told = second.mark(STRATEGIC, "company_document").write(STRATEGIC, "n" * 3000).press()
    assert told.status_code == 400
    assert "Inzwischen an anderer Stelle geändert" in told.content.decode()
    assert "3.000 Zeichen" in told.content.decode()


def test_fields_of_other_pages_are_left_alone(respondent):
    respondent.post("strategy/", {"roi.kpis": "dont_know", "nonsense": "x"})
    assert respondent.answers == {}


def test_a_script_needs_no_hidden_field_and_changes_only_what_it_names(respondent):
    respondent.post("strategy/", {"strategy.goals": ["brand_building"], "strategy.goals.note": "warum"})
    respondent.post("strategy/", {"strategy.overall_strategy": "dont_know"})
    respondent.post("strategy/", {"strategy.goals": ""})
    assert respondent.answers["strategy.goals"] == unanswered("strategy.goals", "warum")
    assert respondent.answers["strategy.overall_strategy"].status is Status.DONT_KNOW


@pytest.mark.parametrize("seen", ["nonsense", "[]", "{}", '{"strategy.goals":7}', "\x00", '{"a":[["\\ud800"],""]}'])
def test_a_broken_hidden_field_costs_no_answer(respondent, seen):
    answer = respondent.post("strategy/", {"strategy.goals": "brand_building", "seen": seen})
    assert answer.status_code == 303
    assert respondent.answers["strategy.goals"].options == ("brand_building",)


def test_saving_a_page_takes_six_queries_at_most(respondent, tab, django_assert_max_num_queries):
    for question in STRATEGY:
        tab.mark(question.code, question.option_codes[0]).write(question.code, "Notiz")
    with django_assert_max_num_queries(6):
        assert tab.press().status_code == 303
    assert len(respondent.answers) == len(STRATEGY)


def test_a_page_where_nothing_changed_writes_nothing(respondent, tab, django_assert_max_num_queries):
    changed_at = respondent.assessment.changed_at
    with django_assert_max_num_queries(2):
        tab.press()
    assert respondent.assessment.changed_at == changed_at
