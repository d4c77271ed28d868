"""A real Chromium on the app as an operator runs it.

``site`` is the running app, ``visit`` opens a page of a new visitor. Whatever a visitor must never meet fails the
test at its end by itself: a script error, a breach of the content security policy, a request to another host, a 500.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.visitor import Visitor
from tests.machine.finding import NoBrowser, find_chromium
from tests.postgresql import postgresql_server
from tests.site import Site, running_site

Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker run all browser tests, so that they share one site and one browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the running app; on PostgreSQL it has a server of its own, as the tests' own database is not for it."""
    folder = tmp_path_factory.mktemp("site")
    if "DATABASE_URL" not in os.environ:
        with running_site(folder) as running:
            yield running
        return
    with postgresql_server() as address, running_site(folder, DATABASE_URL=address) as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return a Chromium that opens pages; without one the test fails and names all that was tried."""
    try:
        found = find_chromium()
    except NoBrowser as error:
        pytest.fail(str(error))
    with sync_playwright() as playwright:
        chromium = found.launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visitor(browser: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """Return a function that lets a new visitor come; all of them are checked and leave at the end of the test.

    It takes ``language`` (default ``"de"``), ``javascript``, ``colours`` (``"light"`` or ``"dark"``), ``width``,
    ``height`` and ``expected`` (status codes of answers that belong to the test, such as 404).
    """
    came: list[Visitor] = []

    def come(**wishes: object) -> Visitor:
        came.append(Visitor(browser, site.url, **wishes))  # type: ignore[arg-type]
        return came[-1]

    yield come
    for one in came:
        one.leave()
    problems = [problem for one in came for problem in one.problems]
    assert not problems, "\n".join(problems)


@pytest.fixture
def visit(visitor: Callable[..., Visitor]) -> Visit:
    """Return a function that opens an address for a new visitor and returns the page: ``visit("/de/", width=320)``."""

    def open_page(address: str, **wishes: object) -> Page:
        page = visitor(**wishes).page
        page.goto(address)
        return page

    return open_page
