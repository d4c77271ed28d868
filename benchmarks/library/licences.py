"""Under which licence the wording of the open data may be used; figures need none. See docs/decisions/open-data.md."""

from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.utils.translation import gettext_noop

from benchmarks.findings.documents import Document
from benchmarks.screen_words import BOTH_LANGUAGES

NOTE: Final = gettext_noop(
    "The figures are those of the studies: they may be reused as facts, and each is to be cited with its study. "
    "The studies themselves, their titles and the words quoted from them remain with their authors and publishers."
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence for the wording: its code by SPDX, its name, and where it stands."""

    code: str
    name: str
    url: str


LICENCES: Final = {
    "CC-BY-4.0": Licence(
        "CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"
    ),
    "CC0-1.0": Licence("CC0-1.0", "CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
}


def wording_licence() -> Licence | None:
    """Return the licence that the operator has chosen, ``None`` where none is granted."""
    return LICENCES.get(settings.OPEN_DATA_LICENCE)


def licence_document() -> Document:
    """Return the licence of the wording and the note on figures as they stand in the JSON file."""
    licence = wording_licence()
    return {
        "wording": licence and {"code": licence.code, "name": licence.name, "url": licence.url},
        "note": {language: words.gettext(NOTE) for language, words in BOTH_LANGUAGES.items()},
    }
