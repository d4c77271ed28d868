"""The editions in public: which there are, and what each of them changed."""

from dataclasses import dataclass
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from assessment.registry import current_questionnaire
from benchmarks.editions.reading import Announcement, announcements, edition
from benchmarks.library.edition_changes import summary
from benchmarks.library.edition_names import edition_name
from benchmarks.library.edition_page import edition_page
from benchmarks.library.paging import page_of
from web.responses import answers_to

EDITIONS_ON_A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One edition in the list: its number, what it is called, and what it changed in a few words."""

    number: int
    name: str
    summary: str


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
        "page": edition_page(by_number[number], edition(number), before, current_questionnaire()),
    }
    return render(request, "benchmarks/edition.html", context)


def _line(announced: Announcement) -> EditionLine:
    name = edition_name(announced.number, announced.published_on)
    return EditionLine(announced.number, name, summary(announced.changes))
