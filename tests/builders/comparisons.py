"""Findings and comparisons as the README of the comparison writes them: "92 exact", "similar, Germany, 2012"."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from benchmarks.comparison.comparing import Comparison, Position
from benchmarks.findings.values import Closeness, Condition, Finding, Qualifier, QuestionMapping
from language.text import Text
from tests.builders import edition
from tests.builders.edition import STUDY

__all__ = ["STUDY", "compared", "condition_in", "finding", "mapping", "stated", "told"]


def mapping(question: str = "d0.q0", **changes: Any) -> QuestionMapping:
    """Return a mapping to a ladder question; whoever chose ``p0`` or ``p1`` belongs."""
    return edition.mapping(question, "p0", "p1", **changes)


def finding(share: str = "92 exact", **changes: Any) -> Finding:
    """Return a finding, held against a ladder question, with a share such as ``92 exact`` or ``none``."""
    number, _space, qualifier = share.partition(" ")
    own = {
        "percent": None if number == "none" else Decimal(number),
        "qualifier": Qualifier(qualifier or "none"),
        "mappings": (mapping(),),
    }
    return edition.finding(**({"code": "finding"} | own | changes))


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
