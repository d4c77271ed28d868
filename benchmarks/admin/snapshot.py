"""Studies and findings as they stand in the database at one moment, whatever their state."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.text import capfirst

from benchmarks.findings import values
from benchmarks.models import Finding, QuestionMapping, State, Study
from benchmarks.models.entries import half_filled_fields


@dataclass(frozen=True, slots=True)
class StudySnapshot:
    """A study; ``half`` names the fields that are filled in one language only."""

    key: int
    state: str
    value: values.Study
    half: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingSnapshot:
    """A finding with its mappings in use; ``half`` names the fields, theirs too, that lack one language."""

    key: int
    state: str
    study: StudySnapshot
    value: values.Finding
    half: tuple[str, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Whether it states a percentage."""
        return self.value.percent is not None

    @property
    def is_read(self) -> bool:
        """Whether readers get it."""
        return self.state == State.PUBLISHED and self.study.state == State.PUBLISHED

    @property
    def is_alive(self) -> bool:
        """Whether it is or may come to be published."""
        return State.RETIRED not in (self.state, self.study.state)


RowSnapshot = StudySnapshot | FindingSnapshot


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All studies and all findings, in the order of their codes."""

    studies: tuple[StudySnapshot, ...]
    findings: tuple[FindingSnapshot, ...]

    @property
    def rows(self) -> tuple[RowSnapshot, ...]:
        """Both, the studies first."""
        return (*self.studies, *self.findings)


TEXTS: Final = {
    Study: ("name", "region", "method"),
    Finding: ("statement", "share_words", "population", "sample_size_printed", "caution"),
    QuestionMapping: ("note", "if_belongs", "if_not"),
}


def snapshot() -> Snapshot:
    """Return everything there is: three queries."""
    studies = {row.pk: StudySnapshot(row.pk, row.state, row.as_value(), _half(row)) for row in Study.objects.all()}
    rows = Finding.objects.select_related("study").prefetch_related("mappings").order_by("study__code", "code")
    findings = []
    for row in rows:
        in_use = [mapping for mapping in row.mappings.all() if mapping.in_use]
        half = (*_half(row), *(field for mapping in in_use for field in _half(mapping)))
        findings.append(FindingSnapshot(row.pk, row.state, studies[row.study_id], row.as_value(), half))
    return Snapshot(tuple(studies.values()), tuple(findings))


def _half(row: Any) -> tuple[str, ...]:
    """Return the missing fields as forms call them."""
    missing = half_filled_fields(**{name: row.text(name) for name in TEXTS[type(row)]})
    return tuple(capfirst(str(row._meta.get_field(field).verbose_name)) for field in missing)
