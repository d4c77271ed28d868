"""What studies, findings and comparisons with questions have in common as rows that editors work on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from assessment.questionnaire.text import LANGUAGES, Text


class State(models.TextChoices):
    """Where a finding or study stands on its way to the reader."""

    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    RETIRED = "retired", _("Retired")


class Row(models.Model):
    """A row that may come from a content file and may be edited by staff.

    ``version`` rises with every save, so that a form can tell whether somebody else saved meanwhile.
    ``loaded`` holds the fields as the content file last set them; it is ``None`` for a row that staff made.
    """

    version = models.PositiveIntegerField(default=0, editable=False)
    loaded = models.JSONField(null=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save and count the version up."""
        self.version += 1
        super().save(*args, **kwargs)

    def text(self, name: str) -> Text:
        """Return the pair of fields ``<name>_de`` and ``<name>_en``; either may be empty."""
        return Text(*(getattr(self, f"{name}_{language}") for language in LANGUAGES))

    def optional_text(self, name: str) -> Text | None:
        """Return the pair of fields, or ``None`` where both are empty."""
        text = self.text(name)
        return text if text.de or text.en else None


def refuse(problems: Iterable[tuple[str, str]]) -> None:
    """Raise a :class:`ValidationError` naming every field with its problems; do nothing if there are none."""
    by_field: dict[str, list[str]] = {}
    for field, message in problems:
        by_field.setdefault(field, []).append(message)
    if by_field:
        raise ValidationError(by_field)
