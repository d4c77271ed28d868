"""Nothing is too wide, cut off, broken inside a word or touching: landing page, overview, questions and check page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.bench.asked import QUESTIONNAIRE
from tests.browser.accessibility import sideways_overflow
from tests.browser.question_page import begin, note_of
from tests.browser.saving import saved
from tests.browser.visitor import Visitor, press

Come = Callable[..., Visitor]
WIDTHS = range(320, 1601, 80)
HEIGHT = 900
LINK = "https://example.org/" + "ohnetrennstelle" * 20
QUESTION = "roi.contribution"
# Words of a dimension's name whose letters stand on more than one line, wherever the name is shown.
BROKEN_NAMES = """names => {
  const broken = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility()) continue;
    for (const name of names.flatMap(name => name.split(" "))) {
      for (let at = node.data.indexOf(name); at >= 0; at = node.data.indexOf(name, at + 1)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + name.length);
        const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
        if (lines.size > 1) broken.push(name);
      }
    }
  }
  return broken;
}"""
# By how many pixels the widest choice of a list that opens is wider than the list itself.
CUT_OFF = """list => {
  const copy = list.cloneNode(true);
  copy.style.inlineSize = "max-content";
  list.after(copy);
  const missing = copy.offsetWidth - list.offsetWidth;
  copy.remove();
  return missing;
}"""
# The least distance between the name of an area and its number, in pixels; below zero they lie on each other.
NAME_TO_NUMBER = """rows => Math.min(...rows.map(row => {
  const range = document.createRange();
  range.selectNodeContents(row.querySelector("span"));
  const name = range.getBoundingClientRect(), number = row.querySelector(".chart-value").getBoundingClientRect();
  return Math.max(number.top - name.bottom, number.left - name.right);
}))"""


@pytest.mark.parametrize("language", ["de", "en"])
def test_names_of_dimensions_never_break_inside_a_word(visitor: Come, language: str) -> None:
    page = visitor(language=language).page
    hub = begin(page)
    names = [dimension.name.in_language(language) for dimension in QUESTIONNAIRE.dimensions]
    broken = []
    for address in (f"/{language}/", hub, f"{hub}roi/", f"{hub}check/"):
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            broken += [f"{address} at {width}: {name}" for name in page.evaluate(BROKEN_NAMES, names)]
    assert not broken


@pytest.mark.parametrize("width", [320, 375])
def test_a_long_link_in_a_note_makes_no_page_wider(visitor: Come, width: int) -> None:
    page, other = visitor(width=width, expected=(409,)).page, visitor().page
    hub = begin(page)
    for each in (page, other):
        each.goto(f"{hub}roi/")
    with saved(other, f"{QUESTION}.note", LINK):
        note_of(other, QUESTION).fill(LINK)
    note_of(page, QUESTION).fill("kurz")
    message = page.locator(f"[id='{QUESTION}.note-error']")
    expect(message).to_contain_text(LINK)
    wide = {"told by the script": sideways_overflow(page)}
    page.reload()
    wide["question"] = sideways_overflow(page)
    stale = page.locator("[name=seen]").input_value().replace(_mark_in(page), "0")
    page.locator("[name=seen]").evaluate("(field, stale) => { field.value = stale }", stale)
    note_of(page, QUESTION).evaluate("field => { field.value = 'kurz' }")
    press(page, ".form-end button")
    expect(page.locator(".error-summary")).to_contain_text(LINK)
    wide["told by the page"] = sideways_overflow(page)
    for name in ("check/", ""):
        page.goto(hub + name)
        wide[name] = sideways_overflow(page)
    assert set(wide.values()) == {0}, wide


def _mark_in(page: Page) -> str:
    """Return the mark of the note that the page has seen."""
    return str(page.evaluate("code => JSON.parse(document.querySelector('[name=seen]').value)[code][1]", QUESTION))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_dates_of_deletion_are_never_cut_off(visitor: Come, language: str) -> None:
    page = visitor(language=language).page
    begin(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        missing = page.locator("select[name=period]").evaluate(CUT_OFF)
        assert missing <= 0, f"{missing} pixels are missing at {width}"


def test_no_number_touches_the_name_of_its_area_on_the_sheet(visitor: Come) -> None:
    page = visitor().page
    page.goto("/de/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        distance = page.locator(".sheet__areas > li").evaluate_all(NAME_TO_NUMBER)
        assert distance >= 2, f"{distance} pixels at {width}"


# Of every ladder: texts that leave the column or lie on each other, the own rung and its name, which tells it without
# colour, and how many cuts and entries of the list below there are.
LADDERS = """ladders => ladders.map(ladder => {
  const picture = ladder.querySelector("svg"), column = picture.getBoundingClientRect();
  const texts = [...picture.querySelectorAll("text")].filter(text => text.checkVisibility());
  const boxes = texts.map(text => text.getBoundingClientRect());
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    outside: texts.filter((_, at) => boxes[at].left < column.left - 1 || boxes[at].right > column.right + 1)
      .map(text => text.textContent),
    touching: texts.filter((_, at) => boxes.some((box, other) => other > at && touch(boxes[at], box)))
      .map(text => text.textContent),
    own: picture.querySelectorAll(".ladder-rung--own").length,
    named: picture.querySelectorAll(".ladder-name--own").length,
    cuts: picture.querySelectorAll(".ladder-cut").length,
    listed: ladder.querySelectorAll(".ladder__list li").length,
  };
})"""


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_ladders_are_whole_at_320_pixels_and_say_without_colour_where_one_stands(
    visitor: Come, language: str, media: str
) -> None:
    page = visitor(language=language, width=320).page
    page.goto(f"/{language}/sample/")
    page.emulate_media(media=media)
    ladders = page.locator(".ladder").evaluate_all(LADDERS)
    assert len(ladders) > 5
    assert [each for each in ladders if each["outside"] or each["touching"]] == []
    assert [each for each in ladders if each["cuts"] != each["listed"] or not each["listed"]] == []
    assert [each for each in ladders if each["own"] != each["named"]] == []
    assert any(each["own"] for each in ladders)
