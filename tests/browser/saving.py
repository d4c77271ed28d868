"""Waiting until a page of questions has saved one particular change."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs

from playwright.sync_api import Page, Response, expect


@contextmanager
def saved(page: Page, field: str, *values: str) -> Iterator[None]:
    """Make a change inside, after which the field holds these values; it ends when the page says that this is saved.

    What the note says is not enough: until the change is sent, the note still tells of the one before.
    """

    def answers_the_change(response: Response) -> bool:
        sent = response.request.post_data or ""
        return parse_qs(sent, keep_blank_values=True).get(field) == list(values)

    with page.expect_response(answers_the_change):
        yield
    expect(page.locator(".save-note")).to_have_attribute("data-state", "saved")
