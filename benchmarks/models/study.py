"""Studies."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from benchmarks.findings import values
from benchmarks.findings.states import State
from benchmarks.models.entries import StudyEntry
from benchmarks.models.row import APPROVAL_FIELDS, STATE_CHOICES, StatefulRow, approval_constraints


class Study(StatefulRow):
    """One wave of one study, or one report about it, with everything its source line needs."""

    code = models.SlugField(
        _("code"),
        max_length=80,
        unique=True,
        help_text=_("Permanent and readable, such as keylens. Addresses and results refer to it."),
    )
    name_de = models.CharField(_("name in German"), max_length=200, blank=True)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    year_fieldwork = models.PositiveSmallIntegerField(
        _("year of the survey"),
        null=True,
        blank=True,
        help_text=_("When people were asked. Leave empty if the source does not say it."),
    )
    year_published = models.PositiveSmallIntegerField(
        _("year of publication"),
        null=True,
        blank=True,
        help_text=_("Leave empty if the source does not say it. Never take it over from another text."),
    )
    region_de = models.CharField(_("region in German"), max_length=200, blank=True)
    region_en = models.CharField(_("region in English"), max_length=200, blank=True)
    method_de = models.TextField(_("method in German"), blank=True)
    method_en = models.TextField(
        _("method in English"),
        blank=True,
        help_text=_("How many were asked, who, how, and what is not known about it."),
    )
    source_title = models.CharField(
        _("title of the source"), max_length=300, blank=True, help_text=_("As printed, in its own language.")
    )
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    is_primary_source = models.BooleanField(
        _("the source is the study itself"),
        default=False,
        help_text=_("Not ticked: it is a report about the study."),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=STATE_CHOICES,
        default=State.DRAFT.value,
        help_text=_("Findings reach the reader only if they and their study are published."),
    )
    history = HistoricalRecords(
        excluded_fields=["version", "loaded", *APPROVAL_FIELDS],
        verbose_name=_("earlier version of a study"),
        verbose_name_plural=_("earlier versions of studies"),
    )

    class Meta:
        ordering = ["code"]
        verbose_name = _("study")
        verbose_name_plural = _("studies")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=list(map(str, State))),
                name="study_state_known",
            ),
            *approval_constraints("study"),
        ]

    def __str__(self) -> str:
        own, other = (self.name_en, self.name_de) if get_language() == "en" else (self.name_de, self.name_en)
        return own or other or self.code

    def as_entry(self) -> StudyEntry:
        """Return the study as the rules of entry see it."""
        return StudyEntry(
            must_be_complete=self.must_be_complete,
            name=self.text("name"),
            publisher=self.publisher,
            year_fieldwork=self.year_fieldwork,
            year_published=self.year_published,
            region=self.text("region"),
            method=self.text("method"),
        )

    def as_value(self) -> values.Study:
        """Return the study as the value that comparison and report work with."""
        return values.Study(
            code=self.code,
            name=self.text("name"),
            publisher=self.publisher,
            year_fieldwork=self.year_fieldwork,
            year_published=self.year_published,
            region=self.text("region"),
            method=self.text("method"),
            source_title=self.source_title,
            source_url=self.source_url,
            is_primary_source=self.is_primary_source,
        )
