"""The lists of the desk, which are a filter of the rooms' lists too: so both always show the same rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.desk_work import (
    Pair,
    conflicts,
    drafts,
    duplicates,
    half_translated,
    old,
    unchecked,
    unmapped,
    waiting,
)
from benchmarks.admin.snapshot import FindingSnapshot, RowSnapshot, Snapshot, StudySnapshot, snapshot
from benchmarks.findings.wording import name_of
from benchmarks.models import Study
from web.pages import page_words


@dataclass(frozen=True, slots=True)
class DeskList:
    """What to look after: how it is found, and what is said of each row; ``only_if_any`` hides an empty one."""

    code: str
    title: Promise
    explanation: Promise
    find: Callable[[Snapshot], Sequence[RowSnapshot | Pair]]
    reason: Callable[[Any], str] = lambda row: ""
    only_if_any: bool = False
    with_studies: bool = False


DESK_LISTS: Final = (
    DeskList(
        "waiting",
        gettext_lazy("Waiting for approval"),
        gettext_lazy("Somebody else than its editors has to approve it; readers keep the version before."),
        lambda found: waiting(found.rows),
        with_studies=True,
        only_if_any=True,
    ),
    DeskList(
        "conflicts",
        gettext_lazy("Conflicts"),
        gettext_lazy("Published figures on the same answers and the same time, more than ten points apart."),
        lambda found: conflicts(found.findings),
    ),
    DeskList(
        "duplicates",
        gettext_lazy("Duplicates"),
        gettext_lazy("The same words and figure, or the same figure of one publisher at the same question."),
        lambda found: duplicates(found.findings),
    ),
    DeskList(
        "half-translated",
        gettext_lazy("Missing translations"),
        gettext_lazy("Something is said in one language only; it can't be published so."),
        lambda found: half_translated(found.rows),
        lambda row: _("Missing: %(fields)s") % {"fields": ", ".join(row.half)},
        with_studies=True,
    ),
    DeskList(
        "drafts",
        gettext_lazy("Drafts"),
        gettext_lazy("Nobody reads them yet."),
        lambda found: drafts(found.rows),
        with_studies=True,
    ),
    DeskList(
        "unmapped",
        gettext_lazy("Figures without a question"),
        gettext_lazy("They are held against no question, so no result shows them."),
        lambda found: unmapped(found.findings),
    ),
    DeskList(
        "unchecked",
        gettext_lazy("Not checked against the original"),
        gettext_lazy("Read nowhere again, or in a report about the study only."),
        lambda found: unchecked(found.findings),
        lambda row: name_of(row.value.checked, page_words()),
    ),
    DeskList(
        "old",
        gettext_lazy("Figures over ten years old"),
        gettext_lazy("Results show them with a warning; perhaps there is a newer wave of the study."),
        lambda found: old(found.findings, timezone.localdate()),
        lambda row: _("%(years)d years old") % {"years": timezone.localdate().year - (row.study.value.year or 0)},
    ),
)


def single_rows(found: Iterable[RowSnapshot | Pair]) -> list[RowSnapshot]:
    """Return the rows of a list one by one, both of every pair."""
    return [row for each in found for row in ((each.one, each.other) if isinstance(each, Pair) else (each,))]


class DeskFilter(admin.SimpleListFilter):
    """The lists of the desk, whole."""

    title = gettext_lazy("what is to be done")
    parameter_name = "desk"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer every list, for studies those that hold any."""
        return [(each.code, each.title) for each in DESK_LISTS if model_admin.model is not Study or each.with_studies]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Narrow the list to the studies or findings of a list; an unknown one has none."""
        if self.value() is None:
            return queryset
        kind = StudySnapshot if queryset.model is Study else FindingSnapshot
        chosen = [each for each in DESK_LISTS if each.code == self.value()]
        rows = [row for each in chosen for row in single_rows(each.find(snapshot()))]
        return queryset.filter(pk__in={row.key for row in rows if isinstance(row, kind)})
