"""Both languages are complete, clean and speak with one voice."""

import re

import pytest

from tests.content.questionnaire_texts import all_texts, texts_called

SAME_IN_BOTH = {
    *("Marketing", "IT", "LinkedIn", "Instagram", "Facebook", "YouTube", "TikTok", "WhatsApp", "Threads", "Relevant"),
}
LONGEST = {
    "title": 34,
    "text": 125,
    "option": 140,
    "help": 240,
    "why": 240,
    "next_step": 200,
    "rule": 330,
    "rule_note": 370,
    "allow_not_applicable": 100,
    "description": 260,
    "carries_further": 150,
    "typical": 100,
    "need": 90,
}
HAS_ROOM = "frame.title"
"""The questionnaire's own title has a line for itself."""


def offenders(pattern: str, language: str) -> list[str]:
    return [place for place, text in all_texts() if re.search(pattern, text.in_language(language))]


def test_every_text_is_there_in_both_languages() -> None:
    assert len(all_texts()) > 400
    assert [place for place, text in all_texts() if not (text.de.strip() and text.en.strip())] == []


def test_only_names_and_shared_words_are_the_same_in_both_languages() -> None:
    assert {text.de for _, text in all_texts() if text.de == text.en} == SAME_IN_BOTH


def test_no_language_slips_into_the_other() -> None:
    assert offenders(r"\b(the|and|of|with|your|which)\b", "de") == []
    assert offenders(r"\b(und|der|die|das|mit|nicht|Sie|Ihr)\b|[äöüßÄÖÜ]", "en") == []


def test_umlauts_are_umlauts() -> None:
    spelled_out = (
        r"(?i)\b(fuer|ueber|koenn|moegl|moech|muess|waehl|naech|groess|hoeh|zaehl|erklaer|loes|massnahm|gespraech)"
    )
    assert offenders(spelled_out, "de") == []


def test_quotes_are_those_of_the_language() -> None:
    for language in ("de", "en"):
        assert offenders(r"[\"'`´]", language) == []
    assert offenders(r"[‘’‚”«»]", "de") == []
    assert offenders(r"[„«»‚‘]", "en") == []


@pytest.mark.parametrize(("language", "opening", "closing"), [("de", "„", "“"), ("en", "“", "”")])
def test_every_opened_quote_is_closed(language: str, opening: str, closing: str) -> None:
    quoted = re.compile(f"{opening}[^{opening}]*?{closing}")
    for place, text in all_texts():
        assert opening not in quoted.sub("", text.in_language(language)), place


def test_nothing_is_shouted_or_trailing_off() -> None:
    for language in ("de", "en"):
        assert offenders(r"!|\.\.\.|…| - | -- |\s{2,}|\s[.,;:?]", language) == []


def test_german_is_polite_and_gender_neutral() -> None:
    assert offenders(r"\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]uer\w*)\b", "de") == []
    men = "Mitarbeiter|Entscheider|Kunden|Kunde|Nutzer|Manager|Experten|Chef|Bewerber|Leser|Verbraucher"
    assert offenders(rf"(?<!innen und )\b({men})s?\b", "de") == []
    assert offenders(r"\w[:*_/]-?innen\b|\wInnen\b", "de") == []


@pytest.mark.parametrize(
    "instead", ["senior management", r"past (three|six|twelve)", "percent", "inquir", r"\bprogram\b"]
)
def test_english_uses_one_word_for_one_thing(instead: str) -> None:
    assert offenders(instead, "en") == []


@pytest.mark.parametrize(
    "instead", ["Vierteljahr(?!l)", r"\d ?%", "Angestellte", "Firma", "Soziale[nr]? Medien", "Team-"]
)
def test_german_uses_one_word_for_one_thing(instead: str) -> None:
    assert offenders(instead, "de") == []


@pytest.mark.parametrize(
    "part", ["help", "why", "next_step", "description", "carries_further", "typical", "rule", "need"]
)
def test_sentences_end(part: str) -> None:
    for place, text in texts_called(part):
        assert re.search(r"[.?]“?\.?$", text.de), place
        assert re.search(r"[.?]”?\.?$", text.en), place


def test_questions_ask_and_titles_do_not_end() -> None:
    assert [
        place for place, text in texts_called("text") if not (text.de.endswith("?") and text.en.endswith("?"))
    ] == []
    assert [place for place, text in texts_called("title") if re.search(r"[.?:]$", text.de + "|" + text.en)] == []


def test_an_option_ends_alike_in_both_languages() -> None:
    assert [place for place, text in texts_called("option") if text.de.endswith(".") != text.en.endswith(".")] == []


@pytest.mark.parametrize("part", LONGEST)
def test_no_text_outgrows_its_place(part: str) -> None:
    too_long = [place for place, text in texts_called(part) if max(len(text.de), len(text.en)) > LONGEST[part]]
    assert [place for place in too_long if place != HAS_ROOM] == []
