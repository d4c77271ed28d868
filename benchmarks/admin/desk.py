"""The desk: what waits for editors, on one page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from assessment.registry import current_questionnaire
from benchmarks.admin.desk_lists import DESK_LISTS, DeskList, single_rows
from benchmarks.admin.desk_work import Pair, without_figure
from benchmarks.admin.recent_changes import RecentChange, recent_changes
from benchmarks.admin.snapshot import FindingSnapshot, RowSnapshot, StudySnapshot, snapshot
from benchmarks.admin.values_in_words import question_title
from benchmarks.editions.publishing import needs_second_person
from benchmarks.findings.wording import full_statement, years_text
from benchmarks.models import QuestionMapping
from web.pages import page_words

ROWS_SHOWN: Final = 5
CHANGES_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One row of a section: a way to its form, a word on why it stands there, and what it does not go together with."""

    address: str
    title: str
    detail: str
    reason: str = ""
    beside: "DeskRow | None" = None


@dataclass(frozen=True, slots=True)
class DeskSection:
    """One thing to look after: how much there is of it, the first rows, and the ways to all of them."""

    code: str
    title: str
    explanation: str
    count: int
    rows: tuple[DeskRow, ...]
    ways: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A change as the desk tells it."""

    change: RecentChange
    address: str
    title: str


def desk(request: HttpRequest) -> HttpResponse:
    """Show everything that waits, and who changed what lately; for whoever may look at findings."""
    if not request.user.has_perm("benchmarks.view_finding"):
        raise PermissionDenied
    rows = snapshot()
    found = [(each, each.find(rows)) for each in DESK_LISTS]
    changes = []
    for change in recent_changes(CHANGES_SHOWN):
        record, title = change.record, str(getattr(change.record, "code", ""))
        if record.instance_type is QuestionMapping:
            title = f"{record.finding.code if record.finding else '–'}: {question_title(record.question)}"
        changes.append(ChangeRow(change, _form(record.instance_type._meta.model_name, record.id), title))
    context = {
        **admin.site.each_context(request),
        "title": _("Desk"),
        "sections": [
            *(_section(*each) for each in found if each[1] or not each[0].only_if_any or needs_second_person()),
            _questions_section(rows.findings),
        ],
        "changes": changes,
    }
    return TemplateResponse(request, "benchmarks/admin/desk.html", context)


def _section(each: DeskList, found: Sequence[RowSnapshot | Pair]) -> DeskSection:
    """Return a list with its first rows, and the ways to the whole of it among findings and among studies."""
    kinds = {type(row) for row in single_rows(found)}
    ways = ((FindingSnapshot, "finding", _("All findings")), (StudySnapshot, "study", _("All studies")))
    return DeskSection(
        code=each.code,
        title=str(each.title),
        explanation=str(each.explanation),
        count=len(found),
        rows=tuple(
            _pair_row(row) if isinstance(row, Pair) else _row(row, each.reason(row)) for row in found[:ROWS_SHOWN]
        ),
        ways=tuple(
            (words, f"{reverse(f'admin:benchmarks_{model}_changelist')}?desk={each.code}")
            for kind, model, words in ways
            if kind in kinds
        ),
    )


def _row(row: RowSnapshot, reason: str = "") -> DeskRow:
    study = row.value if isinstance(row, StudySnapshot) else row.study.value
    name = page_words().text(study.name) or study.code
    if isinstance(row, StudySnapshot):
        return DeskRow(_form("study", row.key), name, f"{years_text(study, page_words())} · {study.code}", reason)
    title = full_statement(row.value, page_words()) or row.value.code
    return DeskRow(
        _form("finding", row.key), title, f"{name} · {years_text(study, page_words())} · {row.value.code}", reason
    )


def _pair_row(pair: Pair) -> DeskRow:
    """Return both findings of a pair, one below the other."""
    apart = (
        _("%(points)s points apart") % {"points": page_words().exact(pair.points_apart)} if pair.points_apart else ""
    )
    question = question_title(pair.question) if pair.question else ""
    reason = " · ".join(part for part in (question, apart) if part)
    return replace(_row(pair.one, reason), beside=_row(pair.other))


def _questions_section(findings: Sequence[FindingSnapshot]) -> DeskSection:
    missing = without_figure(current_questionnaire(), findings)
    room = reverse("admin:benchmarks_finding_changelist")
    return DeskSection(
        code="questions",
        title=_("Questions without a comparable figure"),
        explanation=_("A result says there that no figure was found."),
        count=len(missing),
        rows=tuple(
            DeskRow(
                f"{room}?question={question.code}", page_words().text(question.title), page_words().text(question.text)
            )
            for question in missing
        ),
    )


def _form(model: str, key: int) -> str:
    return reverse(f"admin:benchmarks_{model}_change", args=[key])
