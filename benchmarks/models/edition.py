"""The editions in which findings reach the reader."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class EditionsAreKept(TypeError):
    """An edition was to be changed or deleted; results refer to it, so that is a mistake in the program."""


class Edition(models.Model):
    """Everything published at one moment, kept for good; results refer to it by number.

    ``content`` holds studies, findings and mappings in both languages, so an old result needs nothing else; its
    form is that of :mod:`benchmarks.findings.documents`. ``changes`` tells what differs from the edition before.
    """

    number = models.PositiveIntegerField(_("number"), unique=True)
    published_at = models.DateTimeField(_("published"))
    published_by = models.CharField(_("published by"), max_length=150, blank=True, default="")
    content = models.JSONField(_("content"))
    changes = models.JSONField(_("changes"), default=list)

    class Meta:
        ordering = ["-number"]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return f"{self.number} ({self.published_at:%Y-%m-%d})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new edition; raises :class:`EditionsAreKept` for one that is stored already."""
        if not self._state.adding:
            raise EditionsAreKept
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse; raises :class:`EditionsAreKept`."""
        raise EditionsAreKept
