"""The pages that show a result: the owner's, the shared one, the sample, and an old one beside today's benchmarks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from assessment.keys import share_key_of
from assessment.models import Assessment
from assessment.services import assessment_by_key, assessment_by_share_key, share_notes
from reports.results import NotCompleted, TooFewAnswers, complete_assessment, is_outdated, report_of, today_of
from reports.sample import sample_company, sample_report
from reports.views.narrowing import NarrowingForm
from web.pages import page_language
from web.responses import SeeOther, View, answers_to, private_page


def needs_result(view: View) -> View:
    """Answer 409 instead of a result that was never completed, with the way to it for whoever has the private key."""

    @wraps(view)
    def guarded_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NotCompleted:
            return render(request, "reports/not_completed.html", {"key": kwargs.get("key")}, status=409)

    return guarded_view


@dataclass(frozen=True, slots=True)
class Download:
    """One line of the list of files: where to, what it says, and what the file is good for."""

    url: str
    label: Promise
    purpose: Promise


FORMATS: Final = (
    ("pdf", _("Download as PDF"), _("For the next board meeting: summary, areas, comparison, next steps")),
    ("xlsx", _("Download as Excel"), _("The calculation as live formulas; change an answer and see what happens")),
    ("csv", _("Download as CSV"), _("One row per question")),
    ("json", _("Download as JSON"), _("Codes and numbers for programs")),
)


def downloads(address: Callable[[str], str]) -> tuple[Download, ...]:
    """Return the formats a result is offered in; ``address`` gives the address of a file by its extension."""
    return tuple(Download(address(extension), label, purpose) for extension, label, purpose in FORMATS)


@private_page
@answers_to("POST")
def complete(request: HttpRequest, key: str) -> HttpResponse:
    """Freeze the result and go to it; once or twice or at the same time, it is completed once.

    With too few answers for any result, a page says how many are missing.
    """
    try:
        complete_assessment(key, now=timezone.now())
    except TooFewAnswers as few:
        return render(request, "assessment/too_few_answers.html", {"key": key, "need": few.need}, status=409)
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


@answers_to("GET")
def sample(request: HttpRequest) -> HttpResponse:
    """Show the made-up company's result to anyone."""
    language = page_language()
    filters = NarrowingForm(request.GET)
    context = {
        "report": sample_report(language, filters.narrowing),
        "filters": filters,
        "figures_url": filters.address(reverse("sample_figures")),
        "introduction": sample_company().introduction.in_language(language),
        "downloads": downloads(lambda extension: reverse("sample_download", args=[extension])),
    }
    return render(request, "reports/sample.html", context)


@private_page
@answers_to("GET")
@needs_result
def result_today(request: HttpRequest, key: str) -> HttpResponse:
    """Show the owner what moved since the result was made."""
    return _today(request, assessment_by_key(key), reverse("result", args=[key]))


@private_page
@answers_to("GET")
@needs_result
def shared_result_today(request: HttpRequest, share: str) -> HttpResponse:
    """Show the same to whoever has the read-only link."""
    return _today(request, assessment_by_share_key(share), reverse("shared_result", args=[share]))


def _today(request: HttpRequest, assessment: Assessment, result_url: str) -> HttpResponse:
    today = today_of(assessment, page_language(), now=timezone.now())
    return render(request, "reports/today.html", {"today": today, "result_url": result_url})
