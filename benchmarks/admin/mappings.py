"""The room for comparisons with questions: their history, and their forms below a finding."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from assessment.registry import current_questionnaire
from benchmarks.admin.export_file import EXPORTS, ExportActions
from benchmarks.admin.forms import MappingForm, MappingFormSet
from benchmarks.admin.row_admin import RowAdmin
from benchmarks.models import QuestionMapping
from benchmarks.models.mapping_rules import single_question_problem
from web.pages import page_words

FIELDSETS = (
    (None, {"fields": ("question", "belongs", "match", "closeness")}),
    (
        _("What readers are told"),
        {
            "fields": (
                ("note_de", "note_en"),
                ("if_belongs_de", "if_belongs_en"),
                ("if_not_de", "if_not_en"),
            )
        },
    ),
    (
        _("Only for some respondents"),
        {
            "classes": ["collapse"],
            "fields": ("only_if_question", "only_if_rule", "only_if_options"),
        },
    ),
    (None, {"fields": ("in_use", "confirmed", "seen_version")}),
)


@admin.register(QuestionMapping)
class MappingAdmin(ExportActions, RowAdmin):
    """Every comparison with its history; the forms below a finding are the same."""

    form = MappingForm
    actions = EXPORTS
    fieldsets = ((None, {"fields": ("finding",)}), *FIELDSETS)
    list_display = ("finding", "question_title", "closeness", "in_use", "last_change")
    list_filter = ("in_use", "closeness", "finding__study")
    list_select_related = ("finding",)
    search_fields = ("finding__code", "question", "note_de", "note_en")
    autocomplete_fields = ("finding",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A comparison stays with its finding."""
        return ("finding",) if obj and obj.pk else ()

    def problems_of(self, row: Any) -> list[str]:
        """Return what the rules say against a comparison, alone and beside the others of its finding."""
        others = row.finding.mappings.filter(in_use=True).exclude(pk=row.pk).values_list("question", flat=True)
        crowded = single_question_problem([*others, *([row.question] if row.in_use else [])])
        return [*super().problems_of(row), *([crowded] if crowded and row.finding.percent is not None else [])]

    @admin.display(description=_("question"), ordering="question")
    def question_title(self, row: QuestionMapping) -> str:
        """The question's title, or its code where the questionnaire no longer has it."""
        questionnaire = current_questionnaire()
        known = questionnaire.has_question(row.question)
        return page_words().text(questionnaire.question(row.question).title) if known else row.question


class MappingInline(admin.StackedInline):
    """The comparisons of a finding. They are taken out of use, never deleted: so there is a way back."""

    model = QuestionMapping
    form = MappingForm
    formset = MappingFormSet
    fieldsets = FIELDSETS
    can_delete = False
    show_change_link = True

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Offer an empty form where there is no comparison yet, for those whose browser can't add one."""
        return 0 if obj and obj.mappings.exists() else 1
