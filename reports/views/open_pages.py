"""Pages that anyone can read before answering anything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from reports.downloads import downloads
from reports.method_page import method_page
from reports.sample import sample_company, sample_report
from reports.views.narrowing import NarrowingForm
from web.pages import page_language
from web.responses import answers_to


@answers_to("GET")
def sample(request: HttpRequest) -> HttpResponse:
    """Show the made-up company's result."""
    language = page_language()
    filters = NarrowingForm(request.GET)
    context = {
        "report": sample_report(language, narrowing=filters.narrowing),
        "filters": filters,
        "figures_url": filters.address(reverse("sample_figures")),
        "introduction": sample_company().introduction.in_language(language),
        "downloads": downloads(lambda extension: reverse("sample_download", args=[extension])),
    }
    return render(request, "reports/sample.html", context)


@answers_to("GET")
def method(request: HttpRequest) -> HttpResponse:
    """Explain how answers become scores, and how they are compared."""
    return render(request, "reports/method.html", method_page(page_language()))
