"""What the rooms for studies, findings and comparisons have in common: editions, history, conflicts, last changes."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from simple_history.admin import SimpleHistoryAdmin

from benchmarks.admin.history_words import HistoryWords
from benchmarks.models import State
from benchmarks.models.row import Row
from benchmarks.services import publish_edition

CONFLICT = 409


class RowAdmin(SimpleHistoryAdmin):
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

    def history_form_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show an earlier version, or put it back: as one change together with its edition."""
        with transaction.atomic():
            response = super().history_form_view(request, *args, **kwargs)
            if request.method == "POST":
                self.publish(request)
        return response

    def save_model(self, request: HttpRequest, obj: Row, form: Any, change: bool) -> None:
        """Leave a row alone that nobody touched, so that its history tells changes only; a revert is always one."""
        is_revert = request.resolver_match is not None and str(request.resolver_match.url_name).endswith("history")
        if form.has_changed() or is_revert or not change:
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

    def publish(self, request: HttpRequest) -> None:
        """Publish an edition if readers would see a difference, and say so."""
        edition = publish_edition(by=request.user.get_username())
        if edition:
            self.message_user(
                request,
                _("Published as benchmark edition %(number)d. Results already delivered keep the figures they have.")
                % {"number": edition.number},
            )

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> HistoryWords:
        """Tell changes in the words of the form."""
        return HistoryWords(self.model, historical_record)


class StatefulAdmin(RowAdmin):
    """A room whose rows are drafts, published or retired."""

    actions: Sequence[str] = ("publish_selected", "retire_selected")

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publish every chosen row that is complete, and name what the others lack."""
        with transaction.atomic():
            done = [row for row in queryset if self._publish_row(request, row)]
            self.publish(request)
        self._tell_done(request, done)

    @admin.action(description=gettext_lazy("Retire"), permissions=["change"])
    def retire_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Take the chosen rows from the readers; results already delivered keep them."""
        with transaction.atomic():
            done = [row for row in queryset if row.state != State.RETIRED]
            for row in done:
                _save_state(row, State.RETIRED)
            self.publish(request)
        self._tell_done(request, done)

    def obstacles(self, row: Any) -> list[str]:
        """Return what keeps a row from being published."""
        row.state = State.PUBLISHED
        return validation_messages(row)

    def _publish_row(self, request: HttpRequest, row: Any) -> bool:
        if row.state == State.PUBLISHED:
            return False
        obstacles = self.obstacles(row)
        for obstacle in obstacles:
            told = _("Not published: %(row)s. %(obstacle)s") % {"row": row, "obstacle": obstacle}
            self.message_user(request, told, messages.ERROR)
        if not obstacles:
            _save_state(row, State.PUBLISHED)
        return not obstacles

    def _tell_done(self, request: HttpRequest, done: list[Any]) -> None:
        self.message_user(request, _("Changed: %(rows)s.") % {"rows": ", ".join(map(str, done)) or _("nothing")})


def validation_messages(row: Any) -> list[str]:
    """Return everything that validation has to say about a row."""
    try:
        row.full_clean()
    except ValidationError as error:
        return error.messages
    return []


def _save_state(row: Any, state: State) -> None:
    row.state = state
    row.save()


def _has_conflict(context: dict[str, Any]) -> bool:
    forms = [context["adminform"].form]
    for formset in context.get("inline_admin_formsets", ()):
        forms += formset.formset.forms
    return any(getattr(form, "has_conflict", False) for form in forms)
