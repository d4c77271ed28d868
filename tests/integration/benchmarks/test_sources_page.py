"""The open page on which studies and findings are looked for."""

import gzip
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from benchmarks.editions.reading import current_edition
from benchmarks.findings.values import Kind, Qualifier, Topic
from benchmarks.library.sources import FINDINGS_ON_A_PAGE
from language.text import Text
from tests.builders.edition import STUDY, finding, mapping
from tests.builders.published import many_findings, publish

LANGUAGES = ["de", "en"]
LIGHT = 60_000
UNDATED = replace(
    STUDY, code="undated", year_published=None, region=Text("nicht angegeben", "not stated"), source_url=""
)
SHELF = (
    finding("measuring"),
    finding(
        "marketing",
        study=UNDATED,
        topic=Topic.OWNERSHIP,
        percent=Decimal(44),
        mappings=(mapping("ownership.responsibility", "marketing"),),
    ),
    finding("bound", qualifier=Qualifier.MORE_THAN, percent=Decimal(80), topic=Topic.ADOPTION, mappings=()),
    finding(
        "fraction",
        qualifier=Qualifier.FRACTION,
        percent=Decimal(75),
        share_words=Text("drei von vier", "three out of four"),
        topic=Topic.ADOPTION,
        mappings=(),
    ),
    finding(
        "opinion",
        study=UNDATED,
        kind=Kind.OPINION,
        percent=None,
        qualifier=Qualifier.NONE,
        statement=Text("Alle reden, niemand hört zu.", "All talk, nobody listens."),
        author="Erika Muster",
        topic=Topic.DIALOGUE,
        mappings=(),
    ),
)
pytestmark = pytest.mark.django_db


def page_in(language: str, client: Client, query: str = "", status: int = 200) -> str:
    response = client.get(f"/{language}/sources/{query}")
    assert response.status_code == status
    return response.content.decode()


def listed(page: str) -> list[str]:
    return re.findall(r'<article[^>]* id="([^"]+)"', page)


@pytest.fixture
def shelf() -> None:
    """Five findings of two studies are published."""
    publish(*SHELF)


@pytest.fixture
def library() -> None:
    """300 findings are published."""
    publish(*many_findings(300))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_published_finding_is_listed_and_leads_to_its_own_page(
    client: Client, shelf: None, language: str
) -> None:
    page = page_in(language, client)
    assert listed(page) == ["measuring", "bound", "fraction", "marketing", "opinion"]
    assert all(f'href="/{language}/sources/{code}/"' in page for code in listed(page))


def test_the_shipped_library_is_listed_in_both_languages(client: Client, loaded: None) -> None:
    published = sorted(found.code for found in current_edition().findings)
    for language in LANGUAGES:
        pages = [page_in(language, client, f"?page={number}") for number in range(1, len(published) // 60 + 2)]
        assert sorted(code for page in pages for code in listed(page)) == published
        assert not [page for page in pages if "{share}" in page]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["mehr als 80\N{NO-BREAK SPACE}%", "Drei von vier", "Meinung: Erika Muster", "nicht angegeben"]),
        ("en", ["more than 80%", "Three out of four", "Opinion: Erika Muster", "not stated"]),
    ],
)
def test_shares_and_voices_stand_as_the_source_puts_them(
    client: Client, shelf: None, language: str, words: list[str]
) -> None:
    page = page_in(language, client)
    assert [word for word in words if word not in page] == []


def test_a_withdrawn_finding_is_gone_with_the_next_edition(client: Client, shelf: None) -> None:
    publish(*SHELF[1:])
    page = page_in("en", client)
    assert "measuring" not in listed(page)
    assert "Benchmark edition 2" in page


def test_before_anything_is_published_the_page_says_so(client: Client) -> None:
    assert "Nothing has been published yet." in page_in("en", client)
    assert "Nothing has been published yet." in page_in("en", client, "?q=dialogue")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=NIEMAND+hoert", ["opinion"]),
        ("?q=seehund", []),
        ("?question=roi.contribution", ["measuring"]),
        ("?question=roi.kpis", []),
        ("?dimension=ownership", ["marketing"]),
        ("?region=germany&dimension=adoption", ["bound", "fraction"]),
        ("?region=not_stated&numbers=1", ["marketing"]),
        ("?from=2013&to=2013", ["measuring", "bound", "fraction"]),
        ("?from=2014", []),
        ("?to=2012", []),
    ],
)
def test_filters_narrow_the_list(client: Client, shelf: None, query: str, found: list[str]) -> None:
    assert listed(page_in("de", client, query)) == found


@pytest.mark.parametrize(
    ("language", "query", "words"),
    [
        ("de", "", "5 Befunde aus 2 Studien"),
        ("en", "", "5 findings from 2 studies"),
        ("de", "?dimension=roi", "1 Befund aus 1 Studie"),
        ("en", "?dimension=roi", "1 finding from 1 study"),
    ],
)
def test_what_was_found_is_counted_in_words(client: Client, shelf: None, language: str, query: str, words: str) -> None:
    assert words in page_in(language, client, query)


