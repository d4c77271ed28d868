"""The landing page. It stands above all rooms, because it shows something of each of them."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from assessment.registry import current_questionnaire
from benchmarks.editions.reading import NoEdition
from reports.sample import sample_report
from web.responses import answers_to

EXAMPLE: Final = "bitkom23-use"
"""How many use social media: it shows how a figure is told and primes the answer to no question that carries points.

Where it is no longer published, another one serves.
"""


@answers_to("GET")
def landing(request: HttpRequest) -> HttpResponse:
    """Say what the questionnaire is, how long it takes and what comes out.

    The sample result is drawn small, the studies and findings that answers are compared with are counted, and one
    figure is shown as an example; none of it before the first studies are published.
    """
    questionnaire = current_questionnaire()
    try:
        report = sample_report(get_language() or "")
    except NoEdition:
        report = None
    compared = report.comparisons if report else ()
    # The next best is the first figure whose interval can be told: it shows the most of what is said.
    examples = [each for each in compared if each.finding == EXAMPLE] or [each for each in compared if each.interval]
    context = {
        "questionnaire": questionnaire,
        "report": report,
        "finding_count": len({each.finding for each in compared}),
        "study_count": len({each.study for each in compared}),
        "example": next(iter(examples), None),
        "interval_note": report.interval_note if report else "",
    }
    return render(request, "landing/landing.html", context)
