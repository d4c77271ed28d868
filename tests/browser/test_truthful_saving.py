"""What the note below a page says is true at every moment, and nobody's answer is overwritten unseen."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.question_page import begin, control, note_of
from tests.browser.saving import saved
from tests.browser.visitor import Visitor, press

Come = Callable[..., Visitor]
GOALS, STRATEGY = "strategy.goals", "strategy.overall_strategy"
BETWEEN_KEYS = 900  # ms: less than the pause after which a note is sent
SAVE = ".form-end button"


def open_with_a_stopped_clock(page: Page) -> None:
    """Open a page of questions on which time only passes when the test says so."""
    page.clock.install(time=0)
    page.goto(f"{begin(page)}strategy/")
    page.clock.pause_at(3_600_000)


def save_note(page: Page) -> Locator:
    return page.locator(".save-note")


def message_at(page: Page, field: str) -> Locator:
    return page.locator(f"[id='{field}-error']")


def test_from_the_first_key_on_the_page_says_that_it_is_not_saved_yet(visitor: Come) -> None:
    page = visitor().page
    open_with_a_stopped_clock(page)
    note_of(page, GOALS).press_sequentially("s")
    expect(save_note(page)).to_have_text("Noch nicht gespeichert.")
    with saved(page, f"{GOALS}.note", "s"):
        page.clock.run_for(1000)
    note_of(page, GOALS).press_sequentially("o")
    expect(save_note(page)).to_have_text("Noch nicht gespeichert.")


def test_a_note_typed_without_a_pause_is_sent_every_three_seconds(visitor: Come) -> None:
    page = visitor().page
    open_with_a_stopped_clock(page)
    field, sent = note_of(page, GOALS), []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    for letter in "abc":
        field.press_sequentially(letter)
        page.clock.run_for(BETWEEN_KEYS)
    field.press_sequentially("d")
    assert not sent
    with saved(page, f"{GOALS}.note", "abcd"):
        page.clock.run_for(3000 - 3 * BETWEEN_KEYS)


def test_what_is_typed_while_a_note_is_on_its_way_is_not_called_saved(visitor: Come) -> None:
    page = visitor().page
    open_with_a_stopped_clock(page)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/strategy/", hold)
    note_of(page, GOALS).press_sequentially("first")
    page.clock.run_for(1000)
    expect(save_note(page)).to_have_attribute("data-state", "saving")
    note_of(page, GOALS).press_sequentially(" and more")
    with page.expect_response("**/strategy/"):
        held[0].continue_()
    expect(save_note(page)).to_have_attribute("data-state", "unsaved")
    page.unroute("**/strategy/")
    with saved(page, f"{GOALS}.note", "first and more"):
        page.clock.run_for(1000)


def test_after_an_error_the_page_does_not_promise_to_save_by_itself(visitor: Come) -> None:
    page = visitor(expected=(400,)).page
    page.goto(f"{begin(page)}strategy/")
    note_of(page, GOALS).fill("n" * 2001)
    press(page, SAVE)
    expect(page.locator(".error-summary")).to_be_visible()
    expect(save_note(page)).to_have_text("Nicht gespeichert.")
    with saved(page, f"{GOALS}.note", "short"):
        note_of(page, GOALS).fill("short")
    expect(save_note(page)).to_contain_text("Gespeichert um")


def test_two_people_at_one_note_the_second_has_both_texts(visitor: Come) -> None:
    first, second = visitor().page, visitor(expected=(409,)).page
    hub = begin(first)
    for page in (first, second):
        page.goto(f"{hub}strategy/")
    with saved(first, f"{GOALS}.note", "vom Ersten"):
        note_of(first, GOALS).fill("vom Ersten")
    note_of(second, GOALS).fill("vom Zweiten")
    expect(message_at(second, f"{GOALS}.note")).to_contain_text("Dort steht jetzt: „vom Ersten“.")
    expect(save_note(second)).to_have_text("Nicht gespeichert: inzwischen an anderer Stelle geändert.")
    expect(note_of(second, GOALS)).to_have_value("vom Zweiten")
    with saved(second, f"{GOALS}.note", "vom Ersten, vom Zweiten"):
        note_of(second, GOALS).fill("vom Ersten, vom Zweiten")
    expect(message_at(second, f"{GOALS}.note")).to_be_hidden()
    first.reload()
    expect(note_of(first, GOALS)).to_have_value("vom Ersten, vom Zweiten")


def test_a_choice_changed_elsewhere_is_told_and_replaced_by_the_button_alone(visitor: Come) -> None:
    first, second = visitor().page, visitor(expected=(409,)).page
    hub = begin(first)
    for page in (first, second):
        page.goto(f"{hub}strategy/")
    with saved(first, STRATEGY, "separate_plans"):
        control(first, STRATEGY, "separate_plans").check()
    control(second, STRATEGY, "company_document").check()
    expect(message_at(second, STRATEGY)).to_contain_text("Inzwischen an anderer Stelle geändert in „")
    first.reload()
    expect(control(first, STRATEGY, "separate_plans")).to_be_checked()
    press(second, SAVE)
    first.reload()
    expect(control(first, STRATEGY, "company_document")).to_be_checked()


def test_a_change_stored_without_an_answer_is_not_taken_for_somebody_else_s(visitor: Come) -> None:
    page = visitor().page
    page.goto(f"{begin(page)}strategy/")

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/strategy/", lose_the_answer, times=1)
    control(page, STRATEGY, "separate_plans").check()
    expect(save_note(page)).to_have_attribute("data-state", "retrying")
    with saved(page, STRATEGY, "company_document"):
        control(page, STRATEGY, "company_document").check()
