"""The whole way, from the landing page to the downloads: in German and in English, with JavaScript and without."""

import csv
import io
import json
import re
import zipfile

import pytest
from playwright.sync_api import Page, expect

from tests.bench.walk import QUESTIONNAIRE, chosen
from tests.browser.saving import saved
from tests.browser.visitor import press

TOO_LONG = "zu lang " * 300
ERROR = {"de": "Fehler:", "en": "Error:"}
SAVED = {"de": re.compile("Gespeichert"), "en": re.compile("Saved")}
OTHER = {"de": "en", "en": "de"}
DIMENSIONS = [dimension.code for dimension in QUESTIONNAIRE.dimensions]

every_way = pytest.mark.parametrize(
    ("language", "javascript"), [(language, javascript) for language in ("de", "en") for javascript in (True, False)]
)


def start(page: Page, language: str) -> str:
    """Start a questionnaire from the landing page and return the address of its overview."""
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    press(page, "form[action$='/start/'] button")
    expect(page).to_have_url(re.compile(rf"/{language}/a/[\w-]{{22,}}/$"))
    return page.url


def open_part(page: Page, code: str) -> None:
    page.locator(f".task-row[data-dimension={code}] a").click()
    expect(page.locator(".question-block").first).to_be_visible()


def answer_all(page: Page, code: str) -> None:
    for question in QUESTIONNAIRE.dimension(code).questions:
        for option in chosen(question):
            page.locator(f"[name='{question.code}'][value='{option}']").check()


def save(page: Page) -> None:
    press(page, ".form-end button")


def open_note(page: Page, question: str):
    block = page.locator(f"fieldset[data-question='{question}']")
    if not block.locator("textarea").is_visible():
        block.locator("details:has(textarea) summary").click()
    return block.locator("textarea")


@every_way
def test_the_way_from_the_landing_page_to_the_downloads(visitor, language, javascript):
    page = visitor(language=language, javascript=javascript, expected=(400,)).page
    hub = start(page, language)
    first = QUESTIONNAIRE.dimension("strategy").questions[0].code

    open_part(page, "strategy")
    a_note_that_is_too_long_stays_on_the_page_and_is_named(page, language, first)
    open_note(page, first).fill("Seit 2024 geplant: <b>ä€ 中</b>")
    the_language_is_switched_and_what_was_typed_stays(page, language, first)
    for code in DIMENSIONS:
        page.goto(f"{hub}{code}/")
        answer_all(page, code)
        save(page)
        expect(page).not_to_have_url(re.compile(rf"/{code}/"))

    page.goto(f"{hub}check/")
    expect(page.locator("main")).to_contain_text("Seit 2024 geplant: <b>ä€ 中</b>")
    press(page, "form[action$='/complete/'] button")
    expect(page).to_have_url(f"{hub}result/")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("svg.score-chart").first).to_be_visible()
    every_file_can_be_downloaded(page, language)
    the_shared_link_shows_the_same_without_a_way_to_change_it(page)


def a_note_that_is_too_long_stays_on_the_page_and_is_named(page: Page, language: str, question: str) -> None:
    open_note(page, question).fill(TOO_LONG)
    save(page)
    summary = page.locator(".error-summary")
    expect(summary).to_be_visible()
    expect(summary).to_be_focused()
    expect(page).to_have_title(re.compile(f"^{ERROR[language]}"))
    # Browsers hand a form's text over with line ends of their own, so spaces at the end are all that may differ.
    assert open_note(page, question).input_value().strip() == TOO_LONG.strip()
    summary.locator("a").first.click()
    assert page.evaluate("document.querySelector(':target').id").startswith(question)


def the_language_is_switched_and_what_was_typed_stays(page: Page, language: str, question: str) -> None:
    typed = open_note(page, question).input_value()
    for target in (OTHER[language], language):
        press(page, f"button[name=switch_language][value={target}]")
        expect(page.locator("html")).to_have_attribute("lang", target)
        expect(page.locator(f"[name='{question}.note']")).to_have_value(typed)


def every_file_can_be_downloaded(page: Page, language: str) -> None:
    files = {}
    for link in page.locator(".download-list a").all():
        answer = page.context.request.get(str(link.get_attribute("href")))
        assert answer.ok
        assert "attachment" in answer.headers["content-disposition"]
        files[str(link.get_attribute("href")).rpartition(".")[2]] = answer.body()
    assert files["pdf"].startswith(b"%PDF-")
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(files["xlsx"])).namelist()
    assert len(list(csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"))))) > len(QUESTIONNAIRE.questions)
    result = json.loads(files["json"])
    assert result["schema"] == "dialogreif-result/2"
    assert result["language"] == language
    assert result["overall"]["score"] is not None


def the_shared_link_shows_the_same_without_a_way_to_change_it(page: Page) -> None:
    heading = page.locator("h1").inner_text()
    page.goto(str(page.locator("#share-link").get_attribute("href")))
    expect(page.locator("h1")).to_have_text(heading)
    assert page.locator("main form[method='post']").count() == 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_change_is_saved_by_itself_and_is_there_on_another_device(visitor, language):
    page = visitor(language=language).page
    hub = start(page, language)
    open_part(page, "dialogue")
    question = QUESTIONNAIRE.dimension("dialogue").questions[0]
    option = chosen(question)[0]
    field = f"[name='{question.code}'][value='{option}']"
    with saved(page, question.code, option):
        page.locator(field).check()
    expect(page.locator(".save-note")).to_have_text(SAVED[language])

    other_device = visitor(language=language, javascript=False, width=360).page
    other_device.goto(f"{hub}dialogue/")
    expect(other_device.locator(field)).to_be_checked()


def test_a_partial_result_is_marked_and_reopened_answers_can_be_changed(visitor):
    page = visitor(language="en").page
    hub = start(page, "en")
    for code in ("dialogue", "roi"):
        page.goto(f"{hub}{code}/")
        answer_all(page, code)
        save(page)
    page.goto(f"{hub}check/")
    press(page, "form[action$='/complete/'] button")
    expect(page.locator(".notice").first).to_contain_text("Partial result")

    press(page, "form[action$='/reopen/'] button")
    page.goto(f"{hub}strategy/")
    answer_all(page, "strategy")
    save(page)
    page.goto(f"{hub}check/")
    press(page, "form[action$='/complete/'] button")
    expect(page).to_have_url(f"{hub}result/")


def test_everything_is_deleted_at_once(visitor):
    page = visitor(language="de", expected=(404,)).page
    hub = start(page, "de")
    page.goto(f"{hub}delete/")
    press(page, "main form button")
    expect(page.locator("h1")).to_have_text("Alles ist gelöscht")
    answer = page.goto(hub)
    assert answer is not None
    assert answer.status == 404
