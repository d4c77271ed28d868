"""What differs between the contents of two editions, told per study, finding and series, field by field."""

from collections.abc import Iterator
from typing import Any

from benchmarks.findings.documents import Document

CHANGED = "changed"
ADDED = "added"
REMOVED = "removed"


def changes_between(before: Document, after: Document) -> list[Document]:
    """List every study, finding and series that was added or removed, and every field that changed, in the new order.

    Each entry holds ``what`` ("study", "finding" or "series"), ``code``, ``change``, and for a change ``field`` with
    ``before`` and ``after``. Inside a finding the comparison with a question is named
    ``comparables.<question>.<field>``.
    """
    return [
        *_of_kind("study", before, after, "studies"),
        *_of_kind("finding", before, after, "findings"),
        *_of_kind("series", before, after, "series"),
    ]


def _of_kind(what: str, before: Document, after: Document, place: str) -> Iterator[Document]:
    old = {document["code"]: flatten(document) for document in before.get(place, [])}
    new = {document["code"]: flatten(document) for document in after.get(place, [])}
    for code, fields in new.items():
        if code not in old:
            yield {"what": what, "code": code, "change": ADDED}
            continue
        was = old[code]
        # A field that one of them lacks counts as None there.
        for field in [*fields, *(field for field in was if field not in fields)]:
            if was.get(field) != fields.get(field):
                change = {"change": CHANGED, "field": field, "before": was.get(field), "after": fields.get(field)}
                yield {"what": what, "code": code, **change}
    for code in old:
        if code not in new:
            yield {"what": what, "code": code, "change": REMOVED}


def flatten(document: Document, prefix: str = "") -> dict[str, Any]:
    """Turn nested texts and comparisons into one level of dotted names: ``statement.de``, ``comparables.<q>.match``."""
    flat: dict[str, Any] = {}
    for name, value in document.items():
        if isinstance(value, dict):
            flat |= flatten(value, f"{prefix}{name}.")
        elif name == "comparables":
            for mapping in value:
                flat |= flatten(mapping, f"{prefix}{name}.{mapping['question']}.")
        else:
            flat[f"{prefix}{name}"] = value
    return flat
