"""The form by which findings are narrowed, among the sources and on a result. Everything goes into the address.

A filter that can't be read is left out, says why, and keeps what was typed; the others hold.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

FIRST_YEAR, LAST_YEAR = 1900, 2100
YEAR: Final = re.compile(r"[0-9]{4}")
FIELD, FLAG = "benchmarks/filters/field.html", "benchmarks/filters/flag.html"
"""How crispy draws a filter, and one that is on or off."""


class TypedField(forms.CharField):
    """Words that a reader types; a letter that can't be shown is a space."""

    def __init__(self, inputmode: str, **options: Any) -> None:
        attributes = {"class": "form-control", "inputmode": inputmode}
        super().__init__(required=False, widget=forms.TextInput(attributes), **options)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Return what was typed as it can be shown."""
        return "".join(letter if letter.isprintable() else " " for letter in data).strip()


class YearField(TypedField):
    """A year in four digits; ``None`` for none."""

    def clean(self, value: Any) -> int | None:
        """Return the year; raises ``ValidationError`` for anything else."""
        typed = super().clean(value)
        if not typed:
            return None
        if not YEAR.fullmatch(typed) or not FIRST_YEAR <= int(typed) <= LAST_YEAR:
            raise ValidationError(_("Write the year with four digits, such as 2013."))
        return int(typed)


class ListField(forms.TypedChoiceField):
    """A list to choose from, with "all" before it; ``coerce`` makes a value of the chosen code."""

    def __init__(self, choices: Iterable[tuple[str, Any]], coerce: Callable[[str], Any] = str, **options: Any) -> None:
        super().__init__(
            choices=[("", _("all")), *choices],
            coerce=coerce,
            required=False,
            widget=forms.Select({"class": "form-select"}),
            error_messages={"invalid_choice": _("Choose something from the list.")},
            **options,
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """A filter that could not be used: the anchor of its field, what it is called, and what to do."""

    anchor: str
    label: str
    message: str


class FilterForm(forms.Form):
    """Filters as an address asks for them, by the names of its parameters; it is always bound."""

    def __init__(self, query: QueryDict, fields: Mapping[str, forms.Field], anchors: str, layout: Layout) -> None:
        typed = {name: field.bound_data(query.get(name, "").strip(), None) for name, field in fields.items()}
        super().__init__(typed, auto_id=f"{anchors}-%s")
        self.fields = {**fields}
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.disable_csrf = True
        self.helper.layout = layout
        for name in self.errors:
            attributes = self.fields[name].widget.attrs
            attributes["class"] += " is-invalid"
            attributes["aria-describedby"] = f"{self[name].auto_id}-error"

    def clean(self) -> None:
        """Give the last year up where it lies before the first."""
        first, last = (self.cleaned_data.get(name) for name in ("from", "to"))
        if first and last and last < first:
            self.add_error("to", _("The last year lies before the first."))

    @property
    def problems(self) -> list[Problem]:
        """What could not be used, in the order of the filters."""
        named = [(self[name], self.errors[name][0]) for name in self.fields if name in self.errors]
        return [Problem(str(field.auto_id), str(field.label), str(message)) for field, message in named]

    def understood(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        """Return what is asked for, under the names to which these parameters belong."""
        return {name: value for name, each in parameters.items() if (value := self.cleaned_data.get(each))}

    def query(self, without: str = "") -> str:
        """Return ``?…`` with whatever was typed, but for one parameter; at least ``?``."""
        query = QueryDict(mutable=True)
        query.update({name: typed for name, typed in self.data.items() if typed and name != without})
        return f"?{query.urlencode()}"


def year_fields() -> dict[str, forms.Field]:
    """Return the two fields of a stretch of years."""
    return {
        "from": YearField("numeric", label=_("Year from")),
        "to": YearField("numeric", label=_("Year to")),
    }
