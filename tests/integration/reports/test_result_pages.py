"""The result for its owner, for readers of the shared link, and for visitors."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils.html import escape

from assessment.keys import share_key_of
from assessment.services import delete
from reports.sample import sample_report
from tests.builders.answers import answered
from tests.builders.respondent import Respondent

NOTE = "Nur für uns <intern> & so"
FOUNDING = {"de": "Aus den Gründungsstudien", "en": "From the founding studies"}
STRONGEST = {"de": "Am stärksten", "en": "Strongest"}


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


def shown(html: str) -> str:
    """Return the words of a page, one space between them."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_that_a_report_says_of_the_whole_stands_on_the_page(published, language):
    report, page = sample_report(language), shown(text(Client().get(f"/{language}/sample/")))
    scores = [report.overall, *(dimension.score for dimension in report.dimensions)]
    founding = [view for question in report.all_questions for view in question.compared.founding]
    options = [option for question in report.questions for option in question.compared.options]
    said = [report.resolution, report.scored_comparison.text, report.mirror.text]
    said += [sentence for score in scores for sentence in (*score.own, score.near)]
    said += [view.statement.rstrip(".") for view in (*report.mirror.statements, *founding)]
    said += [report.question(code).title for code in (*report.strongest, *report.weakest)]
    said += [f"{view.share_text} {view.study_name}" for option in options for view in option.figures]
    said += [dimension.scored.text for dimension in report.dimensions]
    assert founding and options and report.overall.span and report.strongest
    assert [each for each in said if " ".join(each.split()) not in page] == []
    assert page.count(report.interval_note) == 1
    assert re.search(rf"{report.overall.span} (of|von) 100, ", page)
    beside = [view for each in report.all_questions for view in each.compared.founding]
    in_tables = {name for each in report.all_questions for name in each.compared.in_table}
    assert page.count(FOUNDING[language]) == len([view for view in beside if view.finding not in in_tables])
    outstanding = page.partition(STRONGEST[language])[2]
    assert report.question(report.strongest[0]).title in outstanding[:400]


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
