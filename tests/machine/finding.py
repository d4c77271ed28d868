"""Takes the first Chromium that opens a page, and remembers it, so that the next time is quick."""

import fcntl
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from tests.machine.chromium import Chromium, NotHere, why_it_opens_no_page
from tests.machine.places import PLACES, Place, named_or_installed

FOLDER = Path(__file__).resolve().parent.parent.parent / ".venv" / "browser"
Probe = Callable[[Chromium], str]


class NoBrowser(Exception):
    """Nothing opens a page; the message names on one line all that was tried."""


def find_chromium(folder: Path = FOLDER) -> Chromium:
    """Return a Chromium that just opened a page, fetching one where there is none; raises :class:`NoBrowser`."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        known = remembered(folder)
        if known and not why_it_opens_no_page(known):
            return known
        chromium = first_that_opens(PLACES, folder, why_it_opens_no_page)
        remember(folder, chromium)
        return chromium


def first_that_opens(places: Mapping[str, Place], folder: Path, why_not: Probe) -> Chromium:
    """Return the first Chromium of the places that opens a page; no later place is asked then."""
    tried = []
    for name, place in places.items():
        try:
            for chromium in place(folder):
                if not (reason := why_not(chromium)):
                    return chromium
                tried.append(f"{name} ({chromium.program}: {reason})")
        except NotHere as error:
            tried.append(f"{name} ({error})")
    raise NoBrowser(f"no browser opens a page; tried {', '.join(tried)}; name another one in CHROMIUM")


def remembered(folder: Path) -> Chromium | None:
    """Return the last choice, unless others are named or installed now than were then."""
    try:
        choice = json.loads((folder / "choice.json").read_text())
    except (OSError, ValueError):
        return None
    return Chromium(**choice["chromium"]) if choice["installed"] == _installed(folder) else None


def remember(folder: Path, chromium: Chromium) -> None:
    """Keep the choice, and what it was chosen from."""
    choice = {"installed": _installed(folder), "chromium": asdict(chromium)}
    (folder / "choice.json").write_text(json.dumps(choice))


def _installed(folder: Path) -> list[str]:
    try:
        return [chromium.program for chromium in named_or_installed(folder)]
    except NotHere:
        return []
