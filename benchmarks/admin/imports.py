"""The room for imports and exports: bring a file, look at what it would change, apply it or take it back."""

from collections.abc import Callable
from typing import Any, Final

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.export_file import export_response
from benchmarks.admin.import_preview import preview, warned_count
from benchmarks.admin.recent_changes import saved_since
from benchmarks.exchange.exporting import FORMATS, everything
from benchmarks.exchange.importing import NotReady, StalePreview, apply_import, preview_import, renew_preview
from benchmarks.exchange.limits import FILE_BYTES, MEGABYTE, ROWS
from benchmarks.exchange.messages import UnreadableFile
from benchmarks.models import Import, RowStatus

ROOMS: Final = ("study", "finding", "questionmapping")
EDITING: Final = tuple(f"benchmarks.{action}_{room}" for action in ("add", "change") for room in ROOMS)
SEEING: Final = tuple(f"benchmarks.view_{room}" for room in ROOMS)


class UploadForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.zip"}),
    )

    def preview(self, by: User) -> Import | None:
        """Read the file and keep what it would change, or say here why it can't be read and return ``None``."""
        upload = self.cleaned_data["file"]
        try:
            return preview_import(file_name=upload.name, stream=upload.file, by=by, now=timezone.now())
        except UnreadableFile as error:
            self.add_error("file", [_(message.text) % message.values for message in error.messages])
            return None

    @property
    def status(self) -> int:
        """The status of a page that shows the form: a file beyond the limit is too large, any other mistake is bad."""
        if not self.errors:
            return 200
        upload = self.files.get("file")
        return 413 if upload and (upload.size or 0) > FILE_BYTES else 400


@admin.register(Import)
class ImportAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # It takes none at run time.
    """Every import that was applied or still waits; who may edit all three kinds of rows may import."""

    change_list_template = "benchmarks/admin/import_list.html"
    list_display = ("file_name", "uploaded_at", "uploaded_by", "outcome", "edition")
    list_select_related = ("uploaded_by",)

    class Media:
        css = {"all": ["benchmarks/import.css"]}

    def get_urls(self) -> list[URLPattern]:
        """Add the steps of an import, and the export of everything."""
        own = (
            ("export/<str:ending>/", self.export_view, "export"),
            ("<int:pk>/apply/", self.apply_view, "apply"),
            ("<int:pk>/discard/", self.discard_view, "discard"),
        )
        guarded: Callable[..., Any] = self.admin_site.admin_view
        paths = [path(route, guarded(view), name=f"benchmarks_import_{name}") for route, view, name in own]
        return [*paths, *super().get_urls()]

    @admin.display(description=gettext_lazy("outcome"))
    def outcome(self, run: Import) -> str:
        """What came of it, in words."""
        if not run.applied_at:
            return _("not applied")
        return _("%(new)d new, %(changed)d changed") % {
            "new": run.counts.get(RowStatus.NEW, 0),
            "changed": run.counts.get(RowStatus.CHANGED, 0),
        }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Import]:
        """What was applied, and what still waits for the one who brought it."""
        return super().get_queryset(request).filter(~Q(applied_at=None) | Q(uploaded_by=request.user.pk))

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """List the imports under a heading of their own."""
        return super().changelist_view(request, {"title": _("Imports and exports"), **(extra_context or {})})

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a file; one that can't be read is told why, and nothing of it is kept."""
        self._refuse_others(request)
        form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
        if form.is_valid() and (run := form.preview(_editor(request))):
            return redirect(self._address(run))
        context = {
            "title": _("Import studies, findings and mappings"),
            "form": form,
            "limit_rows": number_format(ROWS, force_grouping=True),
            "limit_megabytes": FILE_BYTES // MEGABYTE,
        }
        return self._page(request, "upload", context, form.status)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the preview, or what was applied."""
        self._refuse_others(request)
        return self._look(request, self._run(request, object_id))

    def _look(self, request: HttpRequest, run: Import, status: int = 200, error: str = "") -> HttpResponse:
        renew_preview(run)
        if run.applied_at:
            return self._page(request, "done", {"title": _("Applied: %(file)s") % {"file": run}, "run": run}, status)
        shown = preview(run, request.GET.get("show", ""), request.GET.get("page", "1"))
        context = {"title": _("Import: %(file)s") % {"file": run}, "run": run, "error": error, "preview": shown}
        return self._page(request, "preview", context, status)

    def apply_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Apply all or nothing; twice is the same as once."""
        self._refuse_others(request)
        run = self._run(request, pk)
        if request.method != "POST" or run.applied_at:
            return redirect(self._address(run))
        if not request.POST.get("confirmed") and warned_count(run):
            return self._look(request, run, 400, _("Nothing was applied. Tick that you have checked the rows first."))
        try:
            applied = apply_import(run, by=_editor(request), now=timezone.now())
        except StalePreview:
            stale = _("Nothing was applied: the benchmarks were edited after this preview was made. It is made anew.")
            if rows := ", ".join(saved_since(run.uploaded_at)):
                stale += " " + _("Saved meanwhile: %(rows)s.") % {"rows": rows}
            return self._look(request, run, 409, stale)
        except NotReady:
            run.refresh_from_db()
            return self._look(request, run, 409, _("Nothing was applied: rows are wrong."))
        self._tell_edition(request, applied)
        return redirect(self._address(applied))

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Forget a file that was not applied."""
        self._refuse_others(request)
        run = self._run(request, pk)
        if request.method == "POST" and not run.applied_at:
            run.delete()
            messages.info(request, _("%(file)s was put away. Nothing was changed.") % {"file": run})
        return redirect("admin:benchmarks_import_changelist")

    def export_view(self, request: HttpRequest, ending: str) -> HttpResponse:
        """Hand out everything."""
        if ending not in FORMATS:
            raise Http404
        if not request.user.has_perms(SEEING):
            raise PermissionDenied
        return export_response(request, everything(), ending)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Only who may edit all three kinds of rows."""
        return bool(request.user.has_perms(EDITING))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """See :meth:`has_module_permission`."""
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """See :meth:`has_module_permission`."""
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An import is looked at and applied; its fields are nobody's to edit."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Imports that were applied stay; others are put away from their own page."""
        return False

    def _refuse_others(self, request: HttpRequest) -> None:
        if not self.has_module_permission(request):
            raise PermissionDenied

    def _run(self, request: HttpRequest, pk: Any) -> Import:
        """Return an import that this editor may see; raises ``Http404``."""
        if not str(pk).isdecimal():
            raise Http404
        return get_object_or_404(self.get_queryset(request), pk=pk)

    def _address(self, run: Import) -> str:
        return reverse("admin:benchmarks_import_change", args=[run.pk])

    def _page(self, request: HttpRequest, name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media}
        return TemplateResponse(request, f"benchmarks/admin/import_{name}.html", shared | context, status=status)

    def _tell_edition(self, request: HttpRequest, run: Import) -> None:
        if run.edition:
            message = _(
                "Published as benchmark edition %(number)d. Results already delivered keep the figures they have."
            )
            self.message_user(request, message % {"number": run.edition})


def _editor(request: HttpRequest) -> User:
    """Return who sent the request; the admin lets nobody else come so far."""
    assert isinstance(request.user, User)
    return request.user
