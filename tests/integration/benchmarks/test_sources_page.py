"""The open page of all studies and findings."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from benchmarks.models import Finding
from benchmarks.services import current_edition, publish_edition

LANGUAGES = ["de", "en"]


def page_in(language: str, client: Client) -> str:
    with override(language):
        address = reverse("sources")
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_published_finding_stands_there_under_its_own_address(
    client: Client, loaded: None, language: str
) -> None:
    anchors = re.findall(r'<article[^>]* id="([^"]+)"', page_in(language, client))
    assert sorted(anchors) == sorted(finding.code for finding in current_edition().findings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_place_holder_is_left_in_a_statement(client: Client, loaded: None, language: str) -> None:
    assert "{share}" not in page_in(language, client)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["mehr als 80\N{NO-BREAK SPACE}%", "Drei von vier", "Rund 50\N{NO-BREAK SPACE}%", "nicht angegeben"]),
        ("en", ["more than 80%", "Three out of four", "About 50%", "not stated"]),
    ],
)
def test_shares_stand_as_the_source_puts_them(client: Client, loaded: None, language: str, words: list[str]) -> None:
    page = page_in(language, client)
    for word in words:
        assert word in page


def test_opinions_stand_apart_with_their_author(client: Client, loaded: None) -> None:
    page = page_in("en", client)
    assert page.count("Archibald Graf von Keyserlingk") >= 15
    assert "Nobody is compared with these." in page


def test_a_retired_finding_is_gone_with_the_next_edition(client: Client, shipped: Finding) -> None:
    shipped.state = "retired"
    shipped.save()
    publish_edition()
    page = page_in("en", client)
    assert f'id="{shipped.code}"' not in page
    assert "Benchmark edition 2" in page


@pytest.mark.django_db
def test_before_anything_is_published_the_page_says_so(client: Client) -> None:
    assert "Nothing has been published yet." in page_in("en", client)


def test_the_page_takes_one_query(
    client: Client, loaded: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        page_in("de", client)
