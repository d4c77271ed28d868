"""The page that asks one part: shown, saved as a whole, and saved change by change."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from assessment.forms.messages import messages_of
from assessment.forms.page_state import write_seen
from assessment.forms.reading import CLEAR, QuestionReading, read_page
from assessment.parts import Part, next_open_part
from assessment.questionnaire.answers import Answer, Seen, answer_to
from assessment.services import AlreadyCompleted, answers_of, reopen_and_save, save_changes
from assessment.views.open_assessment import OpenAssessment, open_assessment
from assessment.views.part_page import answers_page, conflict_page, problem_page, question_page, untrusted_page
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
        with override(_language_after(request)):
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
    with override(_language_after(request)):
        if wants_json(request):
            message = _("Not saved: this page is out of date. Press “Save and continue” to keep what you entered.")
            return JsonResponse({"saved": False, "message": message}, status=403)
        readings = read_page(asked.questions, request.POST)
        return untrusted_page(request, opened, asked, readings, answers_of(opened.assessment))


def _save(request: HttpRequest, opened: OpenAssessment, asked: Part) -> HttpResponse:
    """Save what can be saved, even where something else on the page is wrong."""
    readings = read_page(asked.questions, request.POST)
    changes = [reading.change for reading in readings if reading.change]
    is_wrong, may_reopen = any(reading.is_wrong for reading in readings), "reopen" in request.POST
    try:
        if changes or is_wrong or may_reopen:
            save = reopen_and_save if may_reopen else save_changes
            stored = save(assessment=opened.assessment, changes=changes, now=timezone.now())
        else:
            stored = answers_of(opened.assessment)
    except AlreadyCompleted:
        if not wants_json(request):
            return conflict_page(request, opened, asked, readings, answers_of(opened.assessment))
        told = _("Not saved: the questionnaire was completed in the meantime. Press “Save and continue” to reopen it.")
        return JsonResponse({"saved": False, "message": told}, status=409)
    if wants_json(request):
        return _autosaved(readings, stored)
    if any(reading.is_unsaved(answer_to(stored, reading.question.code)) for reading in readings):
        return problem_page(request, opened, asked, readings, stored)
    return SeeOther(_next_address(request, opened, asked, stored))


def _next_address(request: HttpRequest, opened: OpenAssessment, asked: Part, stored: dict[str, Answer]) -> str:
    if "switch_language" in request.POST:
        return opened.part_url(asked)
    if cleared := request.POST.get(CLEAR):
        back = "?back=check" if request.GET.get("back") == "check" else ""
        return f"{opened.part_url(asked)}{back}#{quote(cleared)}"
    if request.POST.get("then") == "hub":
        return opened.url("hub")
    following = next_open_part(opened.parts, asked, stored)
    if request.GET.get("back") == "check" or following is None:
        return opened.url("check")
    return opened.part_url(following)


def _autosaved(readings: Sequence[QuestionReading], stored: Mapping[str, Answer]) -> JsonResponse:
    """200 and when it was saved, or a message for each field that was not; the rest is saved either way.

    400 says that something has to be corrected, 409 that somebody else changed what the reader has not seen.

    ``seen`` is what the page has to send along from now on for the questions it sent (``assessment.forms.page_state``).
    """
    seen: dict[str, Seen] = {}
    errors: dict[str, str] = {}
    is_wrong = any(reading.is_wrong for reading in readings)
    for reading in readings:
        if reading.seen is not None or reading.change or reading.is_wrong:
            code = reading.question.code
            seen[code] = reading.seen_over(answer_to(stored, code), saved=True)
            errors |= messages_of(reading, answer_to(stored, code))
    now = timezone.localtime()
    answer = {"saved": not errors, "at": now.isoformat(timespec="seconds"), "seen": write_seen(seen)}
    if errors:
        told = _("Not saved: please correct it.") if is_wrong else _("Not saved: changed elsewhere meanwhile.")
        return JsonResponse(answer | {"errors": errors, "message": told}, status=400 if is_wrong else 409)
    return JsonResponse(answer | {"message": _("Saved at %(time)s") % {"time": time_format(now, "H:i")}})


def _language_after(request: HttpRequest) -> str:
    """Return the language the reader goes on in: the one of the pressed language button, or the page's own."""
    wanted = request.POST.get("switch_language", "")
    return wanted if wanted in dict(settings.LANGUAGES) else get_language() or settings.LANGUAGE_CODE
