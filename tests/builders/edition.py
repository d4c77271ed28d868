"""Studies, findings and editions for tests, held against the shipped questionnaire."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from benchmarks.findings.values import (
    Closeness,
    Direction,
    Edition,
    Finding,
    Kind,
    Qualifier,
    QuestionMapping,
    Study,
    Topic,
)
from language.text import Text

STUDY = Study(
    code="study",
    name=Text("Studie A", "Study A"),
    publisher="Institut A",
    year_fieldwork=None,
    year_published=2013,
    region=Text("Deutschland", "Germany"),
    method=Text("Interviews", "Interviews"),
    source_title="Bericht über Studie A",
    source_url="https://example.org/a",
    is_primary_source=False,
)


def mapping(question: str = "roi.contribution", *belongs: str, **changes: Any) -> QuestionMapping:
    """Return a mapping to a question; without options whoever does not measure exactly belongs."""
    options = belongs or ("no_statement", "single_cases", "direction", "approximate")
    mapping = QuestionMapping(question, options, Closeness.SIMILAR, Text("Anmerkung", "Note"))
    own = {"if_belongs": Text("Sie auch.", "So are you."), "if_not": Text("Sie nicht.", "You are not.")}
    return replace(mapping, **(own | changes))


def finding(code: str = "exactly", **changes: Any) -> Finding:
    """Return an exact 92 per cent of 84 interviews."""
    found = Finding(
        code=code,
        study=STUDY,
        kind=Kind.FINDING,
        statement=Text("{share} können nicht genau messen.", "{share} cannot measure exactly."),
        percent=Decimal(92),
        qualifier=Qualifier.EXACT,
        share_words=None,
        population=Text("Befragte", "respondents"),
        sample_size=84,
        sample_size_printed=Text("84 Interviews", "84 interviews"),
        direction=Direction.HIGH_IS_IMMATURE,
        author="",
        caution=None,
        place_in_source="92 Prozent",
        mappings=(mapping(),),
        topic=Topic.ROI,
    )
    return replace(found, **changes)


def edition(*found: Finding, number: int = 1) -> Edition:
    """Return an edition of 21 November 2026; without findings it holds :func:`finding`."""
    return Edition(number, "2026-11-21", found or (finding(),))
