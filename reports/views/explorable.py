"""The figures that a page asks for when its reader gets to them; until then nobody waits for plotly."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from assessment.models import Assessment
from assessment.queries import assessment_by_key, assessment_by_share_key
from reports.charts import figures as charts
from reports.results import report_of
from reports.sample import sample_report
from reports.views.narrowing import NarrowingForm
from reports.views.not_completed import needs_result
from web.pages import page_language
from web.responses import answers_to, private_page


@private_page
@answers_to("GET")
@needs_result
def figures(request: HttpRequest, key: str) -> HttpResponse:
    """Answer with the figures of the owner's result."""
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
    narrowing = NarrowingForm(request.GET).narrowing
    return JsonResponse(charts.figures(sample_report(language, narrowing=narrowing)))


def _figures_of(assessment: Assessment, request: HttpRequest) -> JsonResponse:
    language = page_language()
    narrowing = NarrowingForm(request.GET).narrowing
    return JsonResponse(charts.figures(report_of(assessment, language, with_notes=False, narrowing=narrowing)))
