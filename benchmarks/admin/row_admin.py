"""What the rooms for studies, findings, series and mappings have in common; each of them says only what is its own."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Final

from django.contrib import admin, messages
from django.contrib.admin import utils, widgets
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from simple_history.admin import SimpleHistoryAdmin

from benchmarks.admin.approval import approval_panel, editor_of
from benchmarks.admin.forms import has_conflict
from benchmarks.admin.values_in_words import HistoryWords
from benchmarks.admin.versions import PutBackForm, find_version, key_in, restored, versions_beside
from benchmarks.editions.publishing import (
    approve,
    hold_for_approval,
    needs_second_person,
    obstacle_to_approval,
    propose,
    publish_edition,
)
from benchmarks.models import State
from benchmarks.models.row import Row, StatefulRow

STATE_ACTIONS: Final = ("publish_selected", "propose_selected", "approve_selected", "retire_selected")
WITH_ONE, WITH_TWO = frozenset({"publish_selected"}), frozenset({"propose_selected", "approve_selected"})

Obstacles = Callable[[Any], list[str]]
Change = Callable[[Any], None]


class RowAdmin(SimpleHistoryAdmin):  # type: ignore[misc]  # simple_history ships no types
    """A room whose rows keep a history and, by their state or with their finding, come to the reader.

    Every change that readers would see leads to a new edition in its own transaction, or to a proposal where publishing
    takes two people. Several rows are changed together or not at all, versions put back by the rules of every save.
    """

    object_history_list_template = "benchmarks/admin/history_list.html"
    change_form_template = "benchmarks/admin/row_form.html"
    list_per_page = 50
    save_on_top = True
    formfield_overrides = {models.URLField: {"assume_scheme": "https", "widget": widgets.AdminURLFieldWidget}}
    actions: Sequence[str] = STATE_ACTIONS
    permanent = ("code",)
    """Fields that nobody changes once a row is stored: readers may have seen a code, an address may end in it."""

    class Media:
        js = ["benchmarks/admin.js"]

    def get_urls(self) -> list[URLPattern]:
        """Add the way to approve, where the rows have a state."""
        view: Callable[..., Any] = self.admin_site.admin_view(self.approve_view)
        way = path("<path:object_id>/approve/", view, name=f"benchmarks_{self.opts.model_name}_approve")
        return [*([way] if issubclass(self.model, StatefulRow) else []), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        changes = self.model.history.filter(id=OuterRef("pk")).order_by("-history_date", "-history_id")
        rows: QuerySet[Any] = super().get_queryset(request)
        with_changes: QuerySet[Any] = rows.annotate(
            changed_at=Subquery(changes.values("history_date")[:1]),
            changed_by=Subquery(changes.values("history_user__username")[:1]),
        )
        return with_changes

    @admin.display(description=gettext_lazy("last change"), ordering="changed_at")
    def last_change(self, row: Any) -> SafeString:
        """When the row was saved last, and by whom; the command that loads the shipped files has no name."""
        when = f"{localtime(row.changed_at):%Y-%m-%d %H:%M}" if row.changed_at else "–"
        return format_html("{}<br><small>{}</small>", when, row.changed_by or _("content files"))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What is permanent can be typed for a new row only."""
        return self.permanent if obj and obj.pk else ()

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Say above a form that waits for approval who may give it."""
        row = kwargs.get("obj")
        if isinstance(row, StatefulRow) and request.method == "GET" and row.state == State.PROPOSED:
            context["approval"] = approval_panel(row, editor_of(request))
        response: HttpResponse = super().render_change_form(request, context, **kwargs)
        return response

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer 409 where somebody else saved the same row meanwhile; what was typed is in the page."""
        response: HttpResponse = super().changeform_view(request, *args, **kwargs)
        context = getattr(response, "context_data", None) or {}
        if "adminform" in context and has_conflict(context):
            response.status_code = 409
        return response

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> HistoryWords:
        """Tell changes in the words of the form."""
        return HistoryWords(self.model, historical_record)

    def hold(self, request: HttpRequest, row: Row) -> None:
        """Turn what is about to be saved into a proposal where publishing takes two people, and say so."""
        if hold_for_approval(row, editor_of(request)):
            told = _("It waits for the approval of a second person; until then readers keep what they have.")
            self.message_user(request, told)

    def publish(self, request: HttpRequest) -> None:
        """Publish an edition if readers would see a difference, and say so."""
        edition = publish_edition(by=editor_of(request).get_username())
        if edition:
            told = _("Published as benchmark edition %(number)d. Results already delivered keep the figures they have.")
            self.message_user(request, told % {"number": edition.number})

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

    def problems_of(self, row: Any) -> list[str]:
        """Return what the rules say against a row as it stands."""
        try:
            row.full_clean()
        except ValidationError as error:
            return list(error.messages)
        return []

    def obstacles(self, row: Any) -> list[str]:
        """Return what keeps a row from being published; its state is afterwards as it was."""
        state, row.state = row.state, State.PUBLISHED
        try:
            return self.problems_of(row)
        finally:
            row.state = state

    def obstacles_to_approval(self, request: HttpRequest, row: Any) -> list[str]:
        """Return what keeps the reader from approving a row."""
        refusal = obstacle_to_approval(row, editor_of(request))
        return [refusal] if refusal else self.obstacles(row)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer what fits the setting: publishing by one person, or by two."""
        out_of_place = WITH_ONE if needs_second_person() else WITH_TWO
        offered = super().get_actions(request)
        return {name: action for name, action in offered.items() if name not in out_of_place}

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publish the chosen rows, if all of them are complete."""
        rows = queryset.exclude(state=State.PUBLISHED)
        self._change_all(request, rows, self.obstacles, lambda row: _move(row, State.PUBLISHED))

    @admin.action(description=gettext_lazy("Submit for approval"), permissions=["change"])
    def propose_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Make the chosen rows ready for approval, if all of them are complete."""

        def submit(row: StatefulRow) -> None:
            propose(row, editor_of(request))
            row.save()

        rows = queryset.exclude(state__in=[State.PUBLISHED, State.PROPOSED])
        self._change_all(request, rows, self.obstacles, submit)

    @admin.action(description=gettext_lazy("Approve and publish"), permissions=["change"])
    def approve_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publish the chosen rows, if the person may approve all of them."""
        by = editor_of(request)
        obstacles = partial(self.obstacles_to_approval, request)
        self._change_all(request, queryset, obstacles, lambda row: approve(row, by))

    @admin.action(description=gettext_lazy("Retire"), permissions=["change"])
    def retire_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Take the chosen rows from the readers; results already delivered keep them."""
        rows = queryset.exclude(state=State.RETIRED)
        self._change_all(request, rows, lambda row: [], lambda row: _move(row, State.RETIRED))

    def _change_all(self, request: HttpRequest, rows: QuerySet[Any], obstacles: Obstacles, change: Change) -> None:
        """Change every row, with one edition for all of them; or none, naming what is in the way of which."""
        with transaction.atomic():
            locked = self._locked(rows.values_list("pk", flat=True))
            refused = [(row, reason) for row in locked for reason in obstacles(row)]
            if not refused:
                for row in locked:
                    change(row)
                self.publish(request)
        for row, reason in refused:
            told = _("Not done: %(row)s. %(obstacle)s") % {"row": row, "obstacle": reason}
            self.message_user(request, told, messages.ERROR)
        done = [] if refused else locked
        self.message_user(request, _("Changed: %(rows)s.") % {"rows": ", ".join(map(str, done)) or _("nothing")})

    def _locked(self, keys: Iterable[Any]) -> list[Any]:
        """Read rows anew, keeping others from saving them; the list's own query can't be locked on every database."""
        return list(self.model._default_manager.select_for_update().filter(pk__in=list(keys)))

    def approve_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Approve what is stored, if it is what the person saw, and go back to the form."""
        key = utils.unquote(object_id)
        if request.method == "POST":
            with transaction.atomic():
                self._approve(request, key)
        return redirect(reverse(f"admin:benchmarks_{self.opts.model_name}_change", args=[key]))

    def _approve(self, request: HttpRequest, key: str) -> None:
        row = next(iter(self._locked([key])), None)
        if row is None:
            raise Http404
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        is_seen = request.POST.get("seen_version") == str(row.version)
        stale = _("Somebody saved this meanwhile. Nothing was approved; look at what is here now.")
        if refusals := self.obstacles_to_approval(request, row) if is_seen else [stale]:
            self.message_user(request, refusals[0], messages.ERROR)
            return
        approve(row, editor_of(request))
        self.message_user(request, _("Approved: %(row)s.") % {"row": row})
        self.publish(request)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Show an earlier version beside another one, or put it back; that needs a reason."""
        key = utils.unquote(object_id)
        wanted = request.GET.get("version", version_id)
        if wanted != version_id:
            address = reverse(f"admin:benchmarks_{self.opts.model_name}_simple_history", args=[key, key_in(wanted)])
            return redirect(f"{address}?with={key_in(request.GET.get('with', ''))}")
        record = find_version(self.model, key, version_id)
        row = self.model._default_manager.filter(pk=key).first()
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        if request.method != "POST":
            return self._versions_page(request, record, row)
        if row is None or not self.has_change_permission(request, row):
            raise PermissionDenied
        return self._put_back(request, record)

    def _versions_page(
        self, request: HttpRequest, record: Any, row: Any, form: PutBackForm | None = None, status: int = 200
    ) -> HttpResponse:
        versions = versions_beside(record, request.GET.get("with", ""))
        may_put_back = row is not None and record.pk != versions["present"] and self.has_change_permission(request, row)
        context = {
            **self.admin_site.each_context(request),
            **versions,
            "title": _("Versions of %(row)s") % {"row": row or record},
            "opts": self.opts,
            "media": self.media,
            "row": row,
            "key": record.id,
            "form": (form or PutBackForm(initial={"seen_version": row.version})) if may_put_back else None,
        }
        return render(request, "benchmarks/admin/versions.html", context, status=status)

    def _put_back(self, request: HttpRequest, record: Any) -> HttpResponse:
        form = PutBackForm(request.POST)
        by = editor_of(request)
        with transaction.atomic():
            row = self.model._default_manager.select_for_update().get(pk=record.id)
            status = form.status(row, lambda: self.problems_of(restored(record, by)))
            if status == 200:
                version, reason = restored(record, by), form.cleaned_data["reason"]
                self.hold(request, version)
                version._change_reason, version._history_user = reason, by
                version.save()
                self.log_change(request, version, reason)
                self.publish(request)
        if status != 200:
            return self._versions_page(request, record, row, form, status)
        messages.success(request, _("The version of %(row)s was put back.") % {"row": row})
        return redirect(reverse(f"admin:benchmarks_{self.opts.model_name}_change", args=[row.pk]))


def _move(row: StatefulRow, state: State) -> None:
    row.state = state
    row.save()
