"""What studies say on a result, with the whole library loaded: order, narrowing, conflicts, lines, weight."""

import re
from html import unescape

import brotli
import pytest
from django.test import Client
from django.utils import timezone

from benchmarks.editions.loading import load_content
from benchmarks.models import Edition
from tests.builders.answers import answered
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent
from tests.builders.results import all_answered
from tests.builders.shipped_edition import publish, publish_shipped, shipped_content, without

CARD = re.compile(r"<article.*?</article>", re.S)
MOST_BYTES = 110_000


def text(response):
    return unescape(response.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


def card(page, title):
    return next(found for found in CARD.findall(page) if f"<h4>{title}</h4>" in found)


def closest(page, title):
    return re.search(r'finding-share">(.*?) <span', card(page, title)).group(1)


def completed(**answers):
    respondent = Respondent()
    given = {code: answered(code, option) for code, option in answers.items()}
    respondent.store(all_answered(shipped_questionnaire()) | given)
    respondent.post("complete/")
    return respondent


@pytest.fixture
def page(published):
    return text(completed(country="germany", channels="linkedin").get("result/", "en"))


def test_the_shipped_files_publish_what_the_tests_publish(db):
    load_content()
    stored = Edition.objects.get().content
    assert stored == shipped_content()


@pytest.mark.parametrize(("country", "share"), [("germany", "22.4%"), ("switzerland", "68%")])
def test_the_closest_figure_follows_the_country(published, country, share):
    page = text(completed(country=country, channels="linkedin").get("result/", "en"))
    assert closest(page, "Overall strategy") == share


def test_the_others_are_folded_behind_their_count(page):
    found = card(page, "Overall strategy")
    count = int(re.search(r"<summary>(\d+) more figures on this question</summary>", found).group(1))
    assert found.count("<li><p>") == count > 5


def test_an_old_figure_says_so(page):
    figure = card(page, "Overall strategy").partition("<details")[0]
    assert "published in 2012" in figure
    assert f" · {timezone.localdate().year - 2012} years old" in figure


def test_contradicting_figures_stand_side_by_side_with_the_reason(page):
    conflict = re.search(r'<div class="conflict">.*?</div>', card(page, "Overall strategy"), re.S).group()
    assert "lie up to 27.6 points apart. They differ in whom they speak of, the region and the year." in conflict
    assert re.findall(r"<b>(.*?)</b>", conflict)[0] == "22.4%"
    assert "Bernet ZHAW study on social media in Switzerland 2012" in conflict


def test_a_question_without_a_figure_says_so(page):
    part = page.split('class="without-figure"')[1].split("</div></dl>")[0]
    assert "<dt>Knowledge of target groups, Choice of new channels</dt>" in part
    assert "In our collection no figure is released for this question." in part


def test_a_line_says_its_numbers_and_the_own_answer_in_words(page):
    found = card(page, "Contribution to goals")
    line = re.search(r'<div class="series">.*?</table>', found, re.S).group()
    assert "CMO Survey: impact proven in numbers: 15% in 2013, 11.5% in 2016. You put no figure" in line
    assert "chart-dot" not in line and ">You<" not in line
    assert re.findall(r'<th scope="row">(\d+)</th>', line) == ["2013", "2014", "2015", "2016"]


def test_narrowing_hides_figures_and_changes_nothing_else(published):
    respondent = completed(country="germany", channels="linkedin")
    whole = text(respondent.get("result/", "en"))
    narrowed = text(respondent.get("result/?region=switzerland&from=2012&to=2016", "en"))
    assert closest(narrowed, "Overall strategy").startswith("50%")
    assert re.search(r"\d+ of \d+ figures fit your choice\.", narrowed)
    head = 'class="score-list"'
    assert narrowed.split(head)[1].split("</ol>")[0] == whole.split(head)[1].split("</ol>")[0]
    assert 'value="switzerland" selected' in narrowed
    assert 'value="2012"' in narrowed


def test_files_hold_every_figure_whatever_the_page_was_narrowed_to(published):
    respondent = completed(country="germany", channels="linkedin")
    assert (
        respondent.get("result/report.json?region=switzerland").content == respondent.get("result/report.json").content
    )


def test_a_size_shows_what_studies_say_about_companies_of_that_size(published):
    respondent = completed(size="large", channels="linkedin")
    found = text(respondent.get("result/?size=medium", "en"))
    assert closest(found, "Listening beyond own channels") == "10%"
    assert "This speaks of other companies than yours." in card(found, "Listening beyond own channels")


def test_where_nothing_fits_the_choice_it_says_that(published):
    found = text(completed(channels="linkedin").get("result/?from=2099", "en"))
    assert not CARD.findall(found.split('class="section explore"')[0])
    assert "none that fits your choice" in found


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("region=atlantis", "region", "Choose something from the list."),
        ("size=huge", "size", "Choose something from the list."),
        ("from=20x2", "from", "Write the year with four digits"),
        ("to=99999999999999999999", "to", "Write the year with four digits"),
        ("from=2016&to=2012", "to", "The last year lies before the first."),
        ("region=%00", "region", "Choose something from the list."),
        ("from=<script>", "from", "Write the year with four digits"),
    ],
)
def test_what_can_not_be_understood_is_named_and_left_out(published, query, field, message):
    response = Client().get(f"/en/sample/?{query}")
    assert response.status_code == 200
    found = text(response)
    assert f'id="narrow-{field}-error">{message}' in found
    assert f'href="#narrow-{field}"' in found
    assert "<script>" not in response.content.decode().split('class="narrow"')[1].split("</form>")[0]


