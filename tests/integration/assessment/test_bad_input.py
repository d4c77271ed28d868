"""What can't be taken: said at the field, nothing typed is lost, nothing stored is lost."""

import re

import pytest
from django.test import Client

from tests.builders.answers import answered
from tests.builders.page_form import PageForm
from tests.builders.questionnaire import shipped_questionnaire

GOALS = shipped_questionnaire().question("strategy.goals")
NO_GOALS = next(option.code for option in GOALS.options if option.exclusive)


@pytest.fixture
def tab(respondent):
    return respondent.open("strategy/")


def text_of(response):
    return response.content.decode()


@pytest.mark.parametrize(
    ("question", "values", "words"),
    [
        ("strategy.goals", ["nonsense"], "Diese Antwort gibt es hier nicht."),
        ("strategy.goals", ["nonsense\x00"], "Diese Antwort gibt es hier nicht."),
        ("strategy.overall_strategy", ["case_by_case", "separate_plans"], "Hier ist nur eine Antwort möglich."),
        ("strategy.goals", ["brand_building", NO_GOALS], "lässt sich nicht mit anderen Antworten verbinden."),
        ("strategy.goals", ["brand_building", "dont_know"], "„Weiß ich nicht“ lässt sich nicht"),
        ("strategy.shared_understanding", ["dont_know", "not_applicable"], "lässt sich nicht mit Antworten verbinden."),
        ("strategy.goals", ["not_applicable"], "„Trifft nicht zu“ ist hier nicht möglich."),
    ],
)
def test_a_wrong_answer_is_400_and_named_at_the_top_and_at_the_field(respondent, tab, question, values, words):
    answer = tab.mark(question, *values).write(question, "bleibt").press()
    page = text_of(answer)
    assert answer.status_code == 400
    assert re.search(rf'<p class="field-error" id="{question}-error">[^<]*{words}', page)
    assert re.search(rf'<a href="#{question}_0_0">[^<]*{words}', page)
    assert "<title>Fehler: Strategie" in page
    assert page.count(words) == 2
    assert respondent.answers[question].options == ()


def test_messages_and_title_come_in_the_reader_s_language(respondent):
    page = text_of(respondent.open("strategy/", "en").mark("strategy.goals", "nonsense").press())
    assert "<title>Error: Strategy" in page
    assert "This is not one of the options." in page
    assert "One answer is not saved yet" in page


def test_the_summary_takes_the_focus(tab):
    page = text_of(tab.mark("strategy.goals", "nonsense").press())
    assert re.search(r'<div class="error-summary" role="alert" tabindex="-1" autofocus', page)


def test_everything_typed_stays_and_what_is_right_is_saved(respondent, tab):
    tab.mark("strategy.goals", "brand_building", NO_GOALS).write("strategy.goals", "Zeile 1\nZeile 2")
    answer = tab.mark("strategy.overall_strategy", "separate_plans").press()
    again = PageForm(text_of(answer))
    assert again.fields["strategy.goals"] == ["brand_building", NO_GOALS]
    assert again.fields["strategy.goals.note"] == ["Zeile 1\r\nZeile 2"]
    assert again.fields["strategy.overall_strategy"] == ["separate_plans"]
    assert "Alles andere auf dieser Seite ist gespeichert." in text_of(answer)
    assert respondent.answers["strategy.overall_strategy"].options == ("separate_plans",)
    assert respondent.answers["strategy.goals"].note == "Zeile 1\nZeile 2"


def test_a_wrong_answer_leaves_the_stored_one(respondent, tab):
    respondent.post("strategy/", {"strategy.goals": "brand_building"})
    assert respondent.open("strategy/").mark("strategy.goals", "nonsense").press().status_code == 400
    assert respondent.answers["strategy.goals"] == answered("strategy.goals", "brand_building")


def test_sending_it_again_unchanged_is_wrong_again_and_corrected_is_saved(respondent, tab):
    answer = tab.mark("strategy.goals", "brand_building", NO_GOALS).press()
    tab.form = PageForm(text_of(answer))
    assert tab.press().status_code == 400
    tab.mark("strategy.goals", "brand_building")
    assert tab.press().status_code == 303
    assert respondent.answers["strategy.goals"].options == ("brand_building",)


def test_a_page_shown_again_does_not_undo_another_tab(respondent, tab):
    answer = tab.mark("strategy.goals", "nonsense").press()
    respondent.post("strategy/", {"strategy.overall_strategy": "separate_plans"})
    tab.form = PageForm(text_of(answer))
    tab.mark("strategy.goals", "brand_building").press()
    assert respondent.answers["strategy.overall_strategy"].options == ("separate_plans",)


@pytest.mark.parametrize(("length", "status"), [(2000, 303), (2001, 400), (100_000, 400)])
def test_a_note_may_have_2000_characters(respondent, tab, length, status):
    answer = tab.write("strategy.goals", "n" * length).press()
    assert answer.status_code == status
    if status == 400:
        page = text_of(answer)
        assert PageForm(page).fields["strategy.goals.note"] == ["n" * length]
        assert 'aria-invalid="true"' in page
        assert '<a href="#strategy.goals.note">' in page
        assert "Platz ist für 2.000" in page
    else:
        assert respondent.answers["strategy.goals"].note == "n" * length


