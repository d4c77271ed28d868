"""Studies and findings as they are kept, whatever their state."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.utils.text import capfirst

from benchmarks.findings import values
from benchmarks.models import Finding, QuestionMapping, Study
from benchmarks.models.completeness import half_filled_fields

DRAFT, PROPOSED, PUBLISHED, RETIRED = "draft", "proposed", "published", "retired"


@dataclass(frozen=True, slots=True)
class KeptStudy:
    """A study; ``half`` names the fields that are filled in one language only."""

    key: int
    state: str
    value: values.Study
    half: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding with its comparisons in use; ``half`` names the fields, theirs too, that lack one language."""

    key: int
    state: str
    study: KeptStudy
    value: values.Finding
    half: tuple[str, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Whether it states a percentage."""
        return self.value.percent is not None

    @property
    def is_read(self) -> bool:
        """Whether readers get it."""
        return self.state == PUBLISHED and self.study.state == PUBLISHED

    @property
    def is_alive(self) -> bool:
        """Whether it is or may come to be published."""
        return RETIRED not in (self.state, self.study.state)


Kept = KeptStudy | KeptFinding
KeptRows = tuple[list[KeptStudy], list[KeptFinding]]
"""Everything there is."""


TEXTS: Final = {
    Study: ("name", "region", "method"),
    Finding: ("statement", "share_words", "population", "sample_size_printed", "caution"),
    QuestionMapping: ("note", "if_belongs", "if_not"),
}


def kept_rows() -> KeptRows:
    """Return all studies and all findings, in the order of their codes."""
    studies = {row.pk: KeptStudy(row.pk, row.state, row.as_value(), _half(row)) for row in Study.objects.all()}
    rows = Finding.objects.select_related("study").prefetch_related("mappings").order_by("study__code", "code")
    return list(studies.values()), [_kept_finding(row, studies[row.study_id]) for row in rows]


def _kept_finding(row: Finding, study: KeptStudy) -> KeptFinding:
    in_use = [mapping for mapping in row.mappings.all() if mapping.in_use]
    half = (*_half(row), *(field for mapping in in_use for field in _half(mapping)))
    return KeptFinding(row.pk, row.state, study, row.as_value(), half)


def _half(row: Any) -> tuple[str, ...]:
    return tuple(_labels(row))


def _labels(row: Any) -> Iterator[str]:
    """Yield the missing fields as forms call them."""
    for field in half_filled_fields(row, TEXTS[type(row)]):
        yield capfirst(str(row._meta.get_field(field).verbose_name))
