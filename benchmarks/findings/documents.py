"""The content of an edition as JSON, and back. Editions are kept for good, so whatever was written must stay readable.

The form: ``{"studies": [...], "findings": [...], "series": [...]}``, every text ``{"de", "en"}``, percentages as
decimal strings, a finding naming its study by code, a series its findings. ``series`` is left out where there is none,
as in editions from before there were any. Number and day stand beside the content, so two contents can be held against
each other.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

from benchmarks.findings.condition_codes import condition_documents, conditions_of
from benchmarks.findings.fields import (
    FINDING_FIELDS,
    MAPPING_FIELDS,
    SERIES_FIELDS,
    STUDY_FIELDS,
    Content,
    Field,
)
from benchmarks.findings.values import Edition, Finding, QuestionMapping, Series, Study
from language.text import Text

Document: TypeAlias = dict[str, Any]


def content_of(findings: Iterable[Finding], series: Iterable[Series] = ()) -> Document:
    """Write findings, their studies and series as JSON-ready content; the order is kept."""
    kept = tuple(findings)
    studies = {finding.study.code: finding.study for finding in kept}
    content: Document = {
        "studies": [_written(STUDY_FIELDS, study) for study in studies.values()],
        "findings": [
            _written(FINDING_FIELDS, finding)
            | {"comparables": [_written(MAPPING_FIELDS, mapping) for mapping in finding.mappings]}
            for finding in kept
        ],
    }
    lines = [_written(SERIES_FIELDS, each) for each in series]
    return content | {"series": lines} if lines else content


def edition_from_content(number: int, published_on: str, content: Document) -> Edition:
    """Read the content of an edition back; raises ``KeyError`` or ``ValueError`` where it is not of the known form."""
    studies = {document["code"]: Study(**_read(STUDY_FIELDS, document)) for document in content["studies"]}
    findings = tuple(
        Finding(
            **_read(FINDING_FIELDS, document | {"study": studies[document["study"]]}),
            mappings=tuple(
                QuestionMapping(**_read(MAPPING_FIELDS, _with_conditions(each))) for each in document["comparables"]
            ),
        )
        for document in content["findings"]
    )
    series = tuple(Series(**_read(SERIES_FIELDS, document)) for document in content.get("series", ()))
    return Edition(number=number, published_on=published_on, findings=findings, series=series)


def _with_conditions(document: Document) -> Document:
    """Return the document of a mapping in today's form: earlier editions hold one condition, or none."""
    if "conditions" in document:
        return document
    former = document["only_if"]
    kept = {name: value for name, value in document.items() if name != "only_if"}
    return kept | {"conditions": [former] if former else []}


def decimal_text(value: Decimal) -> str:
    """Write a percentage without needless zeros: "92", "31.7"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _written(fields: Iterable[Field], thing: Any) -> Document:
    """Write the fields of a study, finding, mapping or series in their order."""
    values = ((field, getattr(thing, field.name)) for field in fields)
    return {
        field.name: None if value is None else WRITERS.get(field.content, _as_it_is)(value) for field, value in values
    }


def _read(fields: Iterable[Field], document: Mapping[str, Any]) -> Document:
    """Read the fields of a study, finding, mapping or series; what else stands in the document is passed over."""
    found = ((field, document[field.name]) for field in fields)
    return {
        field.name: None if value is None else (field.choices or READERS.get(field.content, _as_it_is))(value)
        for field, value in found
    }


def _as_it_is(value: Any) -> Any:
    return value


WRITERS: Final[Mapping[Content, Callable[[Any], Any]]] = {
    Content.TEXT: Text.as_dict,
    Content.PERCENT: decimal_text,
    Content.CHOICE: str,
    Content.CODES: list,
    Content.STUDY: lambda study: study.code,
    Content.CONDITIONS: condition_documents,
    Content.STRETCHES: lambda stretches: [list(stretch) for stretch in stretches],
}
READERS: Final[Mapping[Content, Callable[[Any], Any]]] = {
    Content.TEXT: lambda document: Text(**document),
    Content.PERCENT: Decimal,
    Content.CODES: tuple,
    Content.CONDITIONS: conditions_of,
    Content.STRETCHES: lambda stretches: tuple(map(tuple, stretches)),
}


CHANGED = "changed"
ADDED = "added"
REMOVED = "removed"


def changes_between(before: Document, after: Document) -> list[Document]:
    """List every study, finding and series that was added or removed, and every field that changed, in the new order.

    Each entry holds ``what`` ("study", "finding" or "series"), ``code``, ``change``, and for a change ``field`` with
    ``before`` and ``after``. Inside a finding the comparison with a question is named
    ``comparables.<question>.<field>``. That an edition holds its conditions in an earlier form is no change.
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
                flat |= flatten(_with_conditions(mapping), f"{prefix}{name}.{mapping['question']}.")
        else:
            flat[f"{prefix}{name}"] = value
    return flat
