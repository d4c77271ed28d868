"""How a finding would read on a result, for its editors: from what stands in the form, saved or not."""

from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from assessment.registry import current_questionnaire
from benchmarks.admin.form_finding import form_finding
from language.words import words_for
from reports.previews import Trial, previews
from web.pages import page_language
from web.responses import answers_to

ANSWER_FIELD: Final = "preview-answer:"
"""With a question's code behind it: the field that holds the answer to try."""
PAGE, PART = "reports/preview.html", "reports/_preview.html"


@answers_to("POST")
def preview(request: HttpRequest) -> HttpResponse:
    """Answer with a page, or with the part of it that belongs beside the form if ``part`` is asked for."""
    if not (request.user.has_perm("benchmarks.change_finding") or request.user.has_perm("benchmarks.add_finding")):
        raise PermissionDenied
    found = form_finding(request.POST)
    trial = Trial(current_questionnaire(), _chosen(request), timezone.localdate(), words_for(page_language()))
    context = {
        "problems": found.problems,
        "previews": previews(found.value, trial) if found.value else (),
        "answer_field": ANSWER_FIELD,
        "sent": _sent(request),
    }
    return render(request, PART if "part" in request.GET else PAGE, context)


def _chosen(request: HttpRequest) -> dict[str, str]:
    fields = request.POST.items()
    return {name.removeprefix(ANSWER_FIELD): str(value) for name, value in fields if name.startswith(ANSWER_FIELD)}


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was sent, so that the page can send it again with another answer."""
    own = ("csrfmiddlewaretoken", ANSWER_FIELD)
    return [(name, value) for name, values in request.POST.lists() if not name.startswith(own) for value in values]
