"""The permanent pages of findings and studies."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from benchmarks.editions.reading import current_edition
from benchmarks.findings.values import Checked, Qualifier
from tests.builders.edition import STUDY, finding, mapping
from tests.builders.published import many_findings, publish

pytestmark = pytest.mark.django_db


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["92\N{NO-BREAK SPACE}%", "84 Interviews", "84 bis 96 Prozent", "in einem Bericht über die Studie"]),
        ("en", ["92%", "84 interviews", "84 to 96 per cent", "in a report about the study"]),
    ],
)
def test_a_finding_shows_its_facts_in_both_languages(client: Client, language: str, words: list[str]) -> None:
    publish(finding(checked=Checked.SECONDARY))
    shown = page(client, f"/{language}/sources/exactly/")
    assert [word for word in words if word not in shown] == []


def test_every_shipped_finding_and_study_has_a_page(client: Client, loaded: None) -> None:
    for found in current_edition().findings:
        assert "{share}" not in page(client, f"/de/sources/{found.code}/")
        assert "{share}" not in page(client, f"/en/sources/studies/{found.study.code}/")


def test_no_interval_is_shown_for_a_lower_bound(client: Client) -> None:
    publish(finding(qualifier=Qualifier.MORE_THAN))
    assert "random sample" not in page(client, "/en/sources/exactly/")


def test_a_contradicting_figure_stands_beside_with_what_differs(client: Client) -> None:
    elsewhere = replace(STUDY, code="other", year_published=2014)
    publish(finding(percent=Decimal(50)), finding("against", percent=Decimal("72.5"), study=elsewhere))
    shown = page(client, "/en/sources/exactly/")
    assert "1 other figure at this question" in shown
    assert "22.5 points higher, counting the same answers in the same years" in shown
    assert "differs: other year" in shown
    assert "22,5 Punkte niedriger" in page(client, "/de/sources/against/")


def test_a_finding_can_be_cited_with_the_address_of_the_site(client: Client, settings: Settings) -> None:
    settings.BASE_URL = "https://check.example.org"
    publish(finding())
    shown = page(client, "/en/sources/exactly/")
    assert (
        "Benchmark edition 1 of 1 November 2026, finding exactly, https://check.example.org/en/sources/exactly/"
        in shown
    )
    assert "@misc{exactly," in shown
    assert 'data-copies="citation"' in shown


@pytest.mark.parametrize("address", ["/en/sources/gone/", "/en/sources/studies/old/"])
def test_what_was_withdrawn_keeps_its_page_and_says_since_when(client: Client, address: str) -> None:
    publish(finding(), finding("gone", study=replace(STUDY, code="old")))
    publish(finding())
    publish(finding(percent=Decimal(91)))
    shown = page(client, address)
    assert "No longer published" in shown
    assert "Withdrawn with the Benchmark edition 2 of 2 November 2026." in shown
    assert "This is how it stood in the Benchmark edition 1 of 1 November 2026." in shown
    assert "92% cannot measure exactly." in shown


def test_what_came_back_is_no_longer_called_withdrawn(client: Client) -> None:
    publish(finding(), finding("back"))
    publish(finding())
    publish(finding(), finding("back"))
    assert "No longer published" not in page(client, "/en/sources/back/")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["Prozentwert", "<del>92</del>", "<ins>31,7</ins>", "Vergleichsausgabe 2"]),
        ("en", ["Percentage", "<del>92</del>", "<ins>31.7</ins>", "Benchmark edition 2"]),
    ],
)
def test_a_finding_tells_its_changes_edition_by_edition(client: Client, language: str, words: list[str]) -> None:
    publish(finding())
    publish(finding(percent=Decimal("31.7")))
    shown = page(client, f"/{language}/sources/exactly/")
    assert [word for word in words if word not in shown] == []


def test_the_code_of_a_study_leads_to_its_page(client: Client) -> None:
    publish(finding())
    assert client.get("/de/sources/study/")["Location"] == "/de/sources/studies/study/"
    assert client.get("/de/sources/studies/")["Location"] == "/de/sources/"


@pytest.mark.parametrize("address", ["/en/sources/draft/", "/en/sources/studies/draft/", "/en/sources/%00/"])
def test_what_was_never_published_is_not_found(client: Client, address: str) -> None:
    page(client, address, 404)
    publish(finding())
    page(client, address, 404)


def test_a_question_that_is_no_longer_asked_is_left_out(client: Client) -> None:
    publish(finding(mappings=(mapping("no.longer_asked"),)))
    assert "No question of ours is close enough." in page(client, "/en/sources/exactly/")


@pytest.mark.parametrize("address", ["/en/sources/finding-7/", "/de/sources/studies/study-3/"])
def test_a_page_of_300_findings_takes_two_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    publish(*many_findings(300))
    with django_assert_num_queries(2):
        page(client, address)


@pytest.mark.parametrize("address", ["/en/sources/finding-7/", "/de/sources/studies/study-0/"])
def test_a_withdrawn_one_takes_one_query_more(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    publish(*many_findings(10))
    publish(finding())
    with django_assert_num_queries(3):
        page(client, address)
