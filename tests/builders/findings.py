"""Findings written as in the comparison README, held against the ladder questions of the tests."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from benchmarks.findings.values import Finding, Qualifier, QuestionMapping
from tests.builders import edition
from tests.builders.edition import STUDY

__all__ = ["STUDY", "finding", "mapping"]


def mapping(question: str = "d0.q0", **changes: Any) -> QuestionMapping:
    """Return a comparison with a ladder question; whoever chose ``p0`` or ``p1`` belongs."""
    return replace(edition.mapping(question, "p0", "p1"), **changes)


def finding(share: str = "92 exact", **changes: Any) -> Finding:
    """Return a finding with a share such as ``92 exact``, ``80 more_than`` or ``none``."""
    number, _space, qualifier = share.partition(" ")
    own = {
        "percent": None if number == "none" else Decimal(number),
        "qualifier": Qualifier(qualifier or "none"),
        "mappings": (mapping(),),
    }
    return edition.finding(**({"code": "finding"} | own | changes))
