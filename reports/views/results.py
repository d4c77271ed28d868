"""A company's own result: completing, looking at it, and sharing it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from assessment.keys import share_key_of
from assessment.queries import assessment_by_key, assessment_by_share_key
from assessment.services import share_notes
from reports.downloads import downloads
from reports.results import complete_assessment, is_outdated, report_of
from reports.views.narrowing import NarrowingForm
from reports.views.not_completed import needs_result
from web.pages import page_language
from web.responses import SeeOther, answers_to, private_page


@private_page
@answers_to("POST")
def complete(request: HttpRequest, key: str) -> HttpResponse:
    """Freeze the result and go to it; once or twice or at the same time, it is completed once."""
    complete_assessment(key, now=timezone.now())
    return SeeOther(reverse("result", args=[key]))


@private_page
@answers_to("GET")
@needs_result
def result(request: HttpRequest, key: str) -> HttpResponse:
    """Show the owner's result, with the read-only link and everything the owner can do."""
    assessment = assessment_by_key(key)
    share = share_key_of(key)
    filters = NarrowingForm(request.GET)
    report = report_of(assessment, page_language(), with_notes=True, narrowing=filters.narrowing)
    context = {
        "report": report,
        "filters": filters,
        "today_url": reverse("result_today", args=[key]) if is_outdated(report) else "",
        "assessment": assessment,
        "key": key,
        "figures_url": filters.address(reverse("figures", args=[key])),
        "share_url": request.build_absolute_uri(reverse("shared_result", args=[share])),
        "downloads": downloads(lambda extension: reverse("download", args=[key, extension])),
    }
    return render(request, "reports/result.html", context)


@private_page
@answers_to("POST")
def choose_notes(request: HttpRequest, key: str) -> HttpResponse:
    """Let the read-only link show the notes, or hide them from it."""
    share_notes(assessment=assessment_by_key(key), shared=request.POST.get("share_notes") == "yes")
    return SeeOther(reverse("result", args=[key]) + "#share")


@private_page
@answers_to("GET")
@needs_result
def shared_result(request: HttpRequest, share: str) -> HttpResponse:
    """Show a result to whoever has the read-only link; with notes only where the owner shares them."""
    assessment = assessment_by_share_key(share)
    filters = NarrowingForm(request.GET)
    report = report_of(assessment, page_language(), with_notes=assessment.shares_notes, narrowing=filters.narrowing)
    context = {
        "report": report,
        "filters": filters,
        "today_url": reverse("shared_result_today", args=[share]) if is_outdated(report) else "",
        "figures_url": filters.address(reverse("shared_figures", args=[share])),
        "downloads": downloads(lambda extension: reverse("shared_download", args=[share, extension])),
    }
    return render(request, "reports/shared_result.html", context)
