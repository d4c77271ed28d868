"""A Chromium that somebody found: how it is started, and whether it opens a page."""

import os
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

# Without any font a page opens and shows nothing; that is no browser to test with.
PAGE = "data:text/html,<span>Dialogreif</span>"
DRAWN = "document.querySelector('span').offsetWidth > 0"
SECONDS = 30


class NotHere(Exception):
    """There is no Chromium in this place; the message says why."""


@dataclass(frozen=True)
class Chromium:
    """A program, and what it needs in its environment on top of ours."""

    program: str
    environment: dict[str, str] = field(default_factory=dict)

    def launch(self, playwright: Playwright) -> Browser:
        """Start it without a window; in containers its own sandbox can't be had."""
        return playwright.chromium.launch(
            executable_path=self.program,
            env={**os.environ, **self.environment},
            args=["--no-sandbox"],
            timeout=1000 * SECONDS,
        )


def why_it_opens_no_page(chromium: Chromium) -> str:
    """Return nothing when it opens a page with words on it, otherwise why it does not, on one line."""
    try:
        with sync_playwright() as playwright:
            page = chromium.launch(playwright).new_page()
            page.goto(PAGE, timeout=1000 * SECONDS)
            return "" if page.evaluate(DRAWN) else "it draws no words"
    except Error as error:
        return one_line(error.message)


def one_line(message: str) -> str:
    """Return the line of a longer message that says most: the one of the linker or the first that calls an error so."""
    lines = [line.strip(" \t╔║╚═") for line in message.splitlines() if line.strip(" \t╔║╚═")]
    telling = (line for word in ("shared libraries", "[err]", "rror") for line in lines if word in line)
    return next(telling, lines[0] if lines else "it says nothing")[:160]
