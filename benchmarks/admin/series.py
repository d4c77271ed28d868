"""The room for series."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from benchmarks.admin.forms import RowForm
from benchmarks.admin.row_admin import RowAdmin
from benchmarks.models import Series


class StretchesField(forms.CharField):
    """Stretches of a line as text: one finding code per line, an empty line where the line is broken."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """Write stretches as text; what was typed stays as it is."""
        if isinstance(value, list):
            return "\n\n".join("\n".join(stretch) for stretch in value)
        return value

    def to_python(self, value: Any) -> Any:
        """Read the text back as a list of lists of codes."""
        stretches: list[list[str]] = [[]]
        for line in (super().to_python(value) or "").splitlines():
            if line.strip():
                stretches[-1].append(line.strip())
            else:
                stretches.append([])
        return [stretch for stretch in stretches if stretch]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Hold the stretches against each other, so that empty lines at either end change nothing."""
        return bool(self.to_python(data or "") != (initial or []))


class SeriesForm(RowForm):
    """A series with its findings as text."""

    stretches = StretchesField(
        label=_("Findings"),
        help_text=_(
            "The codes of the findings, one per line, the oldest first. Leave a line empty where wording or base "
            "changed: the drawn line is broken there, and the note says why."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )


@admin.register(Series)
class SeriesAdmin(RowAdmin):
    """Which findings make a line over the years."""

    form = SeriesForm
    list_display = ("code", "title_de", "title_en", "findings", "state", "last_change")
    list_filter = ("state",)
    search_fields = ("code", "title_de", "title_en", "stretches")
    fieldsets = (
        (None, {"fields": ("code", ("title_de", "title_en"), "stretches", ("note_de", "note_en"))}),
        (_("Publishing"), {"fields": ("state", "confirmed", "seen_version")}),
    )

    @admin.display(description=_("findings"))
    def findings(self, row: Series) -> int:
        """How many findings it holds."""
        return len(row.codes)
