"""Results as files, and as figures for the page's script; the address decides format and language."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from assessment.models import Assessment
from assessment.services import assessment_by_key, assessment_by_share_key
from reports.charts import figures as charts
from reports.exporters import EXPORTERS, Exporter, File
from reports.results import report_of
from reports.sample import sample_file, sample_report
from reports.views.narrowing import NarrowingForm
from reports.views.results import needs_result
from web.pages import page_language
from web.responses import answers_to, private_page


@private_page
@answers_to("GET")
@needs_result
def download(request: HttpRequest, key: str, extension: str) -> HttpResponse:
    """Hand out the owner's result."""
    export = _exporter(extension)
    return _attachment(export(report_of(assessment_by_key(key), page_language(), with_notes=True)))


@private_page
@answers_to("GET")
@needs_result
def shared_download(request: HttpRequest, share: str, extension: str) -> HttpResponse:
    """Hand out a shared result, with notes only where the owner shares them."""
    export = _exporter(extension)
    assessment = assessment_by_share_key(share)
    return _attachment(export(report_of(assessment, page_language(), with_notes=assessment.shares_notes)))


@answers_to("GET")
def sample_download(request: HttpRequest, extension: str) -> HttpResponse:
    """Hand out the made-up company's result."""
    _exporter(extension)
    return _attachment(sample_file(page_language(), extension))


def _exporter(extension: str) -> Exporter:
    if extension not in EXPORTERS:
        raise Http404
    return EXPORTERS[extension]


def _attachment(file: File) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(file.content, content_type=file.content_type, headers=headers)


@private_page
@answers_to("GET")
@needs_result
def figures(request: HttpRequest, key: str) -> HttpResponse:
    """Answer with the figures of the owner's result; nobody waits for plotly before they are asked for."""
    return _figures_of(assessment_by_key(key), request)


@private_page
@answers_to("GET")
@needs_result
def shared_figures(request: HttpRequest, share: str) -> HttpResponse:
    """Answer with the figures of a shared result."""
    return _figures_of(assessment_by_share_key(share), request)


@answers_to("GET")
def sample_figures(request: HttpRequest) -> HttpResponse:
    """Answer with the figures of the made-up company's result."""
    language = page_language()
    return JsonResponse(charts.figures(sample_report(language, NarrowingForm(request.GET).narrowing)))


def _figures_of(assessment: Assessment, request: HttpRequest) -> JsonResponse:
    language = page_language()
    narrowing = NarrowingForm(request.GET).narrowing
    return JsonResponse(charts.figures(report_of(assessment, language, with_notes=False, narrowing=narrowing)))
