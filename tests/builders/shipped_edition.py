"""The shipped benchmarks as editions, made from their files without loading every row."""

from copy import deepcopy
from functools import cache
from typing import Any

from django.utils import timezone

from benchmarks.editions.content_files import SHIPPED, read_series, read_studies
from benchmarks.findings.documents import Document, content_of
from benchmarks.models import Edition, Finding, Series
from tests.content.shipped_findings import finding_row


def publish_shipped(*, number: int = 1) -> Edition:
    """Store everything that is shipped and published as an edition."""
    return publish(shipped_content(), number=number)


def publish(content: Document, *, number: int) -> Edition:
    """Store any content as an edition."""
    return Edition.objects.create(number=number, published_at=timezone.now(), content=content)


def changed(content: Document, code: str, **fields: Any) -> Document:
    """Return the content with other fields in one finding."""
    copy = deepcopy(content)
    next(finding for finding in copy["findings"] if finding["code"] == code).update(fields)
    return copy


def without(content: Document, *codes: str) -> Document:
    """Return the content without these findings and without series that hold one of them."""
    copy = deepcopy(content)
    copy["findings"] = [finding for finding in copy["findings"] if finding["code"] not in codes]
    copy["series"] = [
        each for each in copy["series"] if not any(set(stretch) & set(codes) for stretch in each["stretches"])
    ]
    return copy


@cache
def shipped_content() -> Document:
    """Return the content of the edition that loading the shipped files publishes."""
    series = [Series(**each.fields).as_value() for each in read_series(SHIPPED) if each.fields["state"] == "published"]
    return content_of([row.as_value() for row in _published_rows()], series)


def _published_rows() -> list[Finding]:
    return [
        finding_row(study, finding)
        for study in sorted(read_studies(SHIPPED), key=lambda study: study.code)
        for finding in study.children
        if study.fields["state"] == finding.fields["state"] == "published"
    ]
