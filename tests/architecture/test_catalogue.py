"""The German catalogue is whole, agrees with the code and is compiled."""

import re

import polib
import pytest

from tests.architecture.source import ROOT

FOLDER = ROOT / "locale" / "de" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|\{\w+\}|%[sd]")


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(FOLDER / "django.po"))


def texts(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Return every (source, translation); a plural source stands for each of its translations."""
    if entry.msgid_plural:
        return [(entry.msgid_plural, text) for text in entry.msgstr_plural.values()]
    return [(entry.msgid, entry.msgstr)]


def test_every_text_has_its_german(catalogue):
    missing = [entry.msgid for entry in catalogue for _, text in texts(entry) if not text.strip()]
    assert missing == []


def test_nothing_is_unsure_or_left_over(catalogue):
    assert [entry.msgid for entry in catalogue if entry.fuzzy or entry.obsolete] == []


def test_no_text_stands_there_twice(catalogue):
    seen = [(entry.msgctxt, entry.msgid) for entry in catalogue]
    assert len(seen) == len(set(seen))


def test_a_translation_keeps_the_placeholders(catalogue):
    wrong = [
        (source, text)
        for entry in catalogue
        for source, text in texts(entry)
        if not set(PLACEHOLDER.findall(text)) <= set(PLACEHOLDER.findall(source))
        or (not entry.msgid_plural and set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(source)))
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_the_written_one(catalogue):
    compiled = {(entry.msgctxt, entry.msgid): texts(entry) for entry in polib.mofile(str(FOLDER / "django.mo"))}
    written = {(entry.msgctxt, entry.msgid): texts(entry) for entry in catalogue if not entry.obsolete}
    assert compiled == written


def test_the_german_has_no_exclamation_marks(catalogue):
    assert [text for entry in catalogue for _, text in texts(entry) if "!" in text] == []
