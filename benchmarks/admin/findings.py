"""The room for findings."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from assessment.registry import current_questionnaire
from benchmarks.admin.comparables import ComparableInline
from benchmarks.admin.filters import QuestionFilter
from benchmarks.admin.forms import FindingForm
from benchmarks.admin.row_admin import StatefulAdmin, validation_messages
from benchmarks.comparison.statement import statement_with
from benchmarks.models import Finding
from benchmarks.screen_words import shown, shown_share


@admin.register(Finding)
class FindingAdmin(StatefulAdmin):
    """One statement of a study with everything that must be known to compare it."""

    form = FindingForm
    inlines = (ComparableInline,)
    list_display = (
        "code",
        "share",
        "statement",
        "study",
        "questions",
        "kind",
        "state",
        "checked",
        "last_change",
        "last_change_by",
    )
    list_filter = ("state", "kind", "study", "topic", QuestionFilter, "qualifier", "direction", "checked")
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

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("comparables")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A code is permanent once readers may have seen it."""
        return ("code",) if obj and obj.pk else ()

    @admin.display(description=_("share"), ordering="percent")
    def share(self, row: Finding) -> str:
        """The share as readers see it."""
        return shown_share(row.as_value()) or "–"

    @admin.display(description=_("statement"))
    def statement(self, row: Finding) -> str:
        """The statement as readers see it."""
        finding = row.as_value()
        return statement_with(shown_share(finding), shown(finding.statement))

    @admin.display(description=_("question"))
    def questions(self, row: Finding) -> str:
        """The titles of the questions it is held against."""
        questionnaire = current_questionnaire()
        codes = [comparable.question for comparable in row.comparables.all() if comparable.in_use]
        known = [questionnaire.question(code) for code in codes if questionnaire.has_question(code)]
        return ", ".join(shown(question.title) for question in known) or "–"

    def obstacles(self, row: Any) -> list[str]:
        """Return what keeps the finding or one of its comparisons from being published."""
        found = super().obstacles(row)
        for comparable in row.comparables.all():
            comparable.finding = row
            found += validation_messages(comparable) if comparable.in_use else []
        return found
