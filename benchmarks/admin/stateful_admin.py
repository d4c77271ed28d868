"""What the rooms have in common whose rows are drafts, ready for approval, published or retired."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.approval_panel import approval_panel
from benchmarks.admin.row_admin import RowAdmin
from benchmarks.admin.version_admin import validation_messages
from benchmarks.editions.approval import approve, needs_second_person, obstacle_to_approval, propose
from benchmarks.models import State
from benchmarks.models.row import StatefulRow

Obstacles = Callable[[Any], list[str]]
Change = Callable[[Any], None]
WITH_ONE_PERSON = frozenset({"publish_selected"})
WITH_TWO = frozenset({"propose_selected", "approve_selected"})


class StatefulAdmin(RowAdmin):
    """A room whose rows come to the reader by their state; several are changed all together or not at all."""

    change_form_template = "benchmarks/admin/row_form.html"
    actions: Sequence[str] = ("publish_selected", "propose_selected", "approve_selected", "retire_selected")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer what fits the setting: publishing by one person, or by two."""
        out_of_place = WITH_ONE_PERSON if needs_second_person() else WITH_TWO
        offered = super().get_actions(request)
        return {name: action for name, action in offered.items() if name not in out_of_place}

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publish the chosen rows, if all of them are complete."""
        self._change_all(request, queryset.exclude(state=State.PUBLISHED), self.obstacles, _publish)

    @admin.action(description=gettext_lazy("Submit for approval"), permissions=["change"])
    def propose_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Make the chosen rows ready for approval, if all of them are complete."""

        def submit(row: StatefulRow) -> None:
            propose(row, request.user)
            row.save()

        waiting = queryset.exclude(state__in=[State.PUBLISHED, State.PROPOSED])
        self._change_all(request, waiting, self.obstacles, submit)

    @admin.action(description=gettext_lazy("Approve and publish"), permissions=["change"])
    def approve_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publish the chosen rows, if the person may approve all of them."""

        def obstacles(row: StatefulRow) -> list[str]:
            refusal = obstacle_to_approval(row, request.user)
            return [refusal] if refusal else self.obstacles(row)

        self._change_all(request, queryset, obstacles, lambda row: approve(row, request.user))

    @admin.action(description=gettext_lazy("Retire"), permissions=["change"])
    def retire_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Take the chosen rows from the readers; results already delivered keep them."""
        self._change_all(request, queryset.exclude(state=State.RETIRED), lambda row: [], _retire)

    def obstacles(self, row: Any) -> list[str]:
        """Return what keeps a row from being published; its state is afterwards as it was."""
        with as_if_published(row):
            return validation_messages(row)

    def _change_all(self, request: HttpRequest, rows: QuerySet[Any], obstacles: Obstacles, change: Change) -> None:
        """Change every row, with one edition for all of them; or none, naming what is in the way of which."""
        with transaction.atomic():
            locked = self._locked(rows)
            refused = [(row, reason) for row in locked for reason in obstacles(row)]
            if not refused:
                for row in locked:
                    change(row)
                self.publish(request)
        for row, reason in refused:
            self.message_user(
                request, _("Not done: %(row)s. %(obstacle)s") % {"row": row, "obstacle": reason}, messages.ERROR
            )
        done = [] if refused else locked
        self.message_user(request, _("Changed: %(rows)s.") % {"rows": ", ".join(map(str, done)) or _("nothing")})

    def _locked(self, rows: QuerySet[Any]) -> list[Any]:
        """Read rows anew, keeping others from saving them; the list's own query can't be locked on every database."""
        chosen = list(rows.values_list("pk", flat=True))
        return list(self.model._default_manager.select_for_update().filter(pk__in=chosen))

    def get_urls(self) -> list[URLPattern]:
        """Add the way to approve."""
        view: Callable[..., Any] = self.admin_site.admin_view(self.approve_view)
        name = f"benchmarks_{self.opts.model_name}_approve"
        return [path("<path:object_id>/approve/", view, name=name), *super().get_urls()]

    def approve_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Approve what is stored, if it is what the person saw, and go back to the form."""
        key = unquote(object_id)
        if request.method == "POST":
            with transaction.atomic():
                self._approve(request, key)
        return redirect(reverse(f"admin:benchmarks_{self.opts.model_name}_change", args=[key]))

    def _approve(self, request: HttpRequest, key: str) -> None:
        row = self.model._default_manager.select_for_update().filter(pk=key).first()
        if row is None:
            raise Http404
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        for refusal in self._refusals(request, row):
            self.message_user(request, refusal, messages.ERROR)
            return
        approve(row, request.user)
        self.message_user(request, _("Approved: %(row)s.") % {"row": row})
        self.publish(request)

    def _refusals(self, request: HttpRequest, row: Any) -> list[str]:
        if request.POST.get("seen_version") != str(row.version):
            return [_("Somebody saved this meanwhile. Nothing was approved; look at what is here now.")]
        refusal = obstacle_to_approval(row, request.user)
        return [refusal] if refusal else self.obstacles(row)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Say above a form that waits for approval who may give it."""
        row = kwargs.get("obj")
        if row and request.method == "GET" and row.state == State.PROPOSED:
            context["approval"] = approval_panel(row, request.user)
        return super().render_change_form(request, context, **kwargs)


class as_if_published:  # noqa: N801 - reads as words where it is used
    """Within it a row has the state "published", so that it is held against the rules for what readers see."""

    def __init__(self, row: StatefulRow) -> None:
        self.row, self.state = row, row.state

    def __enter__(self) -> None:
        self.row.state = State.PUBLISHED

    def __exit__(self, *error: object) -> None:
        self.row.state = self.state


def _publish(row: StatefulRow) -> None:
    row.state = State.PUBLISHED
    row.save()


def _retire(row: StatefulRow) -> None:
    row.state = State.RETIRED
    row.save()
