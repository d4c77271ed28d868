"""The permanent page of one finding, and that of one study: everything that is known, and what editions changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from assessment.questionnaire.definitions import Question, Questionnaire
from assessment.registry import current_questionnaire
from benchmarks.comparison.ladder import Cut, ShareIs, cut_of
from benchmarks.comparison.related_figures import RelatedFigure, related_figures
from benchmarks.editions.reading import Announcement, NoEdition, announcements, current_edition, edition
from benchmarks.findings import citing, wording
from benchmarks.findings.documents import REMOVED, Document
from benchmarks.findings.interval import interval_of
from benchmarks.findings.values import Closeness, Edition, Finding, MappedFinding, QuestionMapping
from benchmarks.library.edition_changes import FINDING, STUDY, RowChange, row_changes
from benchmarks.library.entries import FindingEntry, finding_entry, study_entry
from benchmarks.library.search import newest_first
from web.pages import full_address, page_words
from web.responses import answers_to


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """Another figure at the same question, how far it lies away, and in what it differs."""

    entry: FindingEntry
    years: str
    region: str
    apart: str
    differences: str
    is_conflicting: bool


@dataclass(frozen=True, slots=True)
class MappingEntry:
    """A question that a finding is held against: who belongs to its share, of whom it speaks, what differs.

    ``cut`` says where the share parts the ladder; "" where it has a side for nobody.
    """

    question: Question
    title: str
    closeness: str
    belonging: tuple[str, ...]
    match: str
    conditions: tuple[str, ...]
    cut: str
    note: str
    related: tuple[RelatedEntry, ...]


@dataclass(frozen=True, slots=True)
class FindingPage:
    """One finding with its facts; ``interval`` is "" where none may be given."""

    entry: FindingEntry
    study_name: str
    years: str
    region: str
    interval: str
    kind: str
    topic: str
    direction: str
    checked: str
    source: citing.Source
    mappings: tuple[MappingEntry, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An edition that changed something about one finding or study."""

    number: int
    published_on: date
    changes: tuple[Document, ...]

    @property
    def is_withdrawal(self) -> bool:
        """Whether it is from then on no longer published."""
        return any(change["change"] == REMOVED for change in self.changes)


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
    context, words, address = _context(found), page_words(), full_address(request, request.path)
    context |= {
        "page": _finding_page(only, found.current.findings, current_questionnaire()),
        "study": only.study,
        "citation": citing.finding_citation(only, context["edition"], address, words),
        "bibtex": citing.finding_bibtex(only, context["edition"], address, words),
        "address": address,
    }
    return render(request, "benchmarks/finding.html", context)


@answers_to("GET")
def study(request: HttpRequest, code: str) -> HttpResponse:
    """Show a study with its findings; one that was withdrawn says so."""
    found = _find(STUDY, code)
    if found is None:
        raise Http404
    shown, words = found.findings[0].study, page_words()
    context = _context(found) | {
        "study": shown,
        "entry": study_entry(shown, newest_first(found.findings), current_questionnaire()),
        "method": words.text(shown.method),
        "source": citing.source_of_study(shown),
        "citation": citing.citation(shown, words),
        "bibtex": citing.bibtex(shown, words),
        "address": full_address(request, request.path),
    }
    return render(request, "benchmarks/study.html", context)


def life_of(what: str, code: str, editions: Iterable[Announcement]) -> tuple[Moment, ...]:
    """Return every edition that brought, changed or withdrew a ``study`` or ``finding``, in the order given."""
    moments = (
        Moment(
            number=each.number,
            published_on=each.published_on,
            changes=tuple(change for change in each.changes if (change["what"], change["code"]) == (what, code)),
        )
        for each in editions
    )
    return tuple(moment for moment in moments if moment.changes)


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
    findings = tuple(each for each in holding.findings if code == (each.study.code if what == STUDY else each.code))
    return Found(holding, findings, current, life) if findings else None


