"""The lists of the desk, which are filters of the rooms' lists too: so both always show the same rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin import desk_work as work
from benchmarks.admin import pairs
from benchmarks.admin.pairs import Pair
from benchmarks.admin.snapshot import KeptFinding, KeptRows, KeptStudy
from benchmarks.findings.wording import name_of
from web.pages import page_words

Found = list[Any]


@dataclass(frozen=True, slots=True)
class DeskList:
    """What to look after: how it is found, and what is said of each row; ``only_if_any`` hides an empty one."""

    code: str
    title: Promise
    explanation: Promise
    find: Callable[[list[KeptStudy], list[KeptFinding]], Found]
    reason: Callable[[Any], str] | None = None
    in_pairs: bool = False
    only_if_any: bool = False
    with_studies: bool = False


def _age(row: KeptFinding) -> str:
    return _("%(years)d years old") % {"years": timezone.localdate().year - (row.study.value.year or 0)}


def _missing(row: KeptStudy | KeptFinding) -> str:
    return _("Missing: %(fields)s") % {"fields": ", ".join(row.half)}


DESK_LISTS: Final = (
    DeskList(
        "waiting",
        gettext_lazy("Waiting for approval"),
        gettext_lazy("Somebody else than its editors has to approve it; readers keep the version before."),
        lambda studies, findings: work.waiting([*studies, *findings]),
        with_studies=True,
        only_if_any=True,
    ),
    DeskList(
        "conflicts",
        gettext_lazy("Conflicts"),
        gettext_lazy("Published figures on the same answers and the same year, more than ten points apart."),
        lambda studies, findings: pairs.conflicts(findings),
        in_pairs=True,
    ),
    DeskList(
        "duplicates",
        gettext_lazy("Duplicates"),
        gettext_lazy("The same words and figure, or the same figure of one publisher at the same question."),
        lambda studies, findings: pairs.duplicates(findings),
        in_pairs=True,
    ),
    DeskList(
        "half-translated",
        gettext_lazy("Missing translations"),
        gettext_lazy("Something is said in one language only; it can't be published so."),
        lambda studies, findings: work.half_translated([*studies, *findings]),
        _missing,
        with_studies=True,
    ),
    DeskList(
        "drafts",
        gettext_lazy("Drafts"),
        gettext_lazy("Nobody reads them yet."),
        lambda studies, findings: work.drafts([*studies, *findings]),
        with_studies=True,
    ),
    DeskList(
        "unmapped",
        gettext_lazy("Figures without a question"),
        gettext_lazy("They are held against no question, so no result shows them."),
        lambda studies, findings: work.unmapped(findings),
    ),
    DeskList(
        "unchecked",
        gettext_lazy("Not checked against the original"),
        gettext_lazy("Read nowhere again, or in a report about the study only."),
        lambda studies, findings: work.unchecked(findings),
        lambda row: name_of(row.value.checked, page_words()),
    ),
    DeskList(
        "old",
        gettext_lazy("Figures over ten years old"),
        gettext_lazy("Results show them with a warning; perhaps there is a newer wave of the study."),
        lambda studies, findings: work.old(findings, timezone.localdate()),
        _age,
    ),
)


def keys_of(code: str, kind: type[KeptStudy] | type[KeptFinding], kept: KeptRows) -> set[int]:
    """Return the keys of all studies or findings in one of the lists; an unknown list has none."""
    found = [row for each in DESK_LISTS if each.code == code for row in each.find(*kept)]
    rows = [row for one in found for row in ((one.one, one.other) if isinstance(one, Pair) else (one,))]
    return {row.key for row in rows if isinstance(row, kind)}
