"""The result for its owner, for readers of the shared link, and for visitors."""

import re

import pytest
from django.test import Client
from django.utils.html import escape

from assessment.keys import share_key_of
from assessment.services import delete
from tests.builders.answers import answered
from tests.builders.respondent import Respondent

NOTE = "Nur für uns <intern> & so"


def text(response):
    return response.content.decode()


@pytest.fixture
def with_note(respondent):
    respondent.store({"roi.kpis": answered("roi.kpis", "own_selection", note=NOTE)})
    respondent.post("complete/")
    return respondent


@pytest.mark.parametrize(("language", "words"), [("de", "von 100: Geordnet"), ("en", "of 100: Organised")])
def test_the_first_heading_says_score_and_level(finished, language, words):
    heading = re.search(r"<h1.*?</h1>", text(finished.get("result/", language)), re.S)
    assert words in re.sub(r"<[^>]+>", "", heading.group())


def test_formula_range_and_studies_stand_on_the_page(finished):
    page = text(finished.get("result/", "en"))
    assert "100 × (2 × 2 + 2 × 2 + 2 × 2 + 2 × 2 + 2 × 2 + 2 × 2) / (4 × 12) = 50" in page
    assert "92% of the respondents cannot measure exactly" in page
    assert "(84 interviews; published in 2013; interval 84 to 96%*)" in page
    assert "* Interval of 95 per cent, by Wilson’s method: it would hold if the sample had been random." in page


def test_the_picture_is_there_without_any_script(finished):
    page = text(finished.get("result/"))
    assert page.count('class="score-chart"') >= 5
    assert "style=" not in page
    assert "plotly.min.js" not in "".join(re.findall(r"<script[^>]*>", page))


def test_nothing_under_a_key_is_kept_or_indexed(finished):
    for response in (finished.get("result/"), finished.share(), finished.get("result/report.json")):
        assert response["Cache-Control"] == "no-store"
        assert "noindex" in response["X-Robots-Tag"]


def test_the_owner_sees_notes_escaped(with_note):
    page = text(with_note.get("result/"))
    assert escape(NOTE) in page
    assert NOTE not in page


def test_the_shared_page_hides_notes_until_the_owner_shows_them(with_note):
    assert escape(NOTE) not in text(with_note.share())
    assert with_note.post("result/notes/", {"share_notes": "yes"}).status_code == 303
    assert escape(NOTE) in text(with_note.share())
    with_note.post("result/notes/", {"share_notes": "no"})
    assert escape(NOTE) not in text(with_note.share())


def test_shared_files_hide_notes_too(with_note):
    assert NOTE not in with_note.share("report.json").content.decode()
    with_note.post("result/notes/", {"share_notes": "yes"})
    assert NOTE in with_note.share("report.json").content.decode()


def test_the_shared_page_holds_nothing_private(finished):
    page = text(finished.share())
    assert finished.key not in page
    assert re.findall(r'<form[^>]*method="(\w+)"', page) == ["get"]
    assert "csrf" not in page


def test_the_read_only_key_opens_nothing_of_the_owners(finished):
    share = share_key_of(finished.key)
    assert Client().get(f"/de/a/{share}/result/").status_code == 404
    assert Client().get(f"/de/r/{finished.key}/").status_code == 404
    assert Client().post(f"/de/a/{share}/result/notes/", {"share_notes": "yes"}).status_code == 404


def test_a_deleted_result_is_gone_for_everybody(finished):
    delete(assessment=finished.assessment)
    assert finished.get("result/").status_code == 404
    assert finished.share().status_code == 404


@pytest.mark.parametrize("page", ["result/", "result/report.pdf", "result/report.json", "result/figures.json"])
def test_before_completion_there_is_a_409_with_the_way_on(respondent, page):
    response = respondent.get(page)
    assert response.status_code == 409
    assert "Es gibt noch kein Ergebnis" in text(response)
    assert respondent.url("check/") in text(response)
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("page", ["", "report.pdf", "figures.json"])
def test_before_completion_the_shared_link_says_so_without_the_private_one(respondent, page):
    response = respondent.share(page)
    assert response.status_code == 409
    assert respondent.key not in text(response)


def test_a_result_takes_at_most_five_queries(finished, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        finished.get("result/")
    with django_assert_max_num_queries(5):
        finished.share()
    with django_assert_max_num_queries(5):
        finished.get("result/report.json")


@pytest.mark.parametrize("page", ["sample/", "method/"])
def test_open_pages_do_not_ask_more_when_more_is_stored(published, django_assert_max_num_queries, page):
    for _ in range(3):
        Respondent()
    with django_assert_max_num_queries(1):
        assert Client().get(f"/de/{page}").status_code == 200


@pytest.mark.parametrize(("language", "words"), [("de", "Beispiel: erfunden."), ("en", "Sample: made up.")])
def test_the_sample_is_marked_as_made_up(published, language, words):
    assert words in text(Client().get(f"/{language}/sample/"))


def test_figures_hold_what_the_page_says(finished):
    figures = finished.get("result/figures.json", "en").json()
    names = [trace["name"] for trace in figures["scores"]["data"]]
    assert names == ["Overall", "Strategy", "Dialogue", "Ownership", "Measuring results"]
    assert "92%" in [text for trace in figures["ladders"]["data"] for text in trace["text"]]
    assert finished.get("result/figures.json", "de").json()["scores"]["layout"]["separators"] == ",."
