"""Numbers that sources print in words: "over 2,500", "a third", "three out of four". Pure; German and English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Final

from benchmarks.findings.values import Qualifier
from language.text import LANGUAGES

NUMBER: Final = r"(?P<number>\d{1,3}(?:[.,'’\s]\d{3})+|\d+)(?![.,]?\d|\s*(?:%|Prozent|per ?cent))"
SLASH: Final = re.compile(r"(?P<count>\d{1,3}) ?[/⁄] ?(?P<whole>\d{1,3})")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How one language says that a number is a lower bound, and that a share is a fraction."""

    lower_bound: re.Pattern[str]
    written_bound: str
    thousands: str
    counts: Mapping[str, int]
    parts: Mapping[str, int]
    out_of: re.Pattern[str]
    every_nth: re.Pattern[str]
    parts_of: re.Pattern[str]


def _numbered(words: str, first: int) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), first)}


WORDS: Final = {
    "de": NumberWords(
        lower_bound=re.compile(rf"\b(?:über|mehr als|mindestens)\s+{NUMBER}", re.IGNORECASE),
        written_bound="über %s",
        thousands=".",
        counts=_numbered("ein zwei drei vier fünf sechs sieben acht neun zehn", 1)
        | {"eine": 1, "einer": 1, "eines": 1},
        parts=_numbered("hälfte drittel viertel fünftel sechstel siebtel achtel neuntel zehntel", 2)
        | _numbered("zweite dritte vierte fünfte sechste siebte achte neunte zehnte", 2),
        out_of=re.compile(r"(?P<count>\w+) (?:von|aus) (?P<whole>\w+)"),
        every_nth=re.compile(r"jede[rs]? (?P<part>\w+?)[rs]?"),
        parts_of=re.compile(r"(?:die |das )?(?:(?P<count>\w+) )?(?P<part>\w+)"),
    ),
    "en": NumberWords(
        lower_bound=re.compile(rf"\b(?:over|more than|at least)\s+{NUMBER}", re.IGNORECASE),
        written_bound="over %s",
        thousands=",",
        counts=_numbered("one two three four five six seven eight nine ten", 1) | {"a": 1},
        parts=_numbered("half third quarter fifth sixth seventh eighth ninth tenth", 2) | {"fourth": 4},
        out_of=re.compile(r"(?P<count>\w+) (?:out of|in|of) (?:every )?(?P<whole>\w+)"),
        every_nth=re.compile(r"every (?P<part>\w+)"),
        parts_of=re.compile(r"(?:the )?(?:(?P<count>\w+)[ -])?(?P<part>\w+?)s?"),
    ),
}
"""By language: ``de`` and ``en``."""


def lower_bound(printed: str, language: str) -> int | None:
    """Return 2500 for "over 2,500 companies", ``None`` where the words of this language name no lower bound."""
    found = WORDS[language].lower_bound.search(printed)
    return int(re.sub(r"\D", "", found["number"])) if found else None


def whole_lower_bound(printed: str, language: str) -> int | None:
    """Return the lower bound if the words say nothing beyond it and its unit; a remark may be why it was left out."""
    is_remark = any(mark in printed for mark in ";:()") or printed.rstrip(".").count(". ")
    starts = WORDS[language].lower_bound.match(printed.strip())
    return lower_bound(printed, language) if starts and not is_remark else None


def written_bound(bound: int, language: str) -> str:
    """Write a lower bound as a source would print it: "over 2,500", "über 2.500"."""
    words = WORDS[language]
    return words.written_bound % f"{bound:,}".replace(",", words.thousands)


def fraction_in(phrase: str, language: str) -> Fraction | None:
    """Return the fraction that the words are, such as 3/4 for "three out of four"; ``None`` for any other words."""
    words = WORDS[language]
    told = " ".join(phrase.casefold().replace("½", "1/2").split()).strip(" .„“”\"'")
    if found := SLASH.fullmatch(told) or words.out_of.fullmatch(told):
        return _fraction(_count(found["count"], words), _count(found["whole"], words))
    if found := words.every_nth.fullmatch(told):
        return _fraction(1, words.parts.get(found["part"]))
    if found := words.parts_of.fullmatch(told):
        return _fraction(_count(found["count"] or "1", words), words.parts.get(found["part"]))
    return None


def percent_of(fraction: Fraction) -> Decimal:
    """Return a fraction as a percentage with one decimal place at most, rounded half up: a third is 33.3."""
    exact = Decimal(fraction.numerator * 100) / Decimal(fraction.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _fraction(count: int | None, whole: int | None) -> Fraction | None:
    return Fraction(count, whole) if count and whole and count < whole else None


def _count(word: str, words: NumberWords) -> int | None:
    return int(word) if word.isdecimal() else words.counts.get(word)


def worked_out(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that follow from the words of a finding: 33.3 from "a third", 2500 from "over 2,500".

    Nothing that is filled in is overwritten, and no percentage is worked out unless the finding says that its words
    are a fraction.
    """
    found: dict[str, Any] = {}
    for language in LANGUAGES:
        bound = whole_lower_bound(fields.get(f"sample_size_printed_{language}") or "", language)
        if bound and fields.get("sample_size") is None and fields.get("sample_size_at_least") is None:
            found["sample_size_at_least"] = bound
        fraction = fraction_in(fields.get(f"share_words_{language}") or "", language)
        if fraction and fields.get("percent") is None and fields.get("qualifier") == Qualifier.FRACTION:
            found["percent"] = percent_of(fraction)
    return found
