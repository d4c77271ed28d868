"""What stands in a finding's form right now, saved or not, complete or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.db import models
from django.forms.models import construct_instance
from django.http import QueryDict
from django.utils.text import capfirst

from benchmarks.admin.forms import ComparableForm, FindingForm
from benchmarks.comparison import values
from benchmarks.models import Comparable, Finding

COMPARABLES_READ: Final = 20
INLINE_PREFIX: Final = "comparables"


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


class _TypedComparableForm(_AsTyped, ComparableForm):
    pass


def _field(field: models.Field, **wishes: Any) -> forms.Field | None:
    """Make the same form fields as the admin does."""
    return field.formfield(**wishes, **({"assume_scheme": "https"} if isinstance(field, models.URLField) else {}))


# The code is no part of what readers see, and a stored finding's form does not send it.
_FindingReader = forms.modelform_factory(
    Finding, form=_TypedFindingForm, exclude=["code", "state"], formfield_callback=_field
)
_ComparableReader = forms.modelform_factory(Comparable, form=_TypedComparableForm, exclude=["finding"])


def typed_finding(data: QueryDict) -> TypedFinding:
    """Read the fields of a finding's form with those of its comparisons below it; nothing is saved or asked about."""
    finding = _FindingReader(data)
    comparables = list(_comparable_forms(data))
    problems = tuple(problem for form in (finding, *comparables) for problem in _problems(form))
    if problems:
        return TypedFinding(None, problems)
    in_use = (form.instance.as_value() for form in comparables if form.instance.in_use)
    return TypedFinding(finding.instance.value_with(in_use), ())


def _comparable_forms(data: QueryDict) -> Iterator[forms.ModelForm]:
    """Yield a form for each comparison whose question is chosen."""
    for place in range(COMPARABLES_READ):
        prefix = f"{INLINE_PREFIX}-{place}"
        if data.get(f"{prefix}-question"):
            yield _ComparableReader(data, prefix=prefix)


def _problems(form: forms.ModelForm) -> Iterator[str]:
    for name, errors in form.errors.items():
        label = capfirst(str(form.fields[name].label)) if name in form.fields else ""
        for error in errors:
            yield f"{label}: {error}" if label else str(error)
