"""The front door and the landing page."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from assessment.services import start
from benchmarks.editions.loading import load_content
from benchmarks.editions.reading import current_edition
from config.landing import EXAMPLE

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("wanted", "page"), [("en-GB,en", "/en/"), ("de", "/de/"), ("fr", "/de/"), ("", "/de/")])
def test_the_front_door_leads_to_the_language_of_the_browser(client, wanted, page):
    answer = client.get("/", headers={"accept-language": wanted})
    assert (answer.status_code, answer["Location"]) == (302, page)
    assert "Accept-Language" in answer["Vary"]


@pytest.mark.parametrize(("language", "words"), [("de", "Wie dialogreif ist Ihr Unternehmen?"), ("en", "How ready")])
def test_the_landing_page_says_what_it_is_in_both_languages(client, language, words):
    answer = client.get(f"/{language}/")
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert f'action="/{language}/start/"' in answer.content.decode()


def test_the_landing_page_asks_the_database_the_same_whatever_is_stored(client):
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as queries:
            client.get("/de/")
        counts.append(len(queries))
        for _ in range(10):
            start(language="de", now=timezone.now())
    assert counts[1] == counts[2] <= 2


@pytest.mark.parametrize(("address", "made_up"), [("/de/", "erfundenen"), ("/en/", "made-up")])
def test_a_visitor_sees_the_sample_result_marked_as_made_up(client: Client, address: str, made_up: str) -> None:
    load_content()
    page = client.get(address).content.decode()
    assert 'class="sheet"' in page
    assert page.count('class="score-chart"') == 5
    assert made_up in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_example_is_a_figure_with_its_sample_that_primes_no_scored_answer(client: Client, language: str) -> None:
    load_content()
    page = client.get(f"/{language}/").content.decode()
    example = page.partition('<blockquote class="figure-example">')[2].partition("</blockquote>")[0]
    assert all(number in example for number in ("77", "604", "2023"))
    (shown,) = [each for each in current_edition().findings if each.code == EXAMPLE]
    assert [mapping.question for mapping in shown.mappings] == ["channels"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_it_says_of_others_names_source_and_year(client: Client, language: str) -> None:
    page = client.get(f"/{language}/").content.decode()
    (said,) = re.findall(r"<p[^>]*>([^<]*St\. Gallen[^<]*)</p>", page.partition("<h1")[2].partition("<form")[0])
    assert "2013" in said


def test_before_anything_is_published_the_page_stands_without_studies(client: Client) -> None:
    page = client.get("/de/").content.decode()
    assert 'action="/de/start/"' in page
    assert 'class="sheet"' not in page
    assert "finding-share" not in page


def test_the_page_asks_the_database_for_the_edition_only(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    load_content()
    client.get("/de/")
    with django_assert_num_queries(1):
        client.get("/de/")


def test_studies_and_findings_are_counted_as_they_stand_beside_the_questions(client: Client) -> None:
    load_content()
    shown = [finding for finding in current_edition().findings if finding.mappings]
    studies = {finding.study.code for finding in shown}
    page = " ".join(client.get("/en/").content.decode().split())
    assert f"{len(shown)} findings from {len(studies)} studies stand beside the questions" in page


@pytest.mark.parametrize("address", ["/de/sample/", "/de/sample/report.pdf"])
def test_before_anything_is_published_the_sample_is_not_ready(client: Client, address: str) -> None:
    assert client.get(address).status_code == 503