def _context(found: Found) -> dict[str, Any]:
    return {
        "edition": wording.edition_name(found.edition.number, found.edition.day, page_words()),
        "edition_number": found.edition.number,
        "withdrawn": _past(found.withdrawn) if found.withdrawn else None,
        "past": tuple(_past(moment) for moment in found.life),
    }


def _past(moment: Moment) -> Past:
    changes = row_changes(moment.changes, current_questionnaire())
    return Past(wording.edition_name(moment.number, moment.published_on, page_words()), moment.number, changes)


def _finding_page(finding: Finding, findings: tuple[Finding, ...], questionnaire: Questionnaire) -> FindingPage:
    """Return the page of a finding, held beside the other ``findings`` that are published now."""
    words, study = page_words(), finding.study
    closeness = finding.mappings[0].closeness if finding.mappings else Closeness.LOOSE
    return FindingPage(
        entry=finding_entry(finding, questionnaire),
        study_name=words.text(study.name),
        years=wording.years_text(study, words),
        region=words.text(study.region),
        interval=wording.bounds_text(interval_of(finding, closeness), words),
        kind=wording.name_of(finding.kind, words),
        topic=wording.name_of(finding.topic, words),
        direction=wording.name_of(finding.direction, words),
        checked=wording.name_of(finding.checked, words),
        source=citing.source_of(finding),
        mappings=tuple(
            _mapping_entry(finding, mapping, findings, questionnaire)
            for mapping in finding.mappings
            if questionnaire.has_question(mapping.question)
        ),
    )


def _mapping_entry(
    finding: Finding, mapping: QuestionMapping, findings: tuple[Finding, ...], questionnaire: Questionnaire
) -> MappingEntry:
    words, question = page_words(), questionnaire.question(mapping.question)
    several = len(mapping.belongs) > 1 and question.rule is not None
    return MappingEntry(
        question=question,
        title=words.text(question.title),
        closeness=wording.name_of(mapping.closeness, words),
        belonging=tuple(words.text(option.text) for option in question.options if option.code in mapping.belongs),
        match=wording.name_of(mapping.match, words) if several else "",
        cut=_cut_text(cut_of(finding, mapping, question), question),
        conditions=tuple(wording.condition_text(each, questionnaire, words) for each in mapping.conditions),
        note=words.text(mapping.note),
        related=tuple(
            _related_entry(related, finding, questionnaire)
            for related in related_figures(MappedFinding(finding, mapping), findings)
        ),
    )


def _cut_text(cut: Cut | None, question: Question) -> str:
    """Say which rungs the printed share is; it stays on its own side of the cut."""
    if cut is None:
        return ""
    _, words = page_words().gettext, page_words()
    text = {
        ShareIs.ABOVE: _("The share is of those at rung %(rung)d of 4 or above, “%(option)s”."),
        ShareIs.BELOW: _("The share is of those below rung %(rung)d of 4, “%(option)s”."),
    }[cut.share_is]
    at_rung = next(option for option in question.options if option.points == cut.rung)
    return text % {"rung": cut.rung, "option": words.text(at_rung.text).rstrip(".")}


def _related_entry(related: RelatedFigure, finding: Finding, questionnaire: Questionnaire) -> RelatedEntry:
    words, other = page_words(), related.finding
    _ = words.gettext
    apart = ""
    # How far apart they are means nothing unless both count the same answers.
    if related.points_apart and other.percent is not None and finding.percent is not None:
        text = _("%(points)s points higher") if other.percent > finding.percent else _("%(points)s points lower")
        apart = text % {"points": words.exact(related.points_apart)}
    return RelatedEntry(
        entry=finding_entry(other, questionnaire),
        years=wording.years_text(other.study, words),
        region=words.text(other.study.region),
        apart=apart,
        differences=", ".join(wording.name_of(difference, words) for difference in related.differences),
        is_conflicting=related.is_conflicting,
    )
