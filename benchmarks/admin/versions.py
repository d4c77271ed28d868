"""Earlier versions of a row: two of them side by side, field by field, and the form that puts one back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django import forms
from django.contrib.auth.models import User
from django.http import Http404
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.forms import sent_with
from benchmarks.admin.import_preview import Piece, word_diff
from benchmarks.admin.values_in_words import value_in_words
from benchmarks.editions.publishing import propose
from benchmarks.models import State
from benchmarks.models.row import Row, StatefulRow
from language.text import LANGUAGES

REFUSED: Final = 400
CONFLICT: Final = 409
VERSIONS_OFFERED: Final = 200
NO_NUMBER: Final = 0
NOT_COMPARED: Final = frozenset({"id", "code"})


@dataclass(frozen=True, slots=True)
class Version:
    """An entry of a history as it can be chosen; ``reason`` is "" where none was given."""

    key: int
    saved_at: datetime
    saved_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field in both versions, in pieces that tell what differs; ``language`` is that of both values, or ""."""

    label: str
    language: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def differs(self) -> bool:
        """Whether the two versions say something else."""
        return self.before != self.after


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

    def status(self, row: Row, problems: Callable[[], Iterable[str]]) -> int:
        """Return 200 where the version may be put back; else the status, with the reasons added to the form.

        ``problems`` tells what the rules say against the version; it is asked only where nothing else is in the way.
        """
        if not self.is_valid():
            return REFUSED
        if self.cleaned_data["seen_version"] != row.version:
            self.data = sent_with(self.data, "seen_version", row.version)
            self.add_error(None, _("Somebody saved this meanwhile. Nothing was put back; look at what is here now."))
            return CONFLICT
        for problem in problems():
            self.add_error(None, _("The rules do not allow this version any more: %(problem)s") % {"problem": problem})
        return REFUSED if self.errors else 200


def find_version(model: Any, key: Any, version: Any) -> Any:
    """Return the entry of a row's history with this key; raises :class:`Http404`."""
    found = model.history.select_related("history_user").filter(id=key_in(key), history_id=key_in(version)).first()
    if found is None:
        raise Http404
    return found


def versions_beside(record: Any, other_key: str) -> dict[str, Any]:
    """Return what a page shows of a version beside another one, "" for the present one, and what else can be chosen."""
    model = record.instance_type
    records = list(model.history.filter(id=record.id).select_related("history_user")[:VERSIONS_OFFERED])
    other = find_version(model, record.id, other_key) if other_key else records[0]
    pairs = field_pairs(record, other)
    differing = sum(pair.differs for pair in pairs)
    return {
        "before": _version(record),
        "after": _version(other),
        "present": records[0].pk,
        "versions": [_version(each) for each in records],
        "pairs": pairs,
        "differing": differing,
        "unchanged": len(pairs) - differing,
    }


def field_pairs(before: Any, after: Any) -> tuple[FieldPair, ...]:
    """Return every field of two history records of one row, in the order of its form."""
    pairs = []
    for field in before.tracked_fields:
        if field.name not in NOT_COMPARED:
            old, new = word_diff(value_in_words(before, field), value_in_words(after, field))
            language = field.name.rpartition("_")[2]
            label = capfirst(str(field.verbose_name))
            pairs.append(FieldPair(label, language if language in LANGUAGES else "", tuple(old), tuple(new)))
    return tuple(pairs)


def restored(record: Any, by: User) -> Any:
    """Return the row as the version has it, not saved; what no history keeps is as it is now."""
    row = record.instance
    row._state.adding = False
    if isinstance(row, StatefulRow) and row.state == State.PROPOSED:
        propose(row, by)
    return row


def key_in(value: Any) -> int:
    """Read a key from an address; what is none finds nothing."""
    word = str(value)
    return int(word) if word.isascii() and word.isdigit() and len(word) < 19 else NO_NUMBER


def _version(record: Any) -> Version:
    return Version(
        key=record.pk,
        saved_at=record.history_date,
        saved_by=record.history_user.get_username() if record.history_user else "",
        reason=record.history_change_reason or "",
    )
