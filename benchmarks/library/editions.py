"""The editions in public: which there are, and what each of them brought, changed and withdrew."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from assessment.questionnaire.definitions import Questionnaire
from assessment.registry import current_questionnaire
from benchmarks.editions.reading import Announcement, announcements, edition
from benchmarks.findings.documents import ADDED, CHANGED, REMOVED
from benchmarks.findings.values import Edition, Finding
from benchmarks.findings.wording import edition_name, full_statement
from benchmarks.library.edition_changes import FINDING, SERIES, STUDY, FieldChange, RowChange, row_changes, summary
from benchmarks.library.entries import StudyEntry, page_of, study_entries
from benchmarks.library.search import newest_first
from language.words import Words
from web.pages import page_words
from web.responses import answers_to

EDITIONS_ON_A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One edition in the list: its number, what it is called, and what it changed in a few words."""

    number: int
    name: str
    summary: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A study, finding or series that was corrected, with what it is called now."""

    what: str
    code: str
    name: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class EditionPage:
    """New and withdrawn findings under their studies, and whatever was corrected."""

    added: tuple[StudyEntry, ...]
    changed: tuple[ChangedRow, ...]
    removed: tuple[StudyEntry, ...]


@answers_to("GET")
def editions(request: HttpRequest) -> HttpResponse:
    """List every edition, the newest first."""
    page = page_of(announcements(), request.GET.get("page", "1"), EDITIONS_ON_A_PAGE)
    context = {"page": page, "editions": [_line(announced) for announced in page.object_list]}
    return render(request, "benchmarks/editions.html", context)


@answers_to("GET")
def one_edition(request: HttpRequest, number: int) -> HttpResponse:
    """Show what one edition changed, with its data as files."""
    by_number = {announced.number: announced for announced in announcements()}
    if number not in by_number:
        raise Http404
    before = edition(number - 1) if number - 1 in by_number else None
    context = {
        "edition": _line(by_number[number]),
        "is_first": before is None,
        "earlier": number - 1 if number - 1 in by_number else None,
        "later": number + 1 if number + 1 in by_number else None,
        "page": _edition_page(by_number[number], edition(number), before, current_questionnaire()),
    }
    return render(request, "benchmarks/edition.html", context)


def _line(announced: Announcement) -> EditionLine:
    name = edition_name(announced.number, announced.published_on, page_words())
    return EditionLine(announced.number, name, summary(announced.changes))


def _edition_page(
    announced: Announcement, content: Edition, before: Edition | None, questionnaire: Questionnaire
) -> EditionPage:
    """Return what an edition changed; ``before`` is the edition before it, ``None`` for the first."""
    rows, words = row_changes(announced.changes, questionnaire), page_words()
    return EditionPage(
        added=study_entries(_findings(rows, ADDED, content), questionnaire),
        changed=tuple(
            ChangedRow(row.what, row.code, NAMES[row.what](content, words)[row.code], row.fields)
            for row in rows
            if row.change == CHANGED
        ),
        removed=study_entries(_findings(rows, REMOVED, before), questionnaire),
    )


def _findings(rows: Iterable[RowChange], change: str, holding: Edition | None) -> tuple[Finding, ...]:
    codes = {row.code for row in rows if (row.what, row.change) == (FINDING, change)}
    return newest_first(finding for finding in holding.findings if finding.code in codes) if holding else ()


NAMES: Final[Mapping[str, Callable[[Edition, Words], Mapping[str, str]]]] = {
    STUDY: lambda content, words: {each.study.code: words.text(each.study.name) for each in content.findings},
    FINDING: lambda content, words: {each.code: full_statement(each, words) for each in content.findings},
    SERIES: lambda content, words: {each.code: words.text(each.title) for each in content.series},
}
"""What the studies, findings and series of an edition are called, by their codes."""
