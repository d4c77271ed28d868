"""What a reader looks for among the findings, and what fits it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from benchmarks.comparison.share import Words
from benchmarks.comparison.values import Finding, Kind, Topic
from benchmarks.library.regions import Region, regions_of
from benchmarks.library.search_text import folded, search_text


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
        and (not wanted.question or any(wanted.question == row.question for row in finding.comparables))
        and _is_within(finding.study.year, wanted.from_year, wanted.to_year)
        and not (wanted.numbers_only and finding.percent is None)
    )


def _is_within(year: int | None, first: int | None, last: int | None) -> bool:
    if year is None:
        return first is None and last is None
    return (first is None or first <= year) and (last is None or year <= last)


def _holds(text: str, searched: Iterable[str]) -> bool:
    return all(word in text for word in searched)
