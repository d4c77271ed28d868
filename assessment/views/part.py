"""The page that asks one part: shown, saved as a whole, and saved change by change."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override

from assessment.forms.reading import QuestionReading, read_page
from assessment.parts import Part, next_open_part
from assessment.questionnaire.answers import Answer, Change
from assessment.services import AlreadyCompleted, answers_of, reopen_and_save, save_changes
from assessment.views.autosave import autosave_conflict, autosave_result, autosave_untrusted
from assessment.views.opened import Opened, open_assessment
from assessment.views.part_page import answers_page, conflict_page, problem_page, question_page, untrusted_page
from assessment.views.switching import language_after
from web.responses import SeeOther, answers_to, private_page, refuse, wants_json

FORM_TYPES = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
"""What Django reads as a form. Anything else would look like an empty page, and seem to be saved."""


@private_page
@answers_to("GET", "POST")
def part(request: HttpRequest, key: str, dimension: str) -> HttpResponse:
    """Ask the questions of one part, or save what was posted. Completed answers are shown, not asked."""
    opened = open_assessment(key)
    asked = opened.part(dimension)
    if request.method == "POST":
        if request.content_type not in FORM_TYPES:
            return refuse(request, 400)
        with override(language_after(request)):
            return _save(request, opened, asked)
    answers = answers_of(opened.assessment)
    page = answers_page if opened.assessment.is_completed else question_page
    return page(request, opened, asked, answers)


@private_page
def untrusted_part(request: HttpRequest, key: str, dimension: str) -> HttpResponse:
    """Answer a page that came without its security token: save nothing, and give back what was typed."""
    if request.method != "POST" or request.content_type not in FORM_TYPES:
        return refuse(request, 403, "csrf")
    opened = open_assessment(key)
    asked = opened.part(dimension)
    with override(language_after(request)):
        if wants_json(request):
            return autosave_untrusted()
        readings = read_page(asked.questions, request.POST)
        return untrusted_page(request, opened, asked, readings, answers_of(opened.assessment))


def _save(request: HttpRequest, opened: Opened, asked: Part) -> HttpResponse:
    readings = read_page(asked.questions, request.POST)
    try:
        stored = _store(opened, readings, may_reopen="reopen" in request.POST)
    except AlreadyCompleted:
        if wants_json(request):
            return autosave_conflict()
        return conflict_page(request, opened, asked, readings, answers_of(opened.assessment))
    if wants_json(request):
        return autosave_result(readings, stored)
    if any(reading.is_wrong for reading in readings):
        return problem_page(request, opened, asked, readings, stored)
    return SeeOther(_next_address(request, opened, asked, stored))


def _store(opened: Opened, readings: tuple[QuestionReading, ...], *, may_reopen: bool) -> dict[str, Answer]:
    """Save what can be saved, even where something else on the page is wrong; return all answers."""
    changes: list[Change] = [reading.change for reading in readings if reading.change]
    if not changes and not any(reading.is_wrong for reading in readings) and not may_reopen:
        return answers_of(opened.assessment)
    save = reopen_and_save if may_reopen else save_changes
    return save(assessment=opened.assessment, changes=changes, now=timezone.now())


def _next_address(request: HttpRequest, opened: Opened, asked: Part, stored: dict[str, Answer]) -> str:
    if "switch_language" in request.POST:
        return opened.part_url(asked)
    if request.POST.get("then") == "hub":
        return opened.url("hub")
    following = next_open_part(opened.parts, asked, stored)
    if request.GET.get("back") == "check" or following is None:
        return opened.url("check")
    return opened.part_url(following)
