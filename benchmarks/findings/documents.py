"""The content of an edition as JSON, and back. Editions are kept for good, so whatever was written must stay readable.

The form: ``{"studies": [...], "findings": [...], "series": [...]}``, every text ``{"de", "en"}``, percentages as
decimal strings, a finding naming its study by code, a series its findings. ``series`` is left out where there is none,
as in editions from before there were any. Number and day stand beside the content, so two contents can be held against
each other.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeAlias

from benchmarks.findings.values import (
    Checked,
    Closeness,
    Condition,
    Direction,
    Edition,
    Finding,
    Kind,
    Match,
    Qualifier,
    QuestionMapping,
    Series,
    Study,
    Topic,
)
from language.text import Text

Document: TypeAlias = dict[str, Any]


def content_of(findings: Iterable[Finding], series: Iterable[Series] = ()) -> Document:
    """Write findings, their studies and series as JSON-ready content; the order is kept."""
    kept = tuple(findings)
    studies = {finding.study.code: finding.study for finding in kept}
    content: Document = {
        "studies": [_study_document(study) for study in studies.values()],
        "findings": [_finding_document(finding) for finding in kept],
    }
    told = [_series_document(each) for each in series]
    return content | {"series": told} if told else content


def edition_from_content(number: int, published_on: str, content: Document) -> Edition:
    """Read the content of an edition back; raises ``KeyError`` or ``ValueError`` where it is not of the known form."""
    studies = {document["code"]: _study(document) for document in content["studies"]}
    findings = tuple(_finding(document, studies[document["study"]]) for document in content["findings"])
    series = tuple(map(_series, content.get("series", ())))
    return Edition(number=number, published_on=published_on, findings=findings, series=series)


def decimal_text(value: Decimal) -> str:
    """Write a percentage without needless zeros: "92", "31.7"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _study_document(study: Study) -> Document:
    return {
        "code": study.code,
        "name": study.name.as_dict(),
        "publisher": study.publisher,
        "year_fieldwork": study.year_fieldwork,
        "year_published": study.year_published,
        "region": study.region.as_dict(),
        "method": study.method.as_dict(),
        "source_title": study.source_title,
        "source_url": study.source_url,
        "is_primary_source": study.is_primary_source,
    }


def _study(document: Document) -> Study:
    return Study(
        code=document["code"],
        name=Text(**document["name"]),
        publisher=document["publisher"],
        year_fieldwork=document["year_fieldwork"],
        year_published=document["year_published"],
        region=Text(**document["region"]),
        method=Text(**document["method"]),
        source_title=document["source_title"],
        source_url=document["source_url"],
        is_primary_source=document["is_primary_source"],
    )


def _finding_document(finding: Finding) -> Document:
    return {
        "code": finding.code,
        "study": finding.study.code,
        "kind": finding.kind.value,
        "topic": finding.topic.value,
        "statement": finding.statement.as_dict(),
        "percent": None if finding.percent is None else decimal_text(finding.percent),
        "qualifier": finding.qualifier.value,
        "share_words": _text_document(finding.share_words),
        "population": finding.population.as_dict(),
        "sample_size": finding.sample_size,
        "sample_size_at_least": finding.sample_size_at_least,
        "sample_size_printed": finding.sample_size_printed.as_dict(),
        "direction": finding.direction.value,
        "author": finding.author,
        "caution": _text_document(finding.caution),
        "place_in_source": finding.place_in_source,
        "checked": finding.checked.value,
        "source_title": finding.source_title,
        "source_url": finding.source_url,
        "comparables": [_mapping_document(mapping) for mapping in finding.mappings],
    }


def _finding(document: Document, study: Study) -> Finding:
    return Finding(
        code=document["code"],
        study=study,
        kind=Kind(document["kind"]),
        topic=Topic(document["topic"]),
        statement=Text(**document["statement"]),
        percent=None if document["percent"] is None else Decimal(document["percent"]),
        qualifier=Qualifier(document["qualifier"]),
        share_words=_text(document["share_words"]),
        population=Text(**document["population"]),
        sample_size=document["sample_size"],
        sample_size_at_least=document["sample_size_at_least"],
        sample_size_printed=Text(**document["sample_size_printed"]),
        direction=Direction(document["direction"]),
        author=document["author"],
        caution=_text(document["caution"]),
        place_in_source=document["place_in_source"],
        checked=Checked(document["checked"]),
        source_title=document["source_title"],
        source_url=document["source_url"],
        mappings=tuple(_mapping(mapping) for mapping in document["comparables"]),
    )


def _series_document(series: Series) -> Document:
    return {
        "code": series.code,
        "title": series.title.as_dict(),
        "note": _text_document(series.note),
        "stretches": [list(stretch) for stretch in series.stretches],
    }


def _series(document: Document) -> Series:
    return Series(
        code=document["code"],
        title=Text(**document["title"]),
        note=_text(document["note"]),
        stretches=tuple(map(tuple, document["stretches"])),
    )


def _mapping_document(mapping: QuestionMapping) -> Document:
    return {
        "question": mapping.question,
        "belongs": list(mapping.belongs),
        "match": mapping.match.value,
        "only_if": _condition_document(mapping.only_if),
        "closeness": mapping.closeness.value,
        "note": mapping.note.as_dict(),
        "if_belongs": _text_document(mapping.if_belongs),
        "if_not": _text_document(mapping.if_not),
    }


def _mapping(document: Document) -> QuestionMapping:
    return QuestionMapping(
        question=document["question"],
        belongs=tuple(document["belongs"]),
        match=Match(document["match"]),
        only_if=_condition(document["only_if"]),
        closeness=Closeness(document["closeness"]),
        note=Text(**document["note"]),
        if_belongs=_text(document["if_belongs"]),
        if_not=_text(document["if_not"]),
    )


def _condition_document(condition: Condition | None) -> Document | None:
    if condition is None:
        return None
    return {
        "question": condition.question,
        "any_of": list(condition.any_of),
        "none_of": list(condition.none_of),
    }


def _condition(document: Document | None) -> Condition | None:
    if document is None:
        return None
    return Condition(document["question"], tuple(document["any_of"]), tuple(document["none_of"]))


def _text_document(text: Text | None) -> dict[str, str] | None:
    return text.as_dict() if text else None


def _text(document: dict[str, str] | None) -> Text | None:
    return Text(**document) if document else None
