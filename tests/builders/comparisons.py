"""Findings and comparisons as the README of the comparison writes them: "92 exact", "similar, Germany, 2012"."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from assessment.questionnaire.answers import Answer
from benchmarks.comparison.comparing import Comparison, applies_to
from benchmarks.comparison.ladder import Cut, HowCommon, ShareIs, Side
from benchmarks.findings.condition_codes import conditions_in
from benchmarks.findings.values import Closeness, Condition, Finding, Qualifier, QuestionMapping
from language.text import Text
from tests.builders import edition
from tests.builders.edition import STUDY

__all__ = ["STUDY", "compared", "conditions_of", "finding", "mapping", "sided", "stated", "told"]


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
    """Return a comparison that applies and that the respondent belongs to; ``changes`` are those of the finding.

    The respondent is below the second rung, as most were.
    """
    found = held or finding(code=code, **changes)
    return Comparison(
        found,
        found.mappings[0],
        applies=True,
        belongs=True,
        cut=Cut(2, ShareIs.BELOW),
        side=Side.LESS_MATURE,
        how_common=HowCommon.RARE,
        interval=None,
    )


def told(text: str, code: str = "finding", answers: Mapping[str, Answer] | None = None) -> Comparison:
    """Return a comparison from closeness, region (which may hold commas) and year, or "no year".

    Between them may stand conditions ("size any_of small"), of which it depends on ``answers`` whether they are met,
    and "n" for a known sample; without it none is known.
    """
    closeness, *parts, year = text.split(", ")
    given = [part for part in parts if "_of" in part]
    regions = [part for part in parts if part not in (*given, "n")]
    study = replace(STUDY, region=Text("", ", ".join(regions)), year_published=year_in(year))
    conditions = conditions_in("; ".join(given))
    held = mapping(closeness=Closeness(closeness), conditions=conditions)
    found = compared(code, study=study, mappings=(held,), sample_size=84 if "n" in parts else None)
    return replace(found, applies=applies_to(conditions, answers or {}))


def stated(text: str, code: str = "finding", **changes: Any) -> Comparison:
    """Return a comparison from share, qualifier and year: "50 exact 2012", "39 exact no year"."""
    share, qualifier, year = text.split(" ", 2)
    study = replace(STUDY, code=code, year_published=year_in(year))
    return compared(code, held=finding(f"{share} {qualifier}", **({"code": code, "study": study} | changes)))


def year_in(text: str) -> int | None:
    """Read "2012" or "no year"."""
    return None if text == "no year" else int(text)


def conditions_of(text: str) -> tuple[Condition, ...]:
    """Read "size any_of medium large; channels none_of none" or "no condition"."""
    return () if text == "no condition" else conditions_in(text)


def sided(how_common: HowCommon, *, rung: int = 3, side: Side = Side.MORE_MATURE, **changes: Any) -> Comparison:
    """Return a comparison with a side at a rung; the share is that at the rung or above."""
    held = compared(**changes)
    return replace(held, cut=Cut(rung, ShareIs.ABOVE), side=side, how_common=how_common)