def test_only_a_narrowed_list_offers_to_show_everything_again(client: Client, shelf: None) -> None:
    assert "Show everything again" in page_in("en", client, "?dimension=roi")
    assert "Show everything again" not in page_in("en", client)


def test_filters_are_kept_in_the_form(client: Client, shelf: None) -> None:
    page = page_in("en", client, "?q=%3Cb%3E&dimension=roi&region=germany&from=2010&to=2020&numbers=1")
    assert 'name="q" value="&lt;b&gt;"' in page
    assert '<option value="roi" selected>ROI measurement (1)</option>' in page
    assert '<option value="germany" selected>Germany (3)</option>' in page
    assert 'name="from" value="2010"' in page and 'name="to" value="2020"' in page
    assert "checked" in page


def test_regions_without_any_finding_are_not_offered(client: Client, shelf: None) -> None:
    page = page_in("en", client)
    assert '<option value="not_stated">' in page
    assert '<option value="switzerland">' not in page


def test_studies_without_a_year_are_said_to_be_left_out(client: Client, shelf: None) -> None:
    assert "Studies that state no year are left out." in page_in("en", client, "?from=2000")
    assert "Studies that state no year are left out." not in page_in("en", client, "?dimension=roi")


def test_where_nothing_fits_it_says_what_to_give_up_and_what_is_found_then(client: Client, shelf: None) -> None:
    page = page_in("en", client, "?q=seal&dimension=ownership")
    assert "Nothing found" in page
    assert '<a href="?dimension=ownership">Without the search words</a>: 1 finding from 1 study' in page
    assert "In all areas" not in page


def test_where_no_single_filter_is_to_blame_it_says_what_to_do(client: Client, shelf: None) -> None:
    assert "Search for fewer words or another filter." in page_in("en", client, "?q=seal&region=elsewhere")


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("?dimension=zoo", "dimension", "Choose something from the list."),
        ("?region=atlantis", "region", "Choose something from the list."),
        ("?question=nothing.asked", "question", "Choose something from the list."),
        ("?from=13", "from", "Write the year with four digits, such as 2013."),
        ("?from=%D9%A2%D9%A0%D9%A1%D9%A3", "from", "Write the year with four digits, such as 2013."),
        ("?to=99999", "to", "Write the year with four digits, such as 2013."),
        ("?to=0000", "to", "Write the year with four digits, such as 2013."),
        ("?from=2013&to=2012", "to", "The last year lies before the first."),
        (f"?q={'x' * 201}", "q", "Search for fewer words: 200 characters at most."),
    ],
)
def test_a_filter_that_cannot_be_used_is_named_and_left_out(
    client: Client, shelf: None, query: str, field: str, words: str
) -> None:
    page = page_in("en", client, query, status=400)
    assert words in page
    assert f'<a href="#filter-{field}">' in page
    assert f'aria-describedby="filter-{field}-error"' in page
    assert listed(page)


def test_the_message_is_in_the_language_of_the_reader_and_other_filters_hold(client: Client, shelf: None) -> None:
    page = page_in("de", client, "?from=13&dimension=ownership", status=400)
    assert "Schreiben Sie das Jahr mit vier Ziffern, etwa 2013." in page
    assert 'value="13"' in page
    assert listed(page) == ["marketing"]


@pytest.mark.parametrize(
    "query",
    [
        "?q=%00",
        "?q=%00a%1b",
        "?q=%F0%9F%98%80",
        "?q=%FF%FE",
        "?q=%25",
        "?q=%27%22%3E%3Cscript%3E",
        "?q=+++",
        "?unknown=1",
    ],
)
def test_odd_words_are_looked_for_like_any_others(client: Client, shelf: None, query: str) -> None:
    assert "<script>" not in page_in("en", client, query)


@pytest.mark.parametrize("number", ["0", "-1", "7", "x", "1.5", "99999999999999999999", "9" * 5000, "%00"])
def test_a_page_that_does_not_exist_is_not_found(client: Client, library: None, number: str) -> None:
    page_in("en", client, f"?page={number}", status=404)


def test_pages_hold_every_finding_once_and_keep_the_filters(client: Client, library: None) -> None:
    seen: list[str] = []
    for number in range(1, 6):
        page = page_in("en", client, f"?region=germany&page={number}")
        assert f"Page {number} of 5" in page
        seen += listed(page)
    assert sorted(seen) == sorted(f"finding-{number}" for number in range(300))
    assert len(seen) == 5 * FINDINGS_ON_A_PAGE
    assert 'href="?region=germany&amp;page=2"' in page_in("en", client, "?region=germany")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["", "?page=5", "?q=ba", "?from=2001&to=2020&region=germany", "?from=x"])
def test_300_findings_take_one_query_and_are_light(
    client: Client, library: None, django_assert_num_queries: DjangoAssertNumQueries, language: str, query: str
) -> None:
    with django_assert_num_queries(1):
        response = client.get(f"/{language}/sources/{query}")
    assert len(gzip.compress(response.content)) <= LIGHT


def test_the_page_can_only_be_read(client: Client, shelf: None) -> None:
    assert client.post("/en/sources/").status_code == 405
