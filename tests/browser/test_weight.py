"""What a first visit costs in bytes on the wire, as compressed as they travel."""

import pytest
from playwright.sync_api import Page, expect

from tests.bench.client import Client
from tests.bench.walk import Walk
from tests.browser.transfer import Transfer
from tests.browser.visitor import press

QUESTION_PAGE, RESULT = 70_000, 110_000


@pytest.fixture(scope="module")
def hub(site) -> str:
    """Return the address of the overview of a completed questionnaire."""
    return Walk(site.url)(Client(site.url))


def first_visit(page: Page, address: str) -> Transfer:
    """Open a page with an empty cache and wait until it has loaded what it asks for by itself."""
    transfer = Transfer(page)
    page.goto(address, wait_until="networkidle")
    return transfer


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("part", ["strategy", "dialogue", "ownership", "roi", "profile"])
def test_a_question_page_is_light(visitor, site, language, part):
    page = visitor(language=language).page
    page.goto(f"/{language}/")
    press(page, "form[action$='/start/'] button")
    address = page.url
    fresh = visitor(language=language).page
    transfer = first_visit(fresh, f"{address}{part}/")
    assert transfer.total <= QUESTION_PAGE, transfer.bytes


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_result_is_light_and_brings_plotly_only_when_the_reader_gets_there(visitor, hub, language):
    page = visitor(language=language).page
    transfer = first_visit(page, f"{hub.replace('/de/', f'/{language}/')}result/")
    assert transfer.times_loaded("plotly.min") == 0
    assert transfer.total <= RESULT, transfer.bytes

    page.locator("[data-figures]").scroll_into_view_if_needed()
    expect(page.locator("[data-figures] .main-svg").first).to_be_visible(timeout=20_000)
    page.mouse.wheel(0, -5000)
    page.locator("[data-figures]").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert transfer.times_loaded("plotly.min") == 1


@pytest.mark.parametrize("address", ["/de/", "/de/method/", "/de/sources/", "/de/a/{key}/", "/de/a/{key}/check/"])
def test_other_pages_never_load_plotly(visitor, hub, address):
    page = visitor().page
    transfer = first_visit(page, address.format(key=hub.rstrip("/").rpartition("/")[2]))
    page.mouse.wheel(0, 50_000)
    page.wait_for_load_state("networkidle")
    assert transfer.times_loaded("plotly") == 0
