"""The permanent page of one finding, and that of one study."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from assessment.registry import current_questionnaire
from benchmarks.editions.reading import NoEdition, announcements, current_edition, edition
from benchmarks.findings.citing import bibtex, citation, finding_bibtex, finding_citation, source_of_study
from benchmarks.findings.values import Edition, Finding
from benchmarks.library.edition_changes import FINDING, STUDY, RowChange, row_changes
from benchmarks.library.edition_names import edition_name, name_of
from benchmarks.library.entries import study_entry
from benchmarks.library.finding_page import finding_page
from benchmarks.library.past import Moment, life_of
from benchmarks.library.search import newest_first
from benchmarks.screen_words import SCREEN_WORDS, shown
from web.pages import full_address
from web.responses import answers_to


@dataclass(frozen=True, slots=True)
class Past:
    """An edition that changed something about what a page shows: its name, its number, and the changes in words."""

    edition: str
    number: int
    rows: tuple[RowChange, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Findings as they were last published; ``edition`` holds them, and ``withdrawn`` is ``None`` if it is current."""

    edition: Edition
    findings: tuple[Finding, ...]
    current: Edition
    life: tuple[Moment, ...]

    @property
    def withdrawn(self) -> Moment | None:
        """The edition that no longer holds them."""
        return self.life[0] if self.edition is not self.current else None


@answers_to("GET")
def finding(request: HttpRequest, code: str) -> HttpResponse:
    """Show everything about a finding; one that was withdrawn says so. The code of a study leads to its page."""
    found = _find(FINDING, code)
    if found is None:
        if _find(STUDY, code) is None:
            raise Http404
        return HttpResponseRedirect(reverse("study", args=[code]))
    (only,) = found.findings
    edition_words, address = name_of(found.edition), full_address(request, request.path)
    context = _context(found) | {
        "page": finding_page(only, found.current.findings, current_questionnaire()),
        "study": only.study,
        "citation": finding_citation(only, edition_words, address, SCREEN_WORDS),
        "bibtex": finding_bibtex(only, edition_words, address, SCREEN_WORDS),
        "address": address,
    }
    return render(request, "benchmarks/finding.html", context)


@answers_to("GET")
def study(request: HttpRequest, code: str) -> HttpResponse:
    """Show a study with its findings; one that was withdrawn says so."""
    found = _find(STUDY, code)
    if found is None:
        raise Http404
    shown_study = found.findings[0].study
    context = _context(found) | {
        "study": shown_study,
        "entry": study_entry(shown_study, newest_first(found.findings), current_questionnaire()),
        "method": shown(shown_study.method),
        "source": source_of_study(shown_study),
        "citation": citation(shown_study, SCREEN_WORDS),
        "bibtex": bibtex(shown_study, SCREEN_WORDS),
        "address": full_address(request, request.path),
    }
    return render(request, "benchmarks/study.html", context)


def _find(what: str, code: str) -> Found | None:
    """Look a finding, or the findings of a study, up where they were last published."""
    try:
        current = current_edition()
    except NoEdition:
        return None
    life = life_of(what, code, announcements())
    if not life:
        return None
    holding = edition(life[0].number - 1) if life[0].is_withdrawal else current
    findings = tuple(finding for finding in holding.findings if code == _code(what, finding))
    return Found(holding, findings, current, life) if findings else None


def _code(what: str, finding: Finding) -> str:
    return finding.study.code if what == STUDY else finding.code


def _context(found: Found) -> dict[str, Any]:
    return {
        "edition": name_of(found.edition),
        "edition_number": found.edition.number,
        "withdrawn": _past(found.withdrawn) if found.withdrawn else None,
        "past": tuple(_past(moment) for moment in found.life),
    }


def _past(moment: Moment) -> Past:
    changes = row_changes(moment.changes, current_questionnaire())
    return Past(edition_name(moment.number, moment.published_on), moment.number, changes)
