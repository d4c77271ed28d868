"""The content of an edition as JSON, and back. Editions are kept for good, so whatever was written must stay readable.

The form: ``{"studies": [...], "findings": [...], "series": [...]}``, every text ``{"de", "en"}``, percentages as
decimal strings, a finding naming its study by code, a series its findings. ``series`` is left out where there is none,
as in editions from before there were any. Number and day stand beside the content, so two contents can be held against
each other.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

from benchmarks.findings.fields import (
    FINDING_FIELDS,
    MAPPING_FIELDS,
    SERIES_FIELDS,
    STUDY_FIELDS,
    Content,
    Field,
)
from benchmarks.findings.values import Condition, Edition, Finding, QuestionMapping, Series, Study
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
            mappings=tuple(QuestionMapping(**_read(MAPPING_FIELDS, each)) for each in document["comparables"]),
        )
        for document in content["findings"]
    )
    series = tuple(Series(**_read(SERIES_FIELDS, document)) for document in content.get("series", ()))
    return Edition(number=number, published_on=published_on, findings=findings, series=series)


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
    Content.CONDITION: lambda condition: {
        "question": condition.question,
        "any_of": list(condition.any_of),
        "none_of": list(condition.none_of),
    },
    Content.STRETCHES: lambda stretches: [list(stretch) for stretch in stretches],
}
READERS: Final[Mapping[Content, Callable[[Any], Any]]] = {
    Content.TEXT: lambda document: Text(**document),
    Content.PERCENT: Decimal,
    Content.CODES: tuple,
    Content.CONDITION: lambda document: Condition(
        document["question"], tuple(document["any_of"]), tuple(document["none_of"])
    ),
    Content.STRETCHES: lambda stretches: tuple(map(tuple, stretches)),
}
