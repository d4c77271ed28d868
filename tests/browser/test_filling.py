"""Filling in with a real browser: saving by itself, telling the truth about it, and losing nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.question_page import answer_first_options, begin, control, note_of
from tests.browser.saving import saved
from tests.browser.visitor import Visitor, press

Come = Callable[..., Visitor]
GOALS, STRATEGY = "strategy.goals", "strategy.overall_strategy"


def cut_off(page: Page) -> Callable[[], None]:
    """Let no change reach the server until the returned function is called."""

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    page.route("**/a/**", lose)

    def reconnect() -> None:
        page.unroute("**/a/**")
        page.evaluate("dispatchEvent(new Event('online'))")

    return reconnect


def test_every_change_is_saved_by_itself_and_seen_on_another_device(visitor: Come) -> None:
    first, second = visitor(), visitor(language="en", width=360)
    hub = begin(first.page)
    first.page.goto(f"{hub}strategy/")
    expect(first.page.locator(".save-note")).to_have_text("Jede Änderung wird von selbst gespeichert.")
    with saved(first.page, STRATEGY, "separate_plans"):
        control(first.page, STRATEGY, "separate_plans").check()
    with saved(first.page, f"{GOALS}.note", "seit 2024"):
        note_of(first.page, GOALS).fill("seit 2024")
    with saved(first.page, GOALS, "brand_building"):
        control(first.page, GOALS, "brand_building").check()
    expect(first.page.locator(".save-note")).to_contain_text("Gespeichert um")

    second.page.goto(f"{hub.replace('/de/', '/en/')}strategy/")
    expect(control(second.page, STRATEGY, "separate_plans")).to_be_checked()
    expect(control(second.page, GOALS, "brand_building")).to_be_checked()
    expect(note_of(second.page, GOALS)).to_have_value("seit 2024")


def test_without_a_connection_the_page_says_so_and_saves_as_soon_as_there_is_one(visitor: Come) -> None:
    someone = visitor()
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    reconnect = cut_off(someone.page)
    control(someone.page, STRATEGY, "separate_plans").check()
    expect(someone.page.locator(".save-note")).to_have_text("Nicht gespeichert, neuer Versuch folgt.")
    control(someone.page, GOALS, "brand_building").check()
    with saved(someone.page, GOALS, "brand_building"):
        reconnect()
    someone.page.reload()
    expect(control(someone.page, STRATEGY, "separate_plans")).to_be_checked()
    expect(control(someone.page, GOALS, "brand_building")).to_be_checked()


def test_a_server_that_fails_is_asked_again(visitor: Come) -> None:
    someone = visitor(expected=(503,))
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    answers = [503, 503]

    def fail_twice(route: Route) -> None:
        if route.request.method == "POST" and answers:
            route.fulfill(status=answers.pop(), body="{}")
        else:
            route.continue_()

    someone.page.route("**/a/**", fail_twice)
    control(someone.page, STRATEGY, "separate_plans").check()
    expect(someone.page.locator(".save-note")).to_have_attribute("data-state", "retrying")
    expect(someone.page.locator(".save-note")).to_have_attribute("data-state", "saved", timeout=15_000)
    assert not answers


def test_leaving_in_the_middle_of_a_note_loses_nothing(visitor: Come) -> None:
    someone = visitor()
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    note_of(someone.page, GOALS).fill("mitten im Satz")
    someone.page.goto(hub)
    someone.page.goto(f"{hub}strategy/")
    expect(note_of(someone.page, GOALS)).to_have_value("mitten im Satz")


def test_a_slow_change_never_arrives_after_the_page_that_was_sent(visitor: Come) -> None:
    someone = visitor()
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.headers["accept"] == "application/json":
            held.append(route)
        else:
            route.continue_()

    someone.page.route("**/strategy/", hold)
    control(someone.page, STRATEGY, "case_by_case").check()
    control(someone.page, STRATEGY, "separate_plans").check()
    someone.page.get_by_role("button", name="Speichern und weiter").last.click(no_wait_after=True)
    someone.page.wait_for_timeout(500)
    assert len(held) == 1
    held[0].continue_()
    someone.page.wait_for_url("**/dialogue/")
    someone.page.goto(f"{hub}strategy/")
    expect(control(someone.page, STRATEGY, "separate_plans")).to_be_checked()


def test_the_back_button_shows_what_was_saved_last_wherever_that_was(visitor: Come) -> None:
    someone, elsewhere = visitor(), visitor()
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    with saved(someone.page, STRATEGY, "separate_plans"):
        control(someone.page, STRATEGY, "separate_plans").check()
    someone.page.get_by_role("link", name="Übersicht").click()
    elsewhere.page.goto(f"{hub}strategy/")
    with saved(elsewhere.page, STRATEGY, "company_document"):
        control(elsewhere.page, STRATEGY, "company_document").check()
    someone.page.go_back()
    with saved(someone.page, GOALS, "brand_building"):
        control(someone.page, GOALS, "brand_building").check()
    someone.page.get_by_role("button", name="Speichern und weiter").last.click()
    someone.page.wait_for_url("**/dialogue/")
    elsewhere.page.reload()
    expect(control(elsewhere.page, STRATEGY, "company_document")).to_be_checked()
    expect(control(elsewhere.page, GOALS, "brand_building")).to_be_checked()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_single_choice_can_be_taken_back(visitor: Come, javascript: bool) -> None:
    page = visitor(javascript=javascript).page
    hub = begin(page)
    page.goto(f"{hub}strategy/")
    button = page.locator(f"[name=clear][value='{STRATEGY}']")
    expect(button).to_be_hidden()
    if javascript:
        with saved(page, STRATEGY, "separate_plans"):
            control(page, STRATEGY, "separate_plans").check()
        with saved(page, f"{STRATEGY}.note", ""):
            button.click()
        expect(page.locator(f"[name='{STRATEGY}']").first).to_be_focused()
    else:
        control(page, STRATEGY, "separate_plans").check()
        press(page, ".form-end button")
        page.goto(f"{hub}strategy/")
        expect(control(page, STRATEGY, "separate_plans")).to_be_checked()
        press(page, f"[name=clear][value='{STRATEGY}']")
    expect(button).to_be_hidden()
    page.goto(f"{hub}strategy/")
    expect(page.locator(f"[name='{STRATEGY}']:checked")).to_have_count(0)


def test_none_and_dont_know_stand_alone(visitor: Come) -> None:
    someone = visitor()
    hub = begin(someone.page)
    someone.page.goto(f"{hub}profile/")
    for value in ("linkedin", "blog_podcast"):
        control(someone.page, "channels", value).check()
    control(someone.page, "channels", "none").check()
    expect(control(someone.page, "channels", "linkedin")).not_to_be_checked()
    with saved(someone.page, "channels", "dont_know"):
        control(someone.page, "channels", "dont_know").check()
    expect(control(someone.page, "channels", "none")).not_to_be_checked()
    with saved(someone.page, "channels", "linkedin"):
        control(someone.page, "channels", "linkedin").check()
    expect(control(someone.page, "channels", "dont_know")).not_to_be_checked()
    someone.page.reload()
    expect(someone.page.locator("[name=channels]:checked")).to_have_count(1)


def test_a_note_too_long_is_named_at_the_field_and_saved_once_it_fits(visitor: Come) -> None:
    someone = visitor(expected=(400,))
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    note_of(someone.page, GOALS).fill("n" * 2001)
    message = someone.page.locator(f"[id='{GOALS}.note-error']")
    expect(message).to_have_text("Die Notiz hat 2.001 Zeichen, Platz ist für 2.000. Kürzen Sie sie um 1.")
    expect(someone.page.locator(".save-note")).to_have_attribute("data-state", "failed")
    control(someone.page, STRATEGY, "separate_plans").check()
    expect(note_of(someone.page, GOALS)).to_have_attribute("aria-invalid", "true")
    with saved(someone.page, f"{GOALS}.note", "n" * 2000):
        note_of(someone.page, GOALS).fill("n" * 2000)
    expect(message).to_be_hidden()


def test_the_error_summary_has_the_focus_and_its_link_leads_to_the_field(visitor: Come) -> None:
    someone = visitor(javascript=False, expected=(400,))
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    note_of(someone.page, GOALS).fill("n" * 2001)
    someone.page.get_by_role("button", name="Speichern und weiter").last.click()
    summary = someone.page.locator(".error-summary")
    expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(note_of(someone.page, GOALS)).to_be_in_viewport()


def test_enter_saves_and_goes_on(visitor: Come) -> None:
    someone = visitor(javascript=False)
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    control(someone.page, STRATEGY, "separate_plans").press("Enter")
    someone.page.wait_for_url("**/de/a/*/dialogue/")


def test_after_completion_elsewhere_the_page_says_so_and_can_reopen(visitor: Come) -> None:
    someone, elsewhere = visitor(expected=(409,)), visitor()
    hub = begin(someone.page)
    for area in ("ownership", "roi"):
        someone.page.goto(f"{hub}{area}/")
        answer_first_options(someone.page)
        press(someone.page, ".form-end button")
    someone.page.goto(f"{hub}strategy/")
    elsewhere.page.goto(f"{hub}check/")
    elsewhere.page.get_by_role("button", name="Abschließen").first.click()
    elsewhere.page.wait_for_url("**/result/")
    control(someone.page, STRATEGY, "separate_plans").check()
    expect(someone.page.locator(".save-note")).to_contain_text("inzwischen abgeschlossen")
    someone.page.get_by_role("button", name="Speichern und weiter").last.click()
    expect(control(someone.page, STRATEGY, "separate_plans")).to_be_checked()
    someone.page.get_by_role("button", name="Wieder öffnen und diese Antworten speichern").first.click()
    someone.page.wait_for_url("**/dialogue/")
    someone.page.goto(f"{hub}strategy/")
    expect(control(someone.page, STRATEGY, "separate_plans")).to_be_checked()


@pytest.mark.parametrize("javascript", [True, False])
def test_switching_the_language_keeps_everything_typed(visitor: Come, javascript: bool) -> None:
    someone = visitor(javascript=javascript)
    hub = begin(someone.page)
    someone.page.goto(f"{hub}strategy/")
    control(someone.page, STRATEGY, "separate_plans").check()
    note_of(someone.page, GOALS).fill("warum")
    someone.page.get_by_role("button", name="English").click()
    someone.page.wait_for_url("**/en/a/*/strategy/")
    expect(someone.page.locator("h1")).to_have_text("Strategy")
    expect(control(someone.page, STRATEGY, "separate_plans")).to_be_checked()
    expect(note_of(someone.page, GOALS)).to_have_value("warum")


def test_the_private_link_can_be_copied(visitor: Come) -> None:
    someone = visitor()
    someone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    hub = begin(someone.page)
    someone.page.get_by_role("button", name="Link kopieren").click()
    expect(someone.page.get_by_role("button", name="Kopiert")).to_be_visible()
    assert someone.page.evaluate("navigator.clipboard.readText()") == hub
