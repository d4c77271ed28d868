"""Changing the language in the middle of a page."""

import re

from tests.builders.page_form import PageForm


def test_the_language_button_saves_and_shows_the_same_page_in_the_other_language(respondent):
    tab = respondent.open("strategy/").mark("strategy.goals", "brand_building").write("strategy.goals", "warum")
    answer = tab.press(switch_language="en")
    assert (answer.status_code, answer["Location"]) == (303, respondent.url("strategy/", "en"))
    again = PageForm(respondent.client.get(answer["Location"]).content.decode())
    assert again.fields["strategy.goals"] == ["brand_building"]
    assert again.fields["strategy.goals.note"] == ["warum"]


def test_with_something_wrong_the_page_comes_in_the_other_language_with_everything_typed(respondent):
    tab = respondent.open("strategy/").write("strategy.goals", "n" * 2001)
    answer = tab.mark("strategy.overall_strategy", "separate_plans").press(switch_language="en")
    page = answer.content.decode()
    form = PageForm(page)
    assert answer.status_code == 400
    assert answer["Content-Language"] == "en"
    assert '<html lang="en">' in page
    assert "<title>Error: Strategy" in page
    assert form.action == respondent.url("strategy/", "en")
    assert form.fields["strategy.goals.note"] == ["n" * 2001]
    assert form.fields["strategy.overall_strategy"] == ["separate_plans"]


def test_back_on_the_way_the_answers_are_the_same(respondent):
    respondent.open("strategy/").mark("strategy.goals", "brand_building").press(switch_language="en")
    respondent.open("strategy/", "en").press(switch_language="de")
    assert respondent.answers["strategy.goals"].options == ("brand_building",)


def test_a_language_that_does_not_exist_changes_nothing(respondent):
    answer = respondent.open("strategy/").press(switch_language="fr")
    assert answer["Location"] == respondent.url("strategy/")


def test_enter_saves_and_goes_on_instead_of_switching_the_language(respondent):
    page = respondent.get("strategy/").content.decode()
    buttons = re.findall(r"<button[^>]*>", page)
    assert 'form="page-form"' in buttons[0]
    assert "name=" not in buttons[0]
