"""What the tests need of the machine that pip can't bring; run as a module it names what is missing."""

import shutil
import sys

# Any one of the programs will do; the name after them is the package of Debian and Ubuntu that brings one.
NEEDED = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "gettext": ("msgfmt",),
}


class Missing(Exception):
    """A program that a test needs is not installed; the message says what to install."""


def find_program(package: str) -> str:
    """Return the path of the package's program; raises :class:`Missing`."""
    found = next(filter(None, map(shutil.which, NEEDED[package])), None)
    if found is None:
        raise Missing(f"{NEEDED[package][0]} is missing; on Debian and Ubuntu: apt-get install {package}")
    return found


def missing_programs() -> list[str]:
    """Return one line for every program that is not installed."""
    lines = []
    for package in NEEDED:
        try:
            find_program(package)
        except Missing as error:
            lines.append(str(error))
    return lines


if __name__ == "__main__":
    sys.exit("\n".join(missing_programs()) or 0)
