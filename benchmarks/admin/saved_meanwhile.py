"""Who saved what since a moment."""

from datetime import datetime
from typing import Final

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from benchmarks.models import Finding, QuestionMapping, Study

NAMED: Final = 5


def saved_since(moment: datetime) -> list[str]:
    """Return the newest saves as words: "keylens-board (anna, 14:03)"."""
    saves = [
        save
        for model in (Study, Finding, QuestionMapping)
        for save in model.history.filter(history_date__gt=moment).select_related("history_user")[:NAMED]
    ]
    newest = sorted(saves, key=lambda save: save.history_date, reverse=True)[:NAMED]
    return [
        _("%(row)s (%(who)s, %(when)s)")
        % {
            "row": save.instance,
            "who": save.history_user or _("content files"),
            "when": f"{localtime(save.history_date):%H:%M}",
        }
        for save in newest
    ]
