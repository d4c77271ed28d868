"""Results as files; the address decides format and language."""

from django.http import Http404, HttpRequest, HttpResponse

from assessment.services import assessment_by_key, assessment_by_share_key
from reports.exporters import EXPORTERS, Exporter
from reports.exporters.file import File
from reports.results import report_of
from reports.sample.files import sample_file
from reports.views.not_completed import needs_result
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
