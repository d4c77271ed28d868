"""The forms of benchmark editors."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.approval import state_choices
from benchmarks.admin.condition_fields import ConditionsField
from benchmarks.admin.question_fields import OptionsField, QuestionField
from benchmarks.findings.documents import decimal_text
from benchmarks.findings.printed_numbers import worked_out
from benchmarks.models import QuestionMapping
from benchmarks.models.mapping import stored_figures
from benchmarks.models.mapping_entry import single_question_problem
from benchmarks.models.warnings import Figures, finding_warnings, mapping_warnings


class RowForm(forms.ModelForm):  # type: ignore[type-arg]  # Django's form takes no argument when run
    """A form that notices when somebody else saved the row meanwhile, and that asks before saving what looks wrong."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    confirmed = forms.BooleanField(
        label=gettext_lazy("I have checked this"),
        help_text=gettext_lazy("What is asked above is right as it stands; save it."),
        required=False,
        widget=forms.HiddenInput,
    )
    has_conflict = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen_version"].initial = self.instance.version
        state = self.fields.get("state")
        if isinstance(state, forms.ChoiceField):
            state.choices = state_choices(self.instance.state)

    def clean(self) -> dict[str, Any]:
        """Read the version anew, keeping others from saving until this transaction ends, and tell a conflict."""
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk is not None:
            rows = type(self.instance)._default_manager.select_for_update().filter(pk=self.instance.pk)
            stored = rows.values_list("version", flat=True).first()
            if stored is not None and stored != cleaned.get("seen_version"):
                self._tell_conflict(stored)
        return cleaned

    def _post_clean(self) -> None:
        """Look for what may be wrong once the instance carries what was typed."""
        super()._post_clean()  # type: ignore[misc]  # a step of Django's forms that its types leave out
        if self.errors or not self.has_changed() or self.cleaned_data.get("confirmed"):
            return
        found = list(self.warnings())
        if found:
            self.fields["confirmed"].widget = forms.CheckboxInput()
            self.add_error(None, [*found, _("If it is right as it stands, tick “I have checked this” and save again.")])

    def warnings(self) -> Iterable[str]:
        """Return what looks wrong with the instance but may be right."""
        return ()

    def _tell_conflict(self, stored: int) -> None:
        """Keep what was typed, say who was faster, and let the next save go through."""
        self.has_conflict = True
        self.data = sent_with(self.data, self.add_prefix("seen_version"), stored)
        last = self.instance.history.select_related("history_user").first()
        who = (last.history_user and last.history_user.get_username()) or _("somebody")
        self.add_error(
            None,
            _(
                "%(who)s saved this meanwhile (%(when)s). Nothing of yours was saved; everything you typed is still "
                "here. Look at the history in another window, then save again to put your version in its place."
            )
            % {"who": who, "when": date_format(localtime(last.history_date), "DATETIME_FORMAT")},
        )


def _mapping_warnings(mapping: QuestionMapping) -> Iterator[str]:
    return mapping_warnings(mapping.as_entry(), stored_figures(mapping.finding, mapping.question))


class FindingForm(RowForm):
    """A finding without its mappings, which are forms of their own below it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.percent is not None:
            self.initial["percent"] = Decimal(decimal_text(self.instance.percent))

    def clean(self) -> dict[str, Any]:
        """Fill in the numbers that the words give, where the fields for them were left empty."""
        cleaned = super().clean()
        found = worked_out(cleaned)
        return cleaned | {name: value for name, value in found.items() if name not in self.errors}

    def warnings(self) -> Iterator[str]:
        held = list(self.instance.mappings.all()) if self.instance.pk else []
        known = Figures(()) if held else stored_figures(self.instance)
        yield from finding_warnings(self.instance.as_entry(), known)
        for mapping in held if {"direction", "percent"} & set(self.changed_data) else ():
            mapping.finding = self.instance
            yield from _mapping_warnings(mapping)


class MappingForm(RowForm):
    """Question and answers are chosen from the questionnaire."""

    question = QuestionField(label=gettext_lazy("Question"))
    belongs = OptionsField(
        question_field="question",
        label=gettext_lazy("Answers that belong to the share"),
        help_text=QuestionMapping._meta.get_field("belongs").help_text,
    )
    conditions = ConditionsField(
        label=gettext_lazy("Only for some"), help_text=QuestionMapping._meta.get_field("conditions").help_text
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self._options_fields():
            chosen = getattr(self.instance, field.question_field), getattr(self.instance, name)
            self.initial[name] = field.posted(*chosen)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name, field in self._options_fields():
            try:
                cleaned[name] = field.chosen(cleaned.get(field.question_field, ""), cleaned.get(name, ()))
            except ValidationError as error:
                self.add_error(name, error)
        return cleaned

    def warnings(self) -> Iterable[str]:
        return _mapping_warnings(self.instance)

    def _options_fields(self) -> list[tuple[str, OptionsField]]:
        return [(name, field) for name, field in self.fields.items() if isinstance(field, OptionsField)]


class MappingFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """The mappings of one finding; a percentage may be held against one question only."""

    def clean(self) -> None:
        super().clean()
        rows = [form.instance for form in self.forms]
        problem = single_question_problem(row.question for row in rows if row.question and row.in_use)
        if problem and self.instance.percent is not None:
            raise ValidationError(problem)


def has_conflict(context: dict[str, Any]) -> bool:
    """Tell whether a form of an admin's page, or one of those below it, found that somebody saved its row meanwhile."""
    below = (form for formset in context.get("inline_admin_formsets", ()) for form in formset.formset.forms)
    return any(getattr(form, "has_conflict", False) for form in (context["adminform"].form, *below))


def sent_with(data: Mapping[str, Any], name: str, value: int) -> QueryDict:
    """Return what a form was sent, with another value in one field."""
    sent = QueryDict(mutable=True)
    sent.update(data)
    sent[name] = str(value)
    return sent
