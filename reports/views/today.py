"""An old result beside today's benchmarks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from assessment.models import Assessment
from assessment.services import assessment_by_key, assessment_by_share_key
from reports.results import today_of
from reports.views.not_completed import needs_result
from web.pages import page_language
from web.responses import answers_to, private_page


@private_page
@answers_to("GET")
@needs_result
def result_today(request: HttpRequest, key: str) -> HttpResponse:
    """Show the owner what moved since the result was made."""
    return _page(request, assessment_by_key(key), reverse("result", args=[key]))


@private_page
@answers_to("GET")
@needs_result
def shared_result_today(request: HttpRequest, share: str) -> HttpResponse:
    """Show the same to whoever has the read-only link."""
    return _page(request, assessment_by_share_key(share), reverse("shared_result", args=[share]))


def _page(request: HttpRequest, assessment: Assessment, result_url: str) -> HttpResponse:
    today = today_of(assessment, page_language(), now=timezone.now())
    return render(request, "reports/today.html", {"today": today, "result_url": result_url})
