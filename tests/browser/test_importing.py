"""An editor brings a file: the wrong row is named, corrected and applied, seen on a new result and taken back."""

import io
import re
from collections.abc import Callable
from decimal import Decimal

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.visitor import Visitor, press
from tests.site import Site

PASSWORD = "a long enough password"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FINDING = "hsg-cannot-measure-exactly"
LIST = "/admin/benchmarks/import/"

Come = Callable[..., Visitor]


@pytest.fixture(scope="module")
def importer(site: Site) -> str:
    """The name of a member of staff."""
    name = "importer"
    site.manage("create_admin", DJANGO_SUPERUSER_USERNAME=name, DJANGO_SUPERUSER_PASSWORD=PASSWORD)
    return name


def log_in(page: Page, name: str) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    press(page, "[type=submit]")


def exported(page: Page) -> bytes:
    return page.request.get(f"{LIST}export/xlsx/").body()


def with_percent(content: bytes, value: object) -> bytes:
    """Return a workbook with another percentage of the finding."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["findings"]
    names = [cell.value for cell in sheet[1]]
    code, percent = names.index("code"), names.index("percent")
    row = next(row for row in sheet.iter_rows(min_row=2) if row[code].value == FINDING)
    row[percent].value = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def bring(page: Page, content: bytes) -> None:
    page.goto(f"{LIST}add/")
    page.set_input_files("#id_file", {"name": "figures.xlsx", "mimeType": WORKBOOK, "buffer": content})
    press(page, ".exchange-upload button")


def stored_percent(page: Page) -> Decimal:
    sheet = openpyxl.load_workbook(io.BytesIO(exported(page)))["findings"]
    names = [cell.value for cell in sheet[1]]
    rows = {row[names.index("code")]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    return Decimal(str(rows[FINDING][names.index("percent")]))


def complete_a_new_result(page: Page, language: str) -> str:
    """Complete an assessment of whoever knows nothing; return the address of its result."""
    page.goto(f"/{language}/")
    press(page, "form[action$='/start/'] button")
    hub = page.url
    for dimension in ("dialogue", "ownership", "roi"):
        page.goto(f"{hub}{dimension}/")
        for unknown in page.locator("input[value=dont_know]").all():
            unknown.check()
        press(page, ".form-end button")
    page.goto(f"{hub}check/")
    press(page, "form[action$='/complete/'] button")
    return page.url


def expect_share(page: Page, percent: int) -> None:
    """See the finding's share in the sentence of the result that is shown."""
    expect(page.locator("main")).to_contain_text(re.compile(rf"\b{percent}\s?% (der Befragten|of the respondents)"))


@pytest.mark.parametrize(("language", "javascript"), [("de", True), ("en", False)])
def test_a_wrong_row_is_named_corrected_applied_seen_and_taken_back(
    visitor: Come, importer: str, language: str, javascript: bool
) -> None:
    page = visitor(language=language, javascript=javascript).page
    log_in(page, importer)
    before = stored_percent(page)
    file = exported(page)

    bring(page, with_percent(file, "0,92"))
    row = page.locator(".exchange-row--wrong")
    expect(row).to_have_count(1)
    expect(row).to_contain_text(FINDING)
    expect(row).to_contain_text("percent")
    expect(page.locator(".exchange-apply")).to_have_count(0)

    bring(page, with_percent(file, 91))
    changed = page.locator(".exchange-row--changed")
    expect(changed.locator("del")).to_have_text(str(before.normalize()))
    expect(changed.locator("ins")).to_have_text("91")
    press(page, ".exchange-apply button")
    assert stored_percent(page) == 91
    result = complete_a_new_result(page, language)
    expect_share(page, 91)

    bring(page, file)
    press(page, ".exchange-apply button")
    assert stored_percent(page) == before
    complete_a_new_result(page, language)
    expect_share(page, int(before))
    page.goto(result)
    expect_share(page, 91)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_pages_of_an_import_keep_the_rules(visitor: Come, importer: str, colours: str) -> None:
    page = visitor(language="de", colours=colours, expected=(400,)).page
    log_in(page, importer)
    file = exported(page)
    problems = []
    for address in (LIST, f"{LIST}add/"):
        page.goto(address)
        problems += violations(page)
    for content in (b"no workbook", with_percent(file, 0.92), with_percent(file, 91)):
        bring(page, content)
        expect(page.locator(".exchange-verdict, .exchange-refused")).to_be_visible()
        problems += violations(page)
    assert not problems, "\n".join(problems)
