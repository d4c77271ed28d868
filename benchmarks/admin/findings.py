"""The room for findings."""

from typing import Any, Final

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from assessment.registry import current_questionnaire
from benchmarks.admin.desk_lists import DeskFilter
from benchmarks.admin.export_file import EXPORTS, ExportActions
from benchmarks.admin.forms import FindingForm
from benchmarks.admin.mappings import MappingInline
from benchmarks.admin.row_admin import STATE_ACTIONS, RowAdmin
from benchmarks.findings.values import Checked
from benchmarks.findings.wording import full_statement, shown_share
from benchmarks.models import Finding, QuestionMapping
from web.pages import page_words

WITHOUT_QUESTION: Final = "-"


class QuestionFilter(admin.SimpleListFilter):
    """Findings held against one question, or against none."""

    title = _("question")
    parameter_name = "question"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the questions that any finding is held against, by their titles."""
        questionnaire = current_questionnaire()
        used = set(QuestionMapping.objects.filter(in_use=True).values_list("question", flat=True))
        questions = [q for q in (*questionnaire.questions, *questionnaire.profile) if q.code in used]
        return [(WITHOUT_QUESTION, gettext("no question")), *((q.code, page_words().text(q.title)) for q in questions)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Narrow the list."""
        mapped = QuestionMapping.objects.filter(in_use=True)
        if self.value() is None:
            return queryset
        if self.value() == WITHOUT_QUESTION:
            return queryset.exclude(pk__in=mapped.values("finding"))
        return queryset.filter(pk__in=mapped.filter(question=self.value()).values("finding"))


@admin.register(Finding)
class FindingAdmin(ExportActions, RowAdmin):
    """One statement of a study with everything that must be known to compare it."""

    form = FindingForm
    change_form_template = "benchmarks/admin/finding_form.html"
    actions = (*STATE_ACTIONS, *EXPORTS)
    inlines = (MappingInline,)
    list_display = ("told", "share", "questions", "kind", "state", "checked_briefly", "last_change")
    list_filter = (DeskFilter, "state", "kind", "study", "topic", QuestionFilter, "qualifier", "direction", "checked")
    list_select_related = ("study",)
    search_fields = ("code", "statement_de", "statement_en", "population_de", "population_en", "author")
    fieldsets = (
        (None, {"fields": ("study", "code", "kind", "topic")}),
        (
            _("What the source says"),
            {
                "fields": (
                    ("statement_de", "statement_en"),
                    ("percent", "qualifier"),
                    ("share_words_de", "share_words_en"),
                    "direction",
                    "author",
                )
            },
        ),
        (
            _("Of whom, and out of how many"),
            {
                "fields": (
                    ("population_de", "population_en"),
                    ("sample_size_printed_de", "sample_size_printed_en"),
                    ("sample_size", "sample_size_at_least"),
                )
            },
        ),
        (_("What a reader must know"), {"fields": (("caution_de", "caution_en"),)}),
        (
            _("Where it stands"),
            {"fields": ("place_in_source", "checked", ("source_title", "source_url"))},
        ),
        (_("Publishing"), {"fields": ("state", "confirmed", "seen_version")}),
    )

    class Media:
        js = ["benchmarks/preview.js"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("mappings")

    @admin.display(description=_("share"), ordering="percent")
    def share(self, row: Finding) -> str:
        """The share as readers see it."""
        return shown_share(row.as_value(), page_words()) or "–"

    @admin.display(description=_("statement"), ordering="code")
    def told(self, row: Finding) -> SafeString:
        """The statement as readers see it, with its study and its code."""
        statement = full_statement(row.as_value(), page_words())
        return format_html("{}<br><small>{} · {}</small>", statement, row.study, row.code)

    @admin.display(description=_("question"))
    def questions(self, row: Finding) -> str:
        """The titles of the questions it is held against."""
        questionnaire = current_questionnaire()
        codes = [mapping.question for mapping in row.mappings.all() if mapping.in_use]
        known = [questionnaire.question(code) for code in codes if questionnaire.has_question(code)]
        return ", ".join(page_words().text(question.title) for question in known) or "–"

    @admin.display(description=_("checked"), ordering="checked")
    def checked_briefly(self, row: Finding) -> Promise:
        """Against what it was checked, in a word or two."""
        return {Checked.ORIGINAL: _("original"), Checked.SECONDARY: _("report"), Checked.NO: _("no")}[
            Checked(row.checked)
        ]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Show the finding's history, and the ways to those of its mappings, which are rows of their own."""
        mappings = QuestionMapping.objects.filter(finding__pk=object_id)
        context = {**(extra_context or {}), "mappings": mappings}
        response: HttpResponse = super().history_view(request, object_id, context)
        return response

    def problems_of(self, row: Any) -> list[str]:
        """Return what the rules say against a finding and against its mappings."""
        found = super().problems_of(row)
        for mapping in row.mappings.filter(in_use=True):
            mapping.finding = row
            found += super().problems_of(mapping)
        return found

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Where only a mapping was changed, the finding it belongs to is proposed with it."""
        changed = [each.instance for formset in formsets for each in formset.forms if each.has_changed()]
        if changed and change and not form.has_changed():
            changed[0].finding = form.instance
            self.hold(request, changed[0])
        super().save_related(request, form, formsets, change)
