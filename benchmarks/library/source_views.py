"""The page on which every published finding can be looked for."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from assessment.registry import current_questionnaire
from benchmarks.editions.reading import NoEdition, current_edition
from benchmarks.findings.values import Edition
from benchmarks.library.edition_names import name_of
from benchmarks.library.entries import study_entries
from benchmarks.library.paging import page_of
from benchmarks.library.search import Wanted, matching, newest_first
from benchmarks.library.source_choices import choices_among
from benchmarks.library.source_filters import LABELS, Asked, read_filters
from benchmarks.library.source_words import found_words, ways_out
from benchmarks.screen_words import SCREEN_WORDS
from web.responses import answers_to

FINDINGS_ON_A_PAGE: Final = 60


@answers_to("GET")
def sources(request: HttpRequest) -> HttpResponse:
    """Show the findings that fit the filters, a page at a time; before anything is published, say so."""
    try:
        edition = current_edition()
    except NoEdition:
        return render(request, "benchmarks/sources.html", {"edition": None})
    asked = read_filters(request.GET, current_questionnaire())
    context = _context(edition, asked, request.GET.get("page", "1"))
    return render(request, "benchmarks/sources.html", context, status=400 if asked.problems else 200)


def _context(edition: Edition, asked: Asked, page_number: str) -> dict[str, Any]:
    questionnaire = current_questionnaire()
    found = newest_first(matching(edition.findings, asked.wanted, SCREEN_WORDS))
    page = page_of(found, page_number, FINDINGS_ON_A_PAGE)
    return {
        "edition": name_of(edition),
        "asked": asked,
        "labels": LABELS,
        "is_narrowed": asked.wanted != Wanted(),
        "lists": choices_among(edition.findings, questionnaire, asked.wanted.question),
        "found": found_words(found),
        "leaves_out_undated": asked.wanted.from_year or asked.wanted.to_year,
        "page": page,
        "studies": study_entries(page.object_list, questionnaire),
        "ways_out": () if found else ways_out(edition.findings, asked),
    }
