"""Earlier values in the words of the form."""

from typing import Any

from django.utils.translation import gettext as _
from simple_history.models import ModelChange
from simple_history.template_utils import HistoricalRecordContextHelper


class HistoryWords(HistoricalRecordContextHelper):
    """Shows what a choice is called instead of its code, and an empty value as such."""

    DEFAULT_MAX_DISPLAYED_DELTA_CHANGE_CHARS = 400

    def prepare_delta_change_value(self, change: ModelChange, value: Any) -> Any:
        """Return the value as an editor reads it."""
        shown = super().prepare_delta_change_value(change, value)
        choices = dict(self.model._meta.get_field(change.field).flatchoices)
        if isinstance(shown, bool):
            return _("yes") if shown else _("no")
        if shown in (None, "", []):
            return _("empty")
        return choices.get(shown, shown) if isinstance(shown, str) else shown
