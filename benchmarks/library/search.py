"""What a reader looks for among the findings, and what fits it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Final

from benchmarks.comparison.nearness import is_within
from benchmarks.findings.regions import Region, regions_of
from benchmarks.findings.values import Finding, Kind, Topic
from benchmarks.findings.wording import full_statement
from language.words import Words


@dataclass(frozen=True, slots=True)
class Search:
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


def matching(findings: Iterable[Finding], search: Search, words: Words) -> tuple[Finding, ...]:
    """Return the findings that fit everything looked for, in their order; texts are searched in one language."""
    searched = folded(search.words).split()

    def fits(finding: Finding) -> bool:
        return (
            search.topic in (None, finding.topic)
            and (search.region is None or search.region in regions_of(finding.study))
            and (not search.question or any(search.question == row.question for row in finding.mappings))
            and is_within(finding.study.year, search.from_year, search.to_year)
            and not (search.numbers_only and finding.percent is None)
        )

    def holds(text: str) -> bool:
        return all(word in text for word in searched)

    return tuple(each for each in findings if fits(each) and (not searched or holds(search_text(each, words))))


def newest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put the newest studies first and those without a year last; in a study, opinions follow what was found."""
    return tuple(
        sorted(findings, key=lambda f: (-(f.study.year or 0), f.study.code, f.kind is not Kind.FINDING)),
    )


def loosened(search: Search) -> Iterator[tuple[str, Search]]:
    """Yield a search with one thing less, each with the name of the field that was given up."""
    nothing = Search()
    for field in fields(search):
        default = getattr(nothing, field.name)
        if getattr(search, field.name) != default:
            yield field.name, replace(search, **{field.name: default})


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
    study = finding.study
    texts = [
        full_statement(finding, words),
        words.text(finding.population),
        finding.author,
        finding.code,
        words.text(study.name),
        study.publisher,
        finding.source_title or study.source_title,
        words.text(study.region),
        study.code,
        str(study.year or ""),
    ]
    return searchable("\n".join(texts))
