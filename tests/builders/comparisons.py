"""Comparisons as the README of the comparison writes them: "similar, Germany, 2012", "50 exact 2012"."""

from dataclasses import replace
from typing import Any

from benchmarks.comparison.comparing import Comparison, Position
from benchmarks.findings.values import Closeness, Condition, Finding
from language.text import Text
from tests.builders.findings import STUDY, finding, mapping


def compared(code: str = "finding", *, held: Finding | None = None, **changes: Any) -> Comparison:
    """Return a comparison that applies and that the respondent belongs to; ``changes`` are those of the finding."""
    found = held or finding(code=code, **changes)
    return Comparison(found, found.mappings[0], applies=True, belongs=True, position=Position.WITH, interval=None)


def told(text: str, code: str = "finding") -> Comparison:
    """Return a comparison from closeness, region (which may hold commas) and year, or "no year"."""
    closeness, *regions, year = text.split(", ")
    study = replace(STUDY, region=Text("", ", ".join(regions)), year_published=year_in(year))
    held = mapping(closeness=Closeness(closeness))
    return compared(code, study=study, mappings=(held,))


def stated(text: str, code: str = "finding", **changes: Any) -> Comparison:
    """Return a comparison from share, qualifier and year: "50 exact 2012", "39 exact no year"."""
    share, qualifier, year = text.split(" ", 2)
    study = replace(STUDY, code=code, year_published=year_in(year))
    return compared(code, held=finding(f"{share} {qualifier}", **({"code": code, "study": study} | changes)))


def year_in(text: str) -> int | None:
    """Read "2012" or "no year"."""
    return None if text == "no year" else int(text)


def condition_in(text: str) -> Condition | None:
    """Read "size any_of medium large" or "no condition"."""
    if text == "no condition":
        return None
    question, rule, *options = text.split()
    return Condition(question, **{rule: tuple(options)})
