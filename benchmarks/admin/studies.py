"""The room for studies."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from benchmarks.admin.desk_lists import DeskFilter
from benchmarks.admin.export_file import EXPORTS, ExportActions
from benchmarks.admin.forms import RowForm
from benchmarks.admin.row_admin import STATE_ACTIONS, RowAdmin
from benchmarks.models import Study


@admin.register(Study)
class StudyAdmin(ExportActions, RowAdmin):
    """A study with everything its source line needs."""

    form = RowForm
    actions = (*STATE_ACTIONS, *EXPORTS)
    list_display = (
        "__str__",
        "publisher",
        "year_fieldwork",
        "year_published",
        "findings_link",
        "state",
        "last_change",
    )
    list_filter = (DeskFilter, "state", "is_primary_source", "year_published")
    search_fields = ("code", "name_de", "name_en", "publisher", "source_title")
    fieldsets = (
        (None, {"fields": ("code", ("name_de", "name_en"), "publisher")}),
        (
            _("When and where"),
            {"fields": (("year_fieldwork", "year_published"), ("region_de", "region_en"))},
        ),
        (_("How it was made"), {"fields": (("method_de", "method_en"),)}),
        (_("Source"), {"fields": ("source_title", "source_url", "is_primary_source")}),
        (_("Publishing"), {"fields": ("state", "confirmed", "seen_version")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request).annotate(finding_count=Count("findings"))
        return rows

    @admin.display(description=_("findings"), ordering="finding_count")
    def findings_link(self, row: Any) -> SafeString:
        """How many findings the study has, as a way to them."""
        address = reverse("admin:benchmarks_finding_changelist")
        return format_html('<a href="{}?study__id__exact={}">{}</a>', address, row.pk, row.finding_count)
