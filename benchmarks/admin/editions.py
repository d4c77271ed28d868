"""The room for editions: to be looked at only."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from benchmarks.models import Edition


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What was published when, by whom, and what changed."""

    list_display = ("number", "published_at", "published_by", "change_count")
    fields = ("number", "published_at", "published_by", "change_list")
    readonly_fields = fields

    @admin.display(description=_("number of changes"))
    def change_count(self, edition: Edition) -> int:
        """How many things differ from the edition before."""
        return len(edition.changes)

    @admin.display(description=_("changes"))
    def change_list(self, edition: Edition) -> str:
        """Every change as a row of a table."""
        return render_to_string("benchmarks/admin/edition_changes.html", {"changes": edition.changes})

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody makes an edition by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes an edition."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes an edition."""
        return False
