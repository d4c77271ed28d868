"""Which question a finding is held against, and which answers belong to its share."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from benchmarks.findings import labels, values
from benchmarks.findings.condition_codes import conditions_of
from benchmarks.models.code_choices import choices, codes
from benchmarks.models.entries import FindingEntry
from benchmarks.models.finding import Finding
from benchmarks.models.mapping_entry import MappingEntry
from benchmarks.models.row import Row
from benchmarks.models.warnings import Figures, figure


class QuestionMapping(Row):
    """A finding held against one question. It is taken out of use, never deleted, so that there is a way back."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="mappings", verbose_name=_("finding"))
    question = models.CharField(_("question"), max_length=120)
    belongs = models.JSONField(
        _("answers that belong to the share"),
        default=list,
        blank=True,
        help_text=_("Whoever chose one of them is part of the share or group the finding speaks of."),
    )
    match = models.CharField(
        _("with several answers"),
        max_length=4,
        choices=choices(labels.MATCHES),
        default=values.Match.ANY.value,
    )
    closeness = models.CharField(
        _("how close the questions are"),
        max_length=10,
        choices=choices(labels.CLOSENESS),
        default=values.Closeness.STATEMENT.value,
    )
    note_de = models.TextField(_("what differs, in German"), blank=True)
    note_en = models.TextField(
        _("what differs, in English"),
        blank=True,
        help_text=_("One sentence on how the study's question differs from ours."),
    )
    if_belongs_de = models.CharField(_("said to those who belong, German"), max_length=200, blank=True)
    if_belongs_en = models.CharField(
        _("said to those who belong, English"),
        max_length=200,
        blank=True,
        help_text=_("One plain sentence, such as “You cannot measure it exactly.”"),
    )
    if_not_de = models.CharField(_("said to those who do not, German"), max_length=200, blank=True)
    if_not_en = models.CharField(_("said to those who do not, English"), max_length=200, blank=True)
    conditions = models.JSONField(
        _("only for some"),
        default=list,
        blank=True,
        help_text=_("Where the finding speaks of some companies only, such as users of social media."),
    )
    """Each ``{"question", "any_of": [options], "none_of": [options]}``, one of the two empty; all must hold."""
    in_use = models.BooleanField(_("in use"), default=True)
    history = HistoricalRecords(
        excluded_fields=["version", "loaded"],
        verbose_name=_("earlier version of a mapping"),
        verbose_name_plural=_("earlier versions of mappings"),
    )

    class Meta:
        ordering = ["finding", "id"]
        verbose_name = _("mapping to a question")
        verbose_name_plural = _("mappings to questions")
        constraints = [
            models.UniqueConstraint(
                fields=["finding", "question"],
                name="mapping_once_per_question",
                violation_error_message=_("This finding is compared with this question already."),
            ),
            models.CheckConstraint(
                condition=Q(
                    match__in=codes(labels.MATCHES),
                    closeness__in=codes(labels.CLOSENESS),
                ),
                name="mapping_codes_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding} – {self.question}"

    def as_entry(self, finding: FindingEntry | None = None) -> MappingEntry:
        """Return the mapping as the rules of entry see it; ``finding`` where the caller has it already."""
        if finding is None and hasattr(self, "finding"):
            finding = self.finding.as_entry()
        return MappingEntry(
            must_be_complete=self.in_use and finding is not None and finding.must_be_complete,
            finding=finding,
            question=self.question,
            belongs=self.belongs,
            match=self.match,
            closeness=self.closeness,
            note=self.text("note"),
            if_belongs=self.text("if_belongs"),
            if_not=self.text("if_not"),
            conditions=conditions_of(self.conditions),
            in_use=self.in_use,
        )

    def as_value(self) -> values.QuestionMapping:
        """Return the mapping as the value that comparing works with."""
        return values.QuestionMapping(
            question=self.question,
            belongs=tuple(self.belongs),
            match=values.Match(self.match),
            closeness=values.Closeness(self.closeness),
            note=self.text("note"),
            if_belongs=self.optional_text("if_belongs"),
            if_not=self.optional_text("if_not"),
            conditions=conditions_of(self.conditions),
        )


def stored_figures(finding: Finding, question: str = "") -> Figures:
    """Return what is stored of the same study and at the same question: two queries."""
    siblings = Finding.objects.filter(study=finding.study_id, mappings__isnull=True).select_related("study")
    held = QuestionMapping.objects.filter(Q(question=question) | Q(finding__study=finding.study_id), in_use=True)
    mappings = [mapping.as_entry() for mapping in held.select_related("finding__study")]
    return Figures(
        [
            *(figure(sibling.as_entry()) for sibling in siblings),
            *(figure(mapping.finding, mapping) for mapping in mappings if mapping.finding),
        ]
    )
