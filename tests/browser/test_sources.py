"""Looking for findings and citing them, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

Come = Callable[..., Visitor]
FINDING = "hsg-cannot-measure-exactly"


@pytest.mark.parametrize("javascript", [True, False])
def test_a_list_is_narrowed_and_its_address_can_be_kept(visitor: Come, javascript: bool) -> None:
    page = visitor(language="en", javascript=javascript).page
    page.goto("/en/sources/")
    page.get_by_label("Words in statements").fill("classic goals exactly")
    page.get_by_label("Area").select_option("roi")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#found")).to_contain_text("1 finding from 1 study")
    kept = page.url
    page.get_by_role("link", name="Deutsch").click()
    expect(page.locator("#found")).to_contain_text("Nichts gefunden")
    page.goto(kept)
    page.locator("article a").first.click()
    page.wait_for_url(f"**/en/sources/{FINDING}/")


def test_an_address_with_an_anchor_leads_to_the_finding_wherever_it_is_listed(visitor: Come) -> None:
    page = visitor(language="en").page
    page.goto(f"/en/sources/?q=keylens#{FINDING}")
    page.wait_for_url(f"**/en/sources/{FINDING}/")
    page.goto(f"/en/sources/?dimension=roi&numbers=1#{FINDING}")
    expect(page.locator(f"#{FINDING}")).to_be_in_viewport()


def test_a_citation_is_copied_with_one_click(visitor: Come) -> None:
    visit = visitor(language="en")
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.page.goto(f"/en/sources/{FINDING}/")
    visit.page.get_by_role("button", name="Copy the citation").click()
    expect(visit.page.locator("#citation-status")).to_have_text("Copied")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"/en/sources/{FINDING}/")


def test_without_scripts_a_citation_can_be_selected(visitor: Come) -> None:
    page = visitor(language="de", javascript=False).page
    page.goto(f"/de/sources/{FINDING}/")
    expect(page.locator("#citation")).to_contain_text("Conrad Caine")
    expect(page.get_by_role("button", name="Zitat kopieren")).to_be_hidden()
