"""No page breaks a rule of WCAG 2.2 AA, and none is wider than a small phone, in either language and theme."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import sideways_overflow, violations
from tests.browser.saving import saved
from tests.browser.visitor import Visitor, press
from tests.site import Site

NARROW, WIDE, HEIGHT = 320, 1280, 900
OPEN_PAGES = ("", "sample/", "method/", "sources/", "deleted/", "nowhere/")
LIBRARY_PAGES = (
    "sources/?from=x&dimension=y",
    "sources/?q=seehund&dimension=roi",
    "sources/hsg-cannot-measure-exactly/",
    "sources/studies/keylens/",
    "sources/editions/",
    "sources/editions/1/",
    "sources/data/",
)
ADMIN_PAGES = ("", "benchmarks/desk/", "benchmarks/study/", "benchmarks/finding/", "benchmarks/finding/add/")
TOO_LONG = "x" * 2001
PASSWORD = "a long enough password"

Come = Callable[..., Visitor]

everywhere = pytest.mark.parametrize(("language", "colours"), [(a, b) for a in ("de", "en") for b in ("light", "dark")])


@everywhere
def test_open_pages_keep_the_rules(visitor: Come, language: str, colours: str) -> None:
    page = visitor(language=language, colours=colours, expected=(400, 404)).page
    problems = []
    for address in (*OPEN_PAGES, *LIBRARY_PAGES):
        page.goto(f"/{language}/{address}")
        problems += shortcomings(page)
    assert not problems, "\n".join(problems)


@everywhere
def test_the_pages_of_a_respondent_keep_the_rules(visitor: Come, language: str, colours: str) -> None:
    page = visitor(language=language, colours=colours, expected=(400,)).page
    problems = [problem for _ in walk(page, language) for problem in shortcomings(page)]
    assert not problems, "\n".join(problems)


@everywhere
def test_the_admin_keeps_the_rules(visitor: Come, editor: str, language: str, colours: str) -> None:
    page = visitor(language=language, colours=colours).page
    page.goto("/admin/login/")
    problems = violations(page)
    page.fill("#id_username", editor)
    page.fill("#id_password", PASSWORD)
    press(page, "[type=submit]")
    for address in ADMIN_PAGES:
        page.goto(f"/admin/{address}")
        problems += violations(page)
    page.goto("/admin/benchmarks/finding/")
    press(page, "#result_list tbody th a")
    problems += violations(page)
    assert not problems, "\n".join(problems)


@pytest.fixture(scope="module")
def editor(site: Site) -> str:
    """Return the name of a user of the admin."""
    site.manage("create_admin", DJANGO_SUPERUSER_USERNAME="reader", DJANGO_SUPERUSER_PASSWORD=PASSWORD)
    return "reader"


def walk(page: Page, language: str) -> Iterator[None]:
    """Take a respondent from the first overview to the deletion, with a stop at every page."""
    page.goto(f"/{language}/")
    press(page, "form[action$='/start/'] button")
    hub = page.url
    yield
    for part in page.eval_on_selector_all(".task-row a", "links => links.map(link => link.href)"):
        page.goto(part)
        answer_first_questions(page)
        yield
    send_a_note_that_is_too_long(page)
    yield
    page.goto(f"{hub}check/")
    yield
    press(page, "form[action$='/complete/'] button")
    yield
    share = page.get_attribute(".key-link a[href*='/r/']", "href")
    for address in (str(share), hub, f"{hub}strategy/", f"{hub}delete/"):
        page.goto(address)
        yield


def answer_first_questions(page: Page) -> None:
    """Choose something in each question but the last, so that areas have scores and some questions stay open."""
    *others, last = page.locator(".question-block").all()[:-1]
    for block in others:
        block.locator(".option-row label").first.click()
    option = last.locator(".option-row input").first
    with saved(page, str(option.get_attribute("name")), str(option.get_attribute("value"))):
        last.locator(".option-row label").first.click()


def send_a_note_that_is_too_long(page: Page) -> None:
    page.locator(".question-block details").first.evaluate("fold => { fold.open = true }")
    page.locator(".question-block textarea").first.fill(TOO_LONG)
    press(page, "main .button")


def shortcomings(page: Page) -> list[str]:
    """Return what is wrong with the page as a whole, everything folded away opened."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    found = violations(page)
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    if overflow := sideways_overflow(page):
        found.append(f"{page.url} is {overflow} pixels too wide for {NARROW}")
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    return found
