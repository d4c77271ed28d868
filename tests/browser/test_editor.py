"""An editor in a real browser: the desk, the preview beside the form, and the way back to an earlier version."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor
from tests.site import Site

Come = Callable[..., Visitor]
NAME, PASSWORD = "desk-editor", "a-long-word-for-tests"
CODE = "hsg-cannot-measure-exactly"


@pytest.fixture(scope="module")
def account(site: Site) -> Iterator[None]:
    site.manage("create_admin", DJANGO_SUPERUSER_USERNAME=NAME, DJANGO_SUPERUSER_PASSWORD=PASSWORD)
    yield


@pytest.fixture
def desk(visitor: Come, account: None) -> Callable[..., Page]:
    """Return a function that lets an editor sign in and opens the desk."""

    def open_desk(**wishes: object) -> Page:
        page = visitor(language="en", **wishes).page
        page.goto("/admin/login/?next=/admin/benchmarks/desk/")
        page.fill("#id_username", NAME)
        page.fill("#id_password", PASSWORD)
        page.click("input[type=submit]")
        expect(page.locator("h1")).to_have_text("Desk")
        return page

    return open_desk


def open_finding(page: Page) -> None:
    page.goto(f"/admin/benchmarks/finding/?q={CODE}")
    page.click("#result_list tbody th a")
    expect(page.locator("#finding-preview")).to_be_attached()


def test_the_desk_leads_to_the_rows_it_counts(desk: Callable[..., Page]) -> None:
    page = desk()
    count = page.locator("#unchecked .desk-count").inner_text()
    page.click("#unchecked .desk-ways a")
    expect(page.locator(".paginator")).to_contain_text(count)


def test_the_preview_follows_what_is_typed_and_chosen(desk: Callable[..., Page]) -> None:
    page = desk(width=1680)
    open_finding(page)
    panel = page.locator("#finding-preview")
    expect(panel.locator(".finding-share")).to_have_count(2)
    page.fill("#id_percent", "88")
    expect(panel.locator(".finding-share").last).to_contain_text("88%")
    panel.locator("select").select_option("dont_know")
    expect(panel.locator(".preview-readings > [lang=de] .finding-you")).to_contain_text("Kein Vergleich")
    expect(panel.locator(".preview-readings > [lang=en] article")).to_contain_text("you answered “don’t know”")
    page.select_option("#id_study", "")
    expect(panel).to_contain_text("The preview needs these fields first")


def test_without_script_a_button_opens_the_preview(desk: Callable[..., Page]) -> None:
    page = desk(javascript=False)
    open_finding(page)
    page.fill("#id_percent", "88")
    with page.context.expect_page() as opened:
        page.click("#finding-preview button")
    preview = opened.value
    expect(preview.locator(".preview-readings > [lang=en] .finding-share")).to_contain_text("88%")
    preview.locator("select").select_option("unanswered")
    preview.click("main form button")
    expect(preview.locator(".preview-readings > [lang=en] article")).to_contain_text("you did not answer the question")
    expect(preview.locator(".preview-readings > [lang=en] .finding-share")).to_contain_text("88%")


def test_an_edit_is_compared_and_put_back(desk: Callable[..., Page]) -> None:
    page = desk()
    open_finding(page)
    before = page.input_value("#id_place_in_source")
    page.fill("#id_place_in_source", "somewhere else")
    page.click(".submit-row >> nth=-1 >> text=Save and continue editing")
    expect(page.locator(".messagelist")).to_contain_text("Published as benchmark edition")
    page.click(".historylink")
    page.click("#change-history tbody tr:nth-child(2) a")
    expect(page.locator("ins")).to_have_text("somewhere else")
    page.fill("#id_reason", "The place was right")
    page.click("text=Put this version back")
    expect(page.locator(".messagelist")).to_contain_text("was put back")
    expect(page.locator("#id_place_in_source")).to_have_value(before)
