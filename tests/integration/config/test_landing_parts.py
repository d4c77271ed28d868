import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from benchmarks.editions.loading import load_content
from benchmarks.editions.reading import current_edition


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "made_up"), [("/de/", "erfundenen"), ("/en/", "made-up")])
def test_a_visitor_sees_the_sample_result_marked_as_made_up(client: Client, address: str, made_up: str) -> None:
    load_content()
    page = client.get(address).content.decode()
    assert 'class="sheet"' in page
    assert page.count('class="score-chart"') == 5
    assert made_up in page


@pytest.mark.django_db
def test_the_example_is_a_figure_of_the_published_edition_with_its_sample_and_interval(client: Client) -> None:
    load_content()
    page = client.get("/en/").content.decode()
    assert "92% of the respondents cannot measure exactly" in page
    assert "84 interviews; published in 2013; 95% interval 84 to 96%" in page


@pytest.mark.django_db
def test_before_anything_is_published_the_page_stands_without_studies(client: Client) -> None:
    page = client.get("/de/").content.decode()
    assert 'action="/de/start/"' in page
    assert 'class="sheet"' not in page
    assert "finding-share" not in page


@pytest.mark.django_db
def test_the_page_asks_the_database_for_the_edition_only(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    load_content()
    client.get("/de/")
    with django_assert_num_queries(2):
        client.get("/de/")


@pytest.mark.django_db
def test_studies_and_findings_are_counted_as_they_stand_beside_the_questions(client: Client) -> None:
    load_content()
    shown = [finding for finding in current_edition().findings if finding.mappings]
    studies = {finding.study.code for finding in shown}
    page = " ".join(client.get("/en/").content.decode().split())
    assert f"{len(shown)} findings from {len(studies)} studies stand beside the questions" in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/de/sample/", "/de/sample/report.pdf"])
def test_before_anything_is_published_the_sample_is_not_ready(client: Client, address: str) -> None:
    assert client.get(address).status_code == 503
