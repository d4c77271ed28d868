"""What studies, findings and their mappings to questions have in common as rows that editors work on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext

from benchmarks.findings.states import FOR_READERS, State
from benchmarks.models.code_choices import choices
from benchmarks.models.entries import Entry, Problems
from language.text import LANGUAGES, Text
from language.words import gettext_noop

STATES: Final = {
    State.DRAFT: gettext_noop("Draft"),
    State.PROPOSED: gettext_noop("Ready for approval"),
    State.PUBLISHED: gettext_noop("Published"),
    State.RETIRED: gettext_noop("Retired"),
}
STATE_CHOICES: Final = choices(STATES)


class Row(models.Model):
    """A row that may come from a content file and may be edited by staff.

    ``version`` rises with every save, so that a form can tell whether somebody else saved meanwhile.
    ``loaded`` holds the fields as the content file last set them; it is ``None`` for a row that staff made.
    """

    version = models.PositiveIntegerField(default=0, editable=False)
    loaded = models.JSONField(null=True, editable=False)
    history: ClassVar[Any]
    _change_reason: str
    _history_user: Any

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save and count the version up."""
        self.version += 1
        super().save(*args, **kwargs)

    def as_entry(self) -> Entry:
        """Return the row as the rules of entry see it."""
        raise NotImplementedError

    def clean(self) -> None:
        """Check what the fields say together; raises a :class:`ValidationError` naming every problem."""
        super().clean()
        refuse(self.problems())

    def problems(self, entry: Entry | None = None) -> Problems:
        """Yield every problem as field and message; ``entry`` is the row where the caller has it already."""
        entered = entry or self.as_entry()
        yield from entered.problems()
        for field in entered.missing():
            label = getattr(self._meta.get_field(field), "verbose_name", field)
            yield field, gettext("Missing before it can be published: %(field)s.") % {"field": label}

    def text(self, name: str) -> Text:
        """Return the pair of fields ``<name>_de`` and ``<name>_en``; either may be empty."""
        return Text(*(getattr(self, f"{name}_{language}") for language in LANGUAGES))

    def optional_text(self, name: str) -> Text | None:
        """Return the pair of fields, or ``None`` where both are empty."""
        text = self.text(name)
        return text if text.de or text.en else None


class StatefulRow(Row):
    """A row with a state of its own, and with who proposed and who approved it where publishing takes two people.

    Both stay with a published row; a draft or retired one has neither. Heirs declare ``state`` and put
    :func:`approval_constraints` among their constraints.
    """

    state: models.CharField[Any, str]
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    proposed_at = models.DateTimeField(null=True, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        abstract = True

    @property
    def must_be_complete(self) -> bool:
        """Whether it is published, or proposed to be."""
        return self.state in FOR_READERS

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with a proposal's day and without the approval of an earlier version."""
        if self.state == State.PROPOSED:
            self.proposed_at = self.proposed_at or timezone.now()
            self.approved_by = None
        elif self.state != State.PUBLISHED:
            self.proposed_by = self.proposed_at = self.approved_by = None
        super().save(*args, **kwargs)


APPROVAL_FIELDS: Final = ("proposed_by", "proposed_at", "approved_by")


def approval_constraints(model: str) -> list[models.CheckConstraint]:
    """Return what the database itself holds a model with approval to."""
    return [
        models.CheckConstraint(
            condition=~Q(state=State.PROPOSED.value) | Q(proposed_at__isnull=False),
            name=f"{model}_proposed_has_a_day",
        ),
        models.CheckConstraint(
            condition=Q(approved_by__isnull=True) | Q(proposed_by__isnull=True) | ~Q(approved_by=F("proposed_by")),
            name=f"{model}_approved_by_a_second_person",
        ),
    ]


def refuse(problems: Iterable[tuple[str, str]]) -> None:
    """Raise a :class:`ValidationError` naming every field with its problems; do nothing if there are none."""
    by_field: dict[str, list[str]] = {}
    for field, message in problems:
        by_field.setdefault(field, []).append(message)
    if by_field:
        raise ValidationError(by_field)
