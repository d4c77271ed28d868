"""Studies, their findings, and the editions in which findings are published."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a finding or study stands on its way to the reader."""

    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    RETIRED = "retired", _("Retired")


class Edition(models.Model):
    """Everything published on one day, kept for good; results refer to it by number.

    ``content`` holds studies, findings and comparables in both languages, so an old result needs nothing else.
    """

    number = models.PositiveIntegerField(unique=True)
    published_at = models.DateTimeField()
    content = models.JSONField()
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ["-number"]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return f"{self.number} ({self.published_at:%Y-%m-%d})"
