"""What stands in a finding's form right now, saved or not, complete or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
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
class TypedFinding:
    """A finding as typed; where a field can't be read there is no ``value``, and ``problems`` say which and why."""

    value: values.Finding | None
    problems: tuple[str, ...]


class _AsTyped:
    """Reads the fields, without holding what they say against the rules or against what is stored."""

    def _post_clean(self: Any) -> None:
        self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)


class _TypedFindingForm(_AsTyped, FindingForm):
    pass


class _TypedMappingForm(_AsTyped, MappingForm):
    pass


def _field(field: models.Field, **wishes: Any) -> forms.Field | None:
    """Make the same form fields as the admin does."""
    return field.formfield(**wishes, **({"assume_scheme": "https"} if isinstance(field, models.URLField) else {}))


# The code is no part of what readers see, and a stored finding's form does not send it.
_FindingReader = forms.modelform_factory(
    Finding, form=_TypedFindingForm, exclude=["code", "state"], formfield_callback=_field
)
_MappingReader = forms.modelform_factory(QuestionMapping, form=_TypedMappingForm, exclude=["finding"])


def typed_finding(data: QueryDict) -> TypedFinding:
    """Read the fields of a finding's form with those of its comparisons below it; nothing is saved or asked about."""
    finding = _FindingReader(data)
    mappings = list(_mapping_forms(data))
    problems = tuple(problem for form in (finding, *mappings) for problem in _problems(form))
    if problems:
        return TypedFinding(None, problems)
    in_use = (form.instance.as_value() for form in mappings if form.instance.in_use)
    return TypedFinding(finding.instance.value_with(in_use), ())


def _mapping_forms(data: QueryDict) -> Iterator[forms.ModelForm]:
    """Yield a form for each comparison whose question is chosen."""
    for place in range(MAPPINGS_READ):
        prefix = f"{INLINE_PREFIX}-{place}"
        if data.get(f"{prefix}-question"):
            yield _MappingReader(data, prefix=prefix)


def _problems(form: forms.ModelForm) -> Iterator[str]:
    for name, errors in form.errors.items():
        label = capfirst(str(form.fields[name].label)) if name in form.fields else ""
        for error in errors:
            yield f"{label}: {error}" if label else str(error)
