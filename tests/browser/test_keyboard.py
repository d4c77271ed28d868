"""All the way by keyboard alone, with the focus in sight at every step."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.question_page import answer_first_options
from tests.browser.visitor import press

MOST_STEPS = 150
# Something must tell the focused element from its neighbours: an outline, or a shadow around it or its label.
FOCUS_IS_VISIBLE = """() => {
  const focused = document.activeElement;
  const places = [focused, focused.closest("label, .option-row"), focused.nextElementSibling].filter(Boolean);
  return places.some((place) => {
    const style = getComputedStyle(place);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  });
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on the element, seeing it all the way."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert page.evaluate(FOCUS_IS_VISIBLE), f"the focus can't be seen on {focused}"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no way to {selector} by keyboard")


def enter(page: Page) -> None:
    """Press Enter and wait for the page it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_whole_way_works_by_keyboard(visitor, colours):
    page = visitor(language="de", colours=colours).page
    page.goto("/de/")
    tab_to(page, "form[action$='/start/'] button")
    enter(page)
    expect(page).to_have_url(re.compile(r"/a/[\w-]+/$"))

    tab_to(page, ".task-row[data-dimension=roi] a")
    enter(page)
    tab_to(page, ".question-block input[type=radio]")
    page.keyboard.press("Space")
    expect(page.locator(".question-block input[type=radio]").first).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".question-block input[type=radio]").nth(1)).to_be_checked()
    tab_to(page, ".form-end button[name=then]")
    enter(page)

    expect(page).to_have_url(re.compile(r"/a/[\w-]+/$"))
    hub = page.url
    for part in ("strategy", "dialogue"):
        page.goto(f"{hub}{part}/")
        answer_first_options(page)
        press(page, ".form-end button")
    page.goto(hub)
    tab_to(page, "a[href$='/check/']")
    enter(page)
    tab_to(page, "form[action$='/complete/'] button")
    enter(page)
    expect(page).to_have_url(re.compile(r"/result/$"))
    tab_to(page, ".download-list a")


def test_the_first_key_offers_a_way_past_the_head_of_the_page(visitor):
    page = visitor(language="de").page
    page.goto("/de/method/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")
