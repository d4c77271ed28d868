"""Earlier versions of a row: held against another one, and put back."""

from typing import Any, Final

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.publishing_admin import PublishingAdmin
from benchmarks.admin.versions import field_pairs, version_of
from benchmarks.editions.approval import propose
from benchmarks.models import State
from benchmarks.models.row import Row, StatefulRow

REFUSED: Final = 400
CONFLICT: Final = 409
VERSIONS_OFFERED: Final = 200
NO_NUMBER: Final = 0


class PutBackForm(forms.Form):
    """Why a version is put back, and the version of the row that the person saw."""

    use_required_attribute = False

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("One line for the history, such as “the new figure belongs to another year”."),
        max_length=100,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class VersionAdmin(PublishingAdmin):
    """Shows an earlier version beside another one; putting it back needs a reason and meets the rules of every save."""

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Compare two versions, or put the first one back."""
        key = unquote(object_id)
        wanted = request.GET.get("version", version_id)
        if wanted != version_id:
            address = reverse(f"admin:benchmarks_{self.opts.model_name}_simple_history", args=[key, _number(wanted)])
            return redirect(f"{address}?with={_number(request.GET.get('with', ''))}")
        record = self._record(key, version_id)
        row = self.model._default_manager.filter(pk=key).first()
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        if request.method != "POST":
            return self._versions_page(request, record, row)
        if row is None or not self.has_change_permission(request, row):
            raise PermissionDenied
        return self._put_back(request, record)

    def _record(self, key: str, version: Any) -> Any:
        found = self.model.history.select_related("history_user").filter(id=_number(key), history_id=_number(version))
        record = found.first()
        if record is None:
            raise Http404
        return record

    def _versions_page(
        self, request: HttpRequest, record: Any, row: Any, form: PutBackForm | None = None, status: int = 200
    ) -> HttpResponse:
        records = list(self.model.history.filter(id=record.id).select_related("history_user")[:VERSIONS_OFFERED])
        present = records[0]
        other = self._record(record.id, request.GET["with"]) if request.GET.get("with") else present
        may_put_back = row is not None and record.pk != present.pk and self.has_change_permission(request, row)
        pairs = field_pairs(record, other)
        differing = sum(pair.differs for pair in pairs)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Versions of %(row)s") % {"row": row or record},
            "opts": self.opts,
            "media": self.media,
            "row": row,
            "key": record.id,
            "before": version_of(record),
            "after": version_of(other),
            "present": present.pk,
            "versions": [version_of(each) for each in records],
            "pairs": pairs,
            "differing": differing,
            "unchanged": len(pairs) - differing,
            "form": (form or PutBackForm(initial={"seen_version": row.version})) if may_put_back else None,
        }
        return render(request, "benchmarks/admin/versions.html", context, status=status)

    def _put_back(self, request: HttpRequest, record: Any) -> HttpResponse:
        form = PutBackForm(request.POST)
        with transaction.atomic():
            row = self.model._default_manager.select_for_update().get(pk=record.id)
            status = self._check(form, record, row, request)
            if status == 200:
                self._save_version(request, record, row, form.cleaned_data["reason"])
        if status != 200:
            return self._versions_page(request, record, row, form, status)
        messages.success(request, _("The version of %(row)s was put back.") % {"row": row})
        return redirect(reverse(f"admin:benchmarks_{self.opts.model_name}_change", args=[row.pk]))

    def _check(self, form: PutBackForm, record: Any, row: Row, request: HttpRequest) -> int:
        """Return 200 where the version may be put back; else the status, with the reasons added to the form."""
        if not form.is_valid():
            return REFUSED
        if form.cleaned_data["seen_version"] != row.version:
            form.data = form.data.copy()
            form.data["seen_version"] = str(row.version)
            form.add_error(None, _("Somebody saved this meanwhile. Nothing was put back; look at what is here now."))
            return CONFLICT
        for problem in self.problems_of(_restored(record, request)):
            form.add_error(None, _("The rules do not allow this version any more: %(problem)s") % {"problem": problem})
        return REFUSED if form.errors else 200

    def problems_of(self, row: Any) -> list[str]:
        """Return what the rules say against a version of a row."""
        return validation_messages(row)

    def _save_version(self, request: HttpRequest, record: Any, row: Row, reason: str) -> None:
        restored = _restored(record, request)
        self.hold(request, restored)
        restored._change_reason = reason
        restored._history_user = request.user
        restored.save()
        self.log_change(request, restored, reason)
        self.publish(request)


def validation_messages(row: Any) -> list[str]:
    """Return everything that validation has to say about a row."""
    try:
        row.full_clean()
    except ValidationError as error:
        return error.messages
    return []


def _restored(record: Any, request: HttpRequest) -> Any:
    """Return the row as the version has it; what no history keeps is as it is now."""
    row = record.instance
    row._state.adding = False
    if isinstance(row, StatefulRow) and row.state == State.PROPOSED:
        propose(row, request.user)
    return row


def _number(value: Any) -> int:
    """Read a key from an address; what is none finds nothing."""
    word = str(value)
    return int(word) if word.isascii() and word.isdigit() and len(word) < 19 else NO_NUMBER
