"""A page of questions in a real browser: how to get to one, and its controls."""

from playwright.sync_api import Locator, Page


def begin(page: Page) -> str:
    """Start an assessment and return the address of its overview."""
    page.goto("/")
    page.locator("form[action$='/start/'] button").first.click()
    page.wait_for_url("**/a/*/")
    return page.url


def control(page: Page, question: str, value: str) -> Locator:
    """Return the control of one option."""
    return page.locator(f"[name='{question}'][value='{value}']")


def note_of(page: Page, question: str) -> Locator:
    """Return the field of the note, unfolded."""
    block = page.locator(f"[data-question='{question}']")
    if not block.locator("textarea").is_visible():
        block.locator("summary").first.click()
    return block.locator("textarea")


def answer_first_options(page: Page) -> None:
    """Mark the first option of every question on the page."""
    for block in page.locator(".question-block").all():
        block.locator(".option-row input").first.check()
