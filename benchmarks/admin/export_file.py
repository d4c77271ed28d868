"""Handing out rows from the admin: all, or those chosen in a list."""

from typing import Any, Final

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.exchange.exporting import FORMATS, Selection, export, selection_of
from benchmarks.exchange.writing_xlsx import TextTooLong


def export_response(request: HttpRequest, selection: Selection, ending: str) -> HttpResponse:
    """Return a file named after the day; where a workbook can't hold a text, go back and say so."""
    try:
        content = export(selection, ending)
    except TextTooLong as error:
        message = _("A text is too long for a workbook (“%(text)s …”). Export as CSV instead.")
        messages.error(request, message % {"text": str(error)[:60]})
        return HttpResponseRedirect(request.get_full_path() if request.method == "POST" else "../..")
    name = f"benchmarks-{timezone.localdate():%Y-%m-%d}.{ending}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=FORMATS[ending], headers=disposition)


class ExportActions:
    """Two actions of a list: they follow its filter and its search, as every action does."""

    change_list_template = "benchmarks/admin/row_list.html"

    @admin.action(description=gettext_lazy("Export as a workbook (XLSX)"), permissions=["view"])
    def export_workbook(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
        """Hand the chosen rows out with what belongs to them and what they belong to."""
        return export_response(request, selection_of(queryset), "xlsx")

    @admin.action(description=gettext_lazy("Export as CSV files (ZIP)"), permissions=["view"])
    def export_csv(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
        """Hand the chosen rows out with what belongs to them and what they belong to."""
        return export_response(request, selection_of(queryset), "zip")


EXPORTS: Final = ("export_workbook", "export_csv")
