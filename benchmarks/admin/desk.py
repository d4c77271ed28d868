"""The desk: what waits for editors, on one page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question
from assessment.registry import current_questionnaire
from benchmarks.admin.desk_lists import DESK_LISTS, DeskList
from benchmarks.admin.desk_work import without_figure
from benchmarks.admin.pairs import Pair
from benchmarks.admin.recent_changes import RecentChange, recent_changes
from benchmarks.admin.snapshot import Kept, KeptFinding, KeptStudy, kept_rows
from benchmarks.editions.approval import needs_second_person
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
    studies, findings = kept_rows()
    context = {
        **admin.site.each_context(request),
        "title": _("Desk"),
        "sections": [*_sections(studies, findings), _questions_section(findings)],
        "changes": [_change_row(change) for change in recent_changes(CHANGES_SHOWN)],
    }
    return TemplateResponse(request, "benchmarks/admin/desk.html", context)


def _sections(studies: list[KeptStudy], findings: list[KeptFinding]) -> Iterator[DeskSection]:
    for each in DESK_LISTS:
        found = each.find(studies, findings)
        if found or not each.only_if_any or needs_second_person():
            yield _section(each, found)


def _section(each: DeskList, found: list[Any]) -> DeskSection:
    rows = _pair_rows(found) if each.in_pairs else (_row(row, each) for row in found)
    return DeskSection(
        code=each.code,
        title=str(each.title),
        explanation=str(each.explanation),
        count=len(found),
        rows=tuple(row for row, _place in zip(rows, range(ROWS_SHOWN), strict=False)),
        ways=tuple(_ways(each, found)),
    )


def _ways(each: DeskList, found: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the ways to the lists of findings and of studies, each where there is something to see."""
    rows = [row for one in found for row in ((one.one, one.other) if isinstance(one, Pair) else (one,))]
    for kind, model, words in ((KeptFinding, "finding", _("All findings")), (KeptStudy, "study", _("All studies"))):
        if any(isinstance(row, kind) for row in rows):
            yield words, f"{reverse(f'admin:benchmarks_{model}_changelist')}?desk={each.code}"


def _row(row: Kept, each: DeskList) -> DeskRow:
    reason = each.reason(row) if each.reason else ""
    if isinstance(row, KeptStudy):
        name, years = page_words().text(row.value.name) or row.value.code, years_text(row.value, page_words())
        return DeskRow(_form("study", row.key), name, f"{years} · {row.value.code}", reason)
    return DeskRow(_form("finding", row.key), _told(row), _origin(row), reason)


def _pair_rows(pairs: Iterable[Pair]) -> Iterator[DeskRow]:
    """Yield both findings of each pair, one below the other."""
    for pair in pairs:
        points = page_words().exact(pair.points_apart)
        apart = _("%(points)s points apart") % {"points": points} if pair.points_apart else ""
        question = _question_title(pair.question) if pair.question else ""
        one, other = (DeskRow(_form("finding", row.key), _told(row), _origin(row)) for row in (pair.one, pair.other))
        yield replace(one, reason=" · ".join(part for part in (question, apart) if part), beside=other)


def _told(row: KeptFinding) -> str:
    return full_statement(row.value, page_words()) or row.value.code


def _origin(row: KeptFinding) -> str:
    study = row.study.value
    return " · ".join((page_words().text(study.name) or study.code, years_text(study, page_words()), row.value.code))


def _questions_section(findings: list[KeptFinding]) -> DeskSection:
    missing = without_figure(current_questionnaire(), findings)
    return DeskSection(
        code="questions",
        title=_("Questions without a comparable figure"),
        explanation=_("A result says there that no figure was found."),
        count=len(missing),
        rows=tuple(_question_row(question) for question in missing),
    )


def _question_row(question: Question) -> DeskRow:
    address = f"{reverse('admin:benchmarks_finding_changelist')}?question={question.code}"
    return DeskRow(address, page_words().text(question.title), page_words().text(question.text))


def _change_row(change: RecentChange) -> ChangeRow:
    record = change.record
    model = record.instance_type._meta.model_name
    return ChangeRow(change, _form(model, record.id), _record_title(record))


def _record_title(record: Any) -> str:
    if record.instance_type is QuestionMapping:
        return f"{record.finding.code if record.finding else '–'}: {_question_title(record.question)}"
    return str(record.code)


def _question_title(code: str) -> str:
    questionnaire = current_questionnaire()
    return page_words().text(questionnaire.question(code).title) if questionnaire.has_question(code) else code


def _form(model: str, key: int) -> str:
    return reverse(f"admin:benchmarks_{model}_change", args=[key])
