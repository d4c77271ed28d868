"""What a reader looks for among the findings, and what fits it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Final

from benchmarks.findings.regions import Region, regions_of
from benchmarks.findings.values import Finding, Kind, Topic
from benchmarks.findings.wording import Words, told_in_full


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; a field left at its default asks for nothing.

    ``words`` must all occur, in any order. The years, both included, are those of :attr:`Study.year`: whatever has no
    year fits no stretch of years. ``question`` is the code of a question that a finding is compared with.
    """

    words: str = ""
    topic: Topic | None = None
    region: Region | None = None
    question: str = ""
    from_year: int | None = None
    to_year: int | None = None
    numbers_only: bool = False


def matching(findings: Iterable[Finding], wanted: Wanted, words: Words) -> tuple[Finding, ...]:
    """Return the findings that fit everything that is wanted, in their order; texts are searched in one language."""
    fitting = (finding for finding in findings if _fits(finding, wanted))
    searched = folded(wanted.words).split()
    return tuple(finding for finding in fitting if not searched or _holds(search_text(finding, words), searched))


def newest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put the newest studies first and those without a year last; in a study, opinions follow what was found."""
    return tuple(
        sorted(findings, key=lambda f: (-(f.study.year or 0), f.study.code, f.kind is not Kind.FINDING)),
    )


def loosened(wanted: Wanted) -> Iterator[tuple[str, Wanted]]:
    """Yield what is wanted with one thing less, each with the name of the field that was given up."""
    nothing = Wanted()
    for field in fields(wanted):
        default = getattr(nothing, field.name)
        if getattr(wanted, field.name) != default:
            yield field.name, replace(wanted, **{field.name: default})


def _fits(finding: Finding, wanted: Wanted) -> bool:
    return (
        wanted.topic in (None, finding.topic)
        and (wanted.region is None or wanted.region in regions_of(finding.study))
        and (not wanted.question or any(wanted.question == row.question for row in finding.mappings))
        and _is_within(finding.study.year, wanted.from_year, wanted.to_year)
        and not (wanted.numbers_only and finding.percent is None)
    )


def _is_within(year: int | None, first: int | None, last: int | None) -> bool:
    if year is None:
        return first is None and last is None
    return (first is None or first <= year) and (last is None or year <= last)


def _holds(text: str, searched: Iterable[str]) -> bool:
    return all(word in text for word in searched)


ACCENTS: Final = re.compile("[\u0300-\u036f]")
SPELLED_OUT: Final = {"ä": "ae", "ö": "oe", "ü": "ue"}


def folded(text: str) -> str:
    """Return a text in small letters without accents: "Größe" becomes "grosse", "92 %" and "92%" become "92 %"."""
    small = unicodedata.normalize("NFKD", text.replace("%", " % ")).casefold()
    return " ".join(ACCENTS.sub("", small).split())


def searchable(text: str) -> str:
    """Return a text folded, and once more with spelled-out umlauts, so that "Größe", "Grosse" and "Groesse" find it."""
    small = unicodedata.normalize("NFC", text).casefold()
    spelled_out = small
    for umlaut, letters in SPELLED_OUT.items():
        spelled_out = spelled_out.replace(umlaut, letters)
    return f"{folded(small)}\n{folded(spelled_out)}"


def search_text(finding: Finding, words: Words) -> str:
    """Return everything by which a finding is searched, in one language."""
    study, language = finding.study, words.language
    texts = [
        told_in_full(finding, words),
        finding.population.in_language(language),
        finding.author,
        finding.code,
        study.name.in_language(language),
        study.publisher,
        finding.source_title or study.source_title,
        study.region.in_language(language),
        study.code,
        str(study.year or ""),
    ]
    return searchable("\n".join(texts))
