"""Imports of files: what each of their rows would change, kept until somebody applies it or takes it back."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TableName(StrEnum):
    """The tables of a file, in the order in which they are read and applied; mappings are called comparisons there."""

    STUDIES = "studies"
    FINDINGS = "findings"
    COMPARISONS = "comparisons"


class RowStatus(models.TextChoices):
    """What a row of a file would do."""

    WRONG = "wrong", _("wrong")
    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")


class Import(models.Model):
    """One file that an editor brought, from reading to applying.

    ``basis`` names the state of the benchmarks that the preview was made against, and ``language`` that of its
    messages; with another one it is made anew.
    After applying, the rows are gone and ``counts`` says how many there were of each status.
    """

    file_name = models.CharField(_("file"), max_length=200)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, verbose_name=_("imported by")
    )
    uploaded_at = models.DateTimeField(_("read"))
    remarks = models.JSONField(_("remarks"), default=list)
    row_count = models.PositiveIntegerField(_("rows"), default=0)
    basis = models.CharField(max_length=200, default="")
    language = models.CharField(max_length=10, default="")
    applied_at = models.DateTimeField(_("applied"), null=True)
    counts = models.JSONField(_("changes"), default=dict)
    edition = models.PositiveIntegerField(_("edition"), null=True)

    class Meta:
        ordering = ["-uploaded_at"]
        verbose_name = _("import")
        verbose_name_plural = _("imports and exports")
        default_permissions = ()

    def __str__(self) -> str:
        return self.file_name


class ImportRow(models.Model):
    """One row of a file: the fields it sets, what it would change and what is wrong with it.

    ``position`` counts the rows of all sheets in the order in which they are applied, from 0; ``number`` is the row in
    its sheet. Texts in ``unreadable`` and ``worked_out`` are those of :mod:`benchmarks.exchange.messages`.
    """

    of = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    table = models.CharField(max_length=12, choices=[(name.value, name.value) for name in TableName])
    sheet = models.CharField(max_length=200)
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=300)
    fields = models.JSONField(default=dict)
    suggested = models.JSONField(default=dict)
    unreadable = models.JSONField(default=list)
    worked_out = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=RowStatus)
    changes = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    warnings = models.JSONField(default=list)

    class Meta:
        ordering = ["position"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["of", "position"], name="import_row_once")]
        indexes = [models.Index(fields=["of", "status", "position"], name="import_row_by_status")]

    def __str__(self) -> str:
        return f"{self.sheet} {self.number}: {self.key}"