def test_unknown_parameters_are_passed_over(published):
    assert Client().get("/en/sample/?utm=1&question=x").status_code == 200


def test_the_figures_to_explore_follow_the_choice(published):
    respondent = completed(country="germany", channels="linkedin")
    page = respondent.get("result/?region=switzerland").content.decode()
    address = unescape(re.search(r'data-figures="([^"]+)"', page).group(1))
    figures = Client().get(address).json()["ladders"]
    shown = [text for trace in figures["data"] for text in trace["text"]]
    assert "50–68\N{NO-BREAK SPACE}%" in shown and "92\N{NO-BREAK SPACE}%" not in shown


@pytest.mark.parametrize("query", ["", "?region=germany&size=medium"])
def test_page_and_query_limits_hold_with_the_whole_library(published, django_assert_max_num_queries, query):
    respondent = completed(country="germany", size="medium", channels="linkedin")
    for get in (lambda: respondent.get(f"result/{query}"), lambda: respondent.share(query)):
        with django_assert_max_num_queries(5):
            response = get()
        assert len(brotli.compress(response.content, quality=5)) < MOST_BYTES


def test_a_retired_finding_stays_on_an_old_result(published):
    respondent = completed(channels="linkedin")
    publish(without(shipped_content(), "hsg-cannot-measure-exactly"), number=2)
    assert "92%" in closest(text(respondent.get("result/", "en")), "Contribution to goals")
    newer = completed(channels="linkedin")
    assert "92%" not in closest(text(newer.get("result/", "en")), "Contribution to goals")


def test_an_edition_from_before_there_were_lines_still_shows(db):
    content = {name: part for name, part in shipped_content().items() if name != "series"}
    publish(content, number=1)
    page = text(completed(channels="linkedin").get("result/", "en"))
    assert closest(page, "Contribution to goals") == "92%"
    assert 'class="series"' not in page


def test_an_edition_without_percentages_shows_no_figure(db):
    publish({"studies": [], "findings": []}, number=1)
    page = text(completed().get("result/", "en"))
    assert "In our collection no figure is released for this question." in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_document_keeps_to_nine_pages(language):
    from io import BytesIO

    import pypdf

    from benchmarks.findings.documents import edition_from_content
    from reports.exporters.pdf import export
    from tests.builders.random_answers import random_answers
    from tests.builders.results import built

    edition = edition_from_content(1, "2026-11-21", shipped_content())
    for seed in range(4):
        answers = random_answers(shipped_questionnaire(), seed)
        pages = pypdf.PdfReader(BytesIO(export(built(language, answers=answers, compared_with=edition)).content)).pages
        assert 4 <= len(pages) <= 9, seed


def test_the_sample_needs_no_more_queries_when_narrowed(django_assert_max_num_queries, db):
    publish_shipped()
    with django_assert_max_num_queries(1):
        assert Client().get("/de/sample/?region=germany").status_code == 200
