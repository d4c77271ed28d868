"""The editions in public: number, day, and what each of them changed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from benchmarks.findings.values import Closeness
from benchmarks.models import Edition
from language.text import Text
from tests.builders.edition import STUDY, finding, mapping
from tests.builders.published import publish

pytestmark = pytest.mark.django_db
OTHER = replace(STUDY, code="other")


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def three() -> None:
    """Three editions: two findings, then one is corrected, then one is withdrawn with its study."""
    publish(finding("stays"), finding("goes", study=OTHER))
    publish(finding("stays", percent=Decimal(91)), finding("goes", study=OTHER))
    publish(finding("stays", percent=Decimal(91)))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "de",
            ["2 neue Befunde, 2 neue Studien", "1 geänderter Befund", "1 zurückgezogener Befund", "3. November 2026"],
        ),
        ("en", ["2 new findings, 2 new studies", "1 changed finding", "1 withdrawn finding", "3 November 2026"]),
    ],
)
def test_every_edition_is_listed_with_its_day_and_its_changes(
    client: Client, three: None, language: str, words: list[str]
) -> None:
    shown = page(client, f"/{language}/sources/editions/")
    assert [word for word in words if word not in shown] == []
    assert shown.index("/editions/3/") < shown.index("/editions/1/")


def test_the_first_edition_lists_what_it_brought(client: Client, three: None) -> None:
    shown = page(client, "/en/sources/editions/1/")
    assert "The first edition." in shown
    assert 'href="/en/sources/stays/"' in shown and 'href="/en/sources/goes/"' in shown


def test_a_correction_is_told_with_both_figures(client: Client, three: None) -> None:
    shown = page(client, "/en/sources/editions/2/")
    assert "91% cannot measure exactly." in shown
    assert "<del>92</del>" in shown and "<ins>91</ins>" in shown


def test_what_was_withdrawn_is_told_in_its_last_words(client: Client, three: None) -> None:
    shown = page(client, "/en/sources/editions/3/")
    assert "No longer published" in shown
    assert '<a href="/en/sources/goes/">92% cannot measure exactly.</a>' in shown


def test_changes_of_a_comparison_are_told_in_words(client: Client) -> None:
    publish(finding())
    publish(finding(mappings=(mapping(closeness=Closeness.LOOSE), mapping("roi.kpis"))))
    publish(finding(mappings=(mapping("roi.kpis"),)))
    second, third = (page(client, f"/en/sources/editions/{number}/") for number in (2, 3))
    assert "<del>similar question</del>" in second and "<ins>loosely related</ins>" in second
    assert second.count("from now on") == 1
    assert "No longer compared with" in third


def test_texts_are_told_in_their_own_language_and_no_place_holder_is_left(client: Client) -> None:
    publish(finding())
    publish(finding(statement=Text("{share} raten.", "{share} guess."), caution=Text("Vorsicht", "Caution")))
    shown = page(client, "/de/sources/editions/2/")
    assert '<dd lang="en"><del>… cannot measure exactly.</del>' in shown
    assert "<del>leer</del>" in shown
    assert "{share}" not in shown


@pytest.mark.parametrize("number", ["0", "4", "99999999999999999999", "9" * 5000])
def test_an_edition_that_does_not_exist_is_not_found(client: Client, three: None, number: str) -> None:
    assert client.get(f"/en/sources/editions/{number}/").status_code == 404


def test_before_anything_is_published_the_list_says_so(client: Client) -> None:
    assert "Nothing has been published yet." in page(client, "/en/sources/editions/")


def test_many_editions_come_a_page_at_a_time(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for percent in range(51):
        publish(finding(percent=Decimal(percent)))
    with django_assert_num_queries(1):
        first = page(client, "/en/sources/editions/")
    assert "/editions/51/" in first and "/editions/1/" not in first
    assert "/editions/1/" in page(client, "/en/sources/editions/?page=2")
    assert client.get("/en/sources/editions/?page=3").status_code == 404


def test_one_edition_takes_three_queries(
    client: Client, three: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        page(client, "/en/sources/editions/3/")


def test_nobody_is_named_in_public(client: Client, three: None) -> None:
    Edition.objects.update(published_by="erika.muster")
    for address in ("/en/sources/editions/", "/en/sources/editions/2/", "/open-data/findings.json"):
        assert "erika.muster" not in page(client, address)