def test_control_characters_are_left_out_of_a_note_and_the_rest_is_saved(respondent, tab):
    assert tab.write("strategy.goals", "vor\x00 und\x1b nach\ttab\r\nZeile").press().status_code == 303
    assert respondent.answers["strategy.goals"].note == "vor und nach\ttab\nZeile"


def test_emoji_and_chinese_are_saved_as_typed(respondent, tab):
    joined = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}"
    note = f"{joined} 社交媒体 „Größe“ \N{RIGHT-TO-LEFT MARK}\N{HEBREW LETTER ALEF}"
    tab.write("strategy.goals", note).press()
    assert respondent.answers["strategy.goals"].note == note
    assert note in text_of(respondent.get("strategy/"))


def test_bytes_that_are_no_utf_8_cost_no_answer(respondent):
    body = b"strategy.goals=brand_building&strategy.goals.note=kaputt%ff%fe&strategy.overall_strategy=%ff"
    answer = respondent.client.post(respondent.url("strategy/"), body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert respondent.answers["strategy.goals"] == answered(
        "strategy.goals", "brand_building", note="kaputt\ufffd\ufffd"
    )


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"strategy.goals": "brand_building"}'),
        ("text/plain", b"\xff\xfe"),
        ("multipart/form-data", b"no boundary"),
        ("application/x-www-form-urlencoded; charset=latin-1", b"strategy.goals=brand_building"),
    ],
)
def test_a_body_that_is_no_form_is_400_and_not_a_silent_nothing(respondent, kind, body):
    answer = respondent.client.post(respondent.url("strategy/"), body, content_type=kind)
    assert answer.status_code == 400
    assert respondent.answers == {}


@pytest.mark.parametrize(("language", "words"), [("de", "Das war zu viel auf einmal"), ("en", "too much to send")])
def test_a_body_that_is_too_large_is_413(respondent, language, words):
    answer = respondent.client.post(
        respondent.url("strategy/", language),
        b"strategy.goals.note=" + b"n" * 3_000_000,
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 413
    assert words in text_of(answer)
    assert answer["Cache-Control"] == "no-store"


def test_too_many_fields_are_400(respondent):
    answer = respondent.client.post(respondent.url("strategy/"), {f"field{number}": "x" for number in range(2500)})
    assert answer.status_code == 400
    assert "Fehler 400" in text_of(answer)
    assert respondent.answers == {}


WRONG_TOKENS = [{}, {"csrfmiddlewaretoken": "x"}, {"csrfmiddlewaretoken": "A" * 64}]


@pytest.fixture
def strict(db):
    """Return a browser whose security tokens are checked, as outside the tests."""
    client = Client(enforce_csrf_checks=True)
    client.get("/de/")
    return client


@pytest.mark.parametrize("token", WRONG_TOKENS)
@pytest.mark.parametrize(("language", "words"), [("de", "laden Sie die Seite"), ("en", "load the page again")])
def test_a_missing_or_wrong_token_is_403_and_says_what_to_do(respondent, strict, token, language, words):
    answer = strict.post(respondent.url("complete/", language), token)
    assert answer.status_code == 403
    assert words in text_of(answer)
    assert not respondent.assessment.is_completed


@pytest.mark.parametrize("token", WRONG_TOKENS)
@pytest.mark.parametrize(("language", "words"), [("de", "noch nicht gespeichert"), ("en", "not saved yet")])
def test_a_page_of_questions_without_its_token_saves_nothing_and_keeps_everything_typed(
    respondent, strict, token, language, words
):
    typed = {"strategy.goals": ["brand_building"], "strategy.goals.note": ["Zeile"]}
    answer = strict.post(respondent.url("strategy/", language), typed | token)
    assert answer.status_code == 403
    assert words in text_of(answer)
    assert (answer["Cache-Control"], answer["Content-Language"]) == ("no-store", language)
    assert respondent.answers == {}

    again = PageForm(text_of(answer))
    assert strict.post(again.action, again.fields).status_code == 303
    assert respondent.answers["strategy.goals"] == answered("strategy.goals", "brand_building", note="Zeile")


@pytest.mark.parametrize(("method", "content_type"), [("put", "multipart/form-data"), ("post", "text/plain")])
def test_what_is_no_form_and_has_no_token_is_just_refused(respondent, strict, method, content_type):
    answer = getattr(strict, method)(respondent.url("profile/"), "x", content_type=content_type)
    assert answer.status_code == 403
    assert "Sicherheitsmerkmal" in text_of(answer)


def test_a_wrong_key_without_a_token_is_404(strict):
    assert strict.post("/de/a/wrong/strategy/", {"strategy.goals": "brand_building"}).status_code == 404


def test_saving_in_an_assessment_deleted_meanwhile_is_404(respondent, tab):
    respondent.post("delete/")
    assert tab.mark("strategy.goals", "brand_building").press().status_code == 404
