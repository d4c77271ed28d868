"""The figures that a page asks for when its reader gets to them; until then nobody waits for plotly."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from assessment.queries import assessment_by_key, assessment_by_share_key
from config.methods import answers_to
from config.private_pages import private_page
from reports.charts import figures as charts
from reports.sample import sample_report
from reports.stored import report_of
from reports.views.language import page_language
from reports.views.not_completed import needs_result


@private_page
@answers_to("GET")
@needs_result
def figures(request: HttpRequest, key: str) -> HttpResponse:
    """Answer with the figures of the owner's result."""
    return JsonResponse(charts.figures(report_of(assessment_by_key(key), page_language(), with_notes=False)))


@private_page
@answers_to("GET")
@needs_result
def shared_figures(request: HttpRequest, share: str) -> HttpResponse:
    """Answer with the figures of a shared result."""
    return JsonResponse(charts.figures(report_of(assessment_by_share_key(share), page_language(), with_notes=False)))


@answers_to("GET")
def sample_figures(request: HttpRequest) -> HttpResponse:
    """Answer with the figures of the made-up company's result."""
    return JsonResponse(charts.figures(sample_report(page_language())))
