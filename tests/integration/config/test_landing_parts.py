import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from benchmarks.services import current_edition, load_content


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
    assert {finding.study.name.en for finding in current_edition().findings} == studies_named_in(page)


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


def studies_named_in(page: str) -> set[str]:
    names = {finding.study.name.en for finding in current_edition().findings}
    return {name for name in names if f"<li>{name}</li>" in page}
