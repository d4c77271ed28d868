"""The accessibility rules of axe-core, held against a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Success criteria of WCAG 2.2 on level A and AA, and axe's own best practices.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def violations(page: Page) -> list[str]:
    """Return one line for every place where the page breaks a rule; an empty list is what we want.

    A page that is still being left or still arriving has no root to judge: whoever sent a form waits for its answer.
    """
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{page.url} {rule['id']}: {place['html'][:200]} ({place['failureSummary']})"
        for rule in found
        for place in rule["nodes"]
    ]


def sideways_overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
