"""The open page of this room."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from assessment.registry import current_questionnaire
from benchmarks.services import NoEdition, current_edition
from benchmarks.source_list import study_entries


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """Show every published study and finding; before anything is published, an empty list."""
    try:
        edition = current_edition()
    except NoEdition:
        return render(request, "benchmarks/sources.html", {"edition": None, "studies": ()})
    context = {
        "edition": edition,
        "published_on": date.fromisoformat(edition.published_on),
        "studies": study_entries(edition, current_questionnaire()),
    }
    return render(request, "benchmarks/sources.html", context)
