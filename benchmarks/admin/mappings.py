"""The room for mappings of findings to questions: their history, and their forms below a finding."""

from typing import Any, Final

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from assessment.registry import current_questionnaire
from benchmarks.admin.export_file import EXPORTS, ExportActions
from benchmarks.admin.forms import MappingForm, MappingFormSet
from benchmarks.admin.row_admin import RowAdmin
from benchmarks.admin.values_in_words import question_title
from benchmarks.comparison.ladder import ShareIs, cut_of
from benchmarks.models import QuestionMapping
from benchmarks.models.mapping_entry import single_question_problem

FIELDSETS: Final[Any] = (
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
            "fields": ("conditions",),
        },
    ),
    (None, {"fields": ("in_use", "confirmed", "seen_version")}),
)


@admin.register(QuestionMapping)
class MappingAdmin(ExportActions, RowAdmin):
    """Every mapping with its history; the forms below a finding are the same."""

    form = MappingForm
    actions = EXPORTS
    fieldsets = ((None, {"fields": ("finding",)}), *FIELDSETS)
    list_display = ("finding", "question_title", "closeness", "cut", "in_use", "last_change")
    list_filter = ("in_use", "closeness", "finding__study")
    list_select_related = ("finding__study",)
    search_fields = ("finding__code", "question", "note_de", "note_en")
    autocomplete_fields = ("finding",)
    permanent = ("finding",)
    """A mapping stays with its finding."""

    def problems_of(self, row: Any) -> list[str]:
        """Return what the rules say against a mapping, alone and beside the others of its finding."""
        others = row.finding.mappings.filter(in_use=True).exclude(pk=row.pk).values_list("question", flat=True)
        crowded = single_question_problem([*others, *([row.question] if row.in_use else [])])
        return [*super().problems_of(row), *([crowded] if crowded and row.finding.percent is not None else [])]

    @admin.display(description=_("question"), ordering="question")
    def question_title(self, row: QuestionMapping) -> str:
        """The question's title, or its code where the questionnaire no longer has it."""
        return question_title(row.question)

    @admin.display(description=_("cut"))
    def cut(self, row: QuestionMapping) -> str:
        """Where the share cuts the ladder of the question; "–" where it has a side for nobody."""
        questionnaire, mapping = current_questionnaire(), row.as_value()
        if not questionnaire.has_question(row.question):
            return "–"
        found = cut_of(row.finding.value_with([mapping]), mapping, questionnaire.question(row.question))
        if found is None:
            return "–"
        text = (
            gettext("at rung %(rung)d or above") if found.share_is is ShareIs.ABOVE else gettext("below rung %(rung)d")
        )
        return text % {"rung": found.rung}


class MappingInline(admin.StackedInline):  # type: ignore[type-arg]
    """The mappings of a finding. They are taken out of use, never deleted: so there is a way back."""

    model = QuestionMapping
    form = MappingForm
    formset = MappingFormSet
    fieldsets = FIELDSETS
    can_delete = False
    show_change_link = True

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Offer an empty form where there is no mapping yet, for those whose browser can't add one."""
        return 0 if obj and obj.mappings.exists() else 1
