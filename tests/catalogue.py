"""The German catalogue and the code hold the same texts: ``make messages`` in a copy would change nothing."""

from pathlib import Path

import polib

from tests.make import copy_of_project, make
from tests.site import ROOT

CATALOGUE = Path("locale/de/LC_MESSAGES/django.po")


def messages(environment: dict[str, str]) -> list[str]:
    """Collect and compile the texts in a copy; complain of each that is new or no longer there."""
    with copy_of_project() as copy:
        if problem := make(environment, "messages", folder=copy):
            return problem
        return _differences(polib.pofile(str(ROOT / CATALOGUE)), polib.pofile(str(copy / CATALOGUE)))


def _differences(kept: polib.POFile, collected: polib.POFile) -> list[str]:
    here, there = _texts(kept), _texts(collected)
    return [f"not in the catalogue: {text[1]!r}" for text in sorted(there - here, key=str)] + [
        f"no longer used: {text[1]!r}" for text in sorted(here - there, key=str)
    ]


def _texts(file: polib.POFile) -> set[tuple[str | None, str, str]]:
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in file if not entry.obsolete}
