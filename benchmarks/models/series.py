"""Series: findings of one survey over the years, drawn as a line."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from benchmarks.findings import values
from benchmarks.findings.states import State
from benchmarks.models.finding import Finding
from benchmarks.models.row import APPROVAL_FIELDS, STATE_CHOICES, StatefulRow, approval_constraints
from benchmarks.models.series_entry import PointFacts, SeriesEntry


class Series(StatefulRow):
    """Which findings make a line, oldest first, and between which of them wording or base changed.

    ``stretches`` is a list of lists of finding codes; the line is broken from one list to the next.
    """

    code = models.SlugField(
        _("code"),
        max_length=100,
        unique=True,
        help_text=_("Permanent and readable, such as cmo-survey-proven."),
    )
    title_de = models.CharField(_("title in German"), max_length=200, blank=True)
    title_en = models.CharField(
        _("title in English"),
        max_length=200,
        blank=True,
        help_text=_("The survey and what all its figures count: “CMO Survey: impact proven in numbers”."),
    )
    note_de = models.TextField(_("note in German"), blank=True)
    note_en = models.TextField(
        _("note in English"), blank=True, help_text=_("What changed where the line is broken, and what else to know.")
    )
    stretches = models.JSONField(_("findings"), default=list)
    state = models.CharField(_("state"), max_length=10, choices=STATE_CHOICES, default=State.DRAFT.value)
    history = HistoricalRecords(
        excluded_fields=["version", "loaded", *APPROVAL_FIELDS],
        verbose_name=_("earlier version of a series"),
        verbose_name_plural=_("earlier versions of series"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=list(map(str, State))), name="series_state_known"),
            *approval_constraints("series"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def codes(self) -> list[str]:
        """The codes of all findings in order."""
        return [code for stretch in self.stretches for code in stretch]

    def as_entry(self, facts: Mapping[str, PointFacts] | None = None) -> SeriesEntry:
        """Return the series as the rules of entry see it, with what is stored of its findings, or with ``facts``."""
        return SeriesEntry(
            must_be_complete=self.must_be_complete,
            title=self.text("title"),
            note=self.text("note"),
            codes=self.codes,
            facts=_stored_facts(self.codes) if facts is None else facts,
        )

    def as_value(self) -> values.Series:
        """Return the series as the value that comparison and report work with."""
        return values.Series(
            code=self.code,
            title=self.text("title"),
            note=self.optional_text("note"),
            stretches=tuple(map(tuple, self.stretches)),
        )


def _stored_facts(codes: list[str]) -> dict[str, PointFacts]:
    """Return what is stored of these findings, by code; unknown codes are absent."""
    rows = Finding.objects.filter(code__in=codes).select_related("study").prefetch_related("mappings")
    found = {}
    for finding in (row.as_value() for row in rows):
        counted = ((mapping.question, frozenset(mapping.belongs), mapping.match.value) for mapping in finding.mappings)
        found[finding.code] = PointFacts(finding.percent is not None, finding.study.year, frozenset(counted))
    return found
