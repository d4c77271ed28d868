"""What stands in a finding's form right now, saved or not, complete or not."""

from dataclasses import dataclass
from typing import Any, Final

from django.db import models
from django.forms.models import construct_instance
from django.http import QueryDict
from django.utils.text import capfirst

from benchmarks.admin.forms import FindingForm, MappingForm
from benchmarks.findings import values
from benchmarks.models import Finding, QuestionMapping

MAPPINGS_READ: Final = 20
INLINE_PREFIX: Final = "mappings"


@dataclass(frozen=True, slots=True)
class FormFinding:
    """A finding as its form has it; where a field can't be read there is no ``value``, and ``problems`` say why."""

    value: values.Finding | None
    problems: tuple[str, ...]


class _AsItStands:
    """Reads the fields, without holding what they say against the rules or against what is stored."""

    def _post_clean(self: Any) -> None:
        self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)


def _as_in_the_admin(field: Any, **wishes: Any) -> Any:
    """Make the same form field as the admin does."""
    return field.formfield(**wishes, **({"assume_scheme": "https"} if isinstance(field, models.URLField) else {}))


class _FindingReader(_AsItStands, FindingForm):
    class Meta:
        model = Finding
        # The code is no part of what readers see, and a stored finding's form does not send it.
        exclude = ["code", "state"]
        formfield_callback = _as_in_the_admin


class _MappingReader(_AsItStands, MappingForm):
    class Meta:
        model = QuestionMapping
        exclude = ["finding"]


def form_finding(data: QueryDict) -> FormFinding:
    """Read the fields of a finding's form with those of its mappings below it; nothing is saved or asked about.

    A mapping counts once its question is chosen.
    """
    finding = _FindingReader(data)
    prefixes = (f"{INLINE_PREFIX}-{place}" for place in range(MAPPINGS_READ))
    mappings = [_MappingReader(data, prefix=prefix) for prefix in prefixes if data.get(f"{prefix}-question")]
    problems: list[str] = []
    for form in (finding, *mappings):
        for name, errors in form.errors.items():
            label = f"{capfirst(str(form.fields[name].label))}: " if name in form.fields else ""
            problems += [f"{label}{error}" for error in errors]
    if problems:
        return FormFinding(None, tuple(problems))
    in_use = (form.instance.as_value() for form in mappings if form.instance.in_use)
    return FormFinding(finding.instance.value_with(in_use), ())
