"""Everything that is kept, read from the database: three queries, however much there is."""

from collections.abc import Iterator
from typing import Any, Final

from django.utils.text import capfirst

from benchmarks.desk.kept import KeptFinding, KeptRows, KeptStudy
from benchmarks.models import Comparable, Finding, Study
from benchmarks.rules.completeness import half_filled_fields

TEXTS: Final = {
    Study: ("name", "region", "method"),
    Finding: ("statement", "share_words", "population", "sample_size_printed", "caution"),
    Comparable: ("note", "if_belongs", "if_not"),
}


def kept_rows() -> KeptRows:
    """Return all studies and all findings, in the order of their codes."""
    studies = {row.pk: KeptStudy(row.pk, row.state, row.as_value(), _half(row)) for row in Study.objects.all()}
    rows = Finding.objects.select_related("study").prefetch_related("comparables").order_by("study__code", "code")
    return list(studies.values()), [_kept_finding(row, studies[row.study_id]) for row in rows]


def _kept_finding(row: Finding, study: KeptStudy) -> KeptFinding:
    in_use = [comparable for comparable in row.comparables.all() if comparable.in_use]
    half = (*_half(row), *(field for comparable in in_use for field in _half(comparable)))
    return KeptFinding(row.pk, row.state, study, row.as_value(), half)


def _half(row: Any) -> tuple[str, ...]:
    return tuple(_labels(row))


def _labels(row: Any) -> Iterator[str]:
    """Yield the missing fields as forms call them."""
    for field in half_filled_fields(row, TEXTS[type(row)]):
        yield capfirst(str(row._meta.get_field(field).verbose_name))
