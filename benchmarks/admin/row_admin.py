"""What the rooms for studies, findings and comparisons have in common: editions, history, conflicts, last changes."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.db import models, transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.history_words import HistoryWords
from benchmarks.admin.version_admin import VersionAdmin
from benchmarks.models.row import Row

CONFLICT = 409


class RowAdmin(VersionAdmin):
    """Publishes an edition after every change that readers would see, in the same transaction."""

    object_history_list_template = "benchmarks/admin/history_list.html"
    list_per_page = 50
    save_on_top = True
    formfield_overrides = {models.URLField: {"assume_scheme": "https", "widget": AdminURLFieldWidget}}

    class Media:
        css = {"all": ["benchmarks/admin.css"]}
        js = ["benchmarks/admin.js"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        changes = self.model.history.filter(id=OuterRef("pk")).order_by("-history_date", "-history_id")
        return (
            super()
            .get_queryset(request)
            .annotate(
                changed_at=Subquery(changes.values("history_date")[:1]),
                changed_by=Subquery(changes.values("history_user__username")[:1]),
            )
        )

    @admin.display(description=gettext_lazy("last change"), ordering="changed_at")
    def last_change(self, row: Any) -> SafeString:
        """When the row was saved last, and by whom; the command that loads the shipped files has no name."""
        when = f"{localtime(row.changed_at):%Y-%m-%d %H:%M}" if row.changed_at else "–"
        return format_html("{}<br><small>{}</small>", when, row.changed_by or _("content files"))

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer 409 where somebody else saved the same row meanwhile; what was typed is in the page."""
        response = super().changeform_view(request, *args, **kwargs)
        context = getattr(response, "context_data", None) or {}
        if "adminform" in context and _has_conflict(context):
            response.status_code = CONFLICT
        return response

    def save_model(self, request: HttpRequest, obj: Row, form: Any, change: bool) -> None:
        """Leave a row alone that nobody touched, so that its history tells changes only."""
        if form.has_changed() or not change:
            self.hold(request, obj)
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save what hangs on the row; then everything is stored that an edition needs."""
        super().save_related(request, form, formsets, change)
        self.publish(request)

    def delete_model(self, request: HttpRequest, obj: Row) -> None:
        """Delete and publish."""
        with transaction.atomic():
            super().delete_model(request, obj)
            self.publish(request)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete several and publish once."""
        with transaction.atomic():
            super().delete_queryset(request, queryset)
            self.publish(request)

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> HistoryWords:
        """Tell changes in the words of the form."""
        return HistoryWords(self.model, historical_record)


def _has_conflict(context: dict[str, Any]) -> bool:
    forms = [context["adminform"].form]
    for formset in context.get("inline_admin_formsets", ()):
        forms += formset.formset.forms
    return any(getattr(form, "has_conflict", False) for form in forms)
