"""What the page's script is told after it has sent a single change."""

from collections.abc import Iterable, Mapping

from django.http import JsonResponse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from assessment.forms.messages import choice_message, note_message
from assessment.forms.page_state import write_seen
from assessment.forms.reading import NOTE_SUFFIX, QuestionReading
from assessment.questionnaire.answers import Answer, answer_to


def autosave_result(readings: Iterable[QuestionReading], stored: Mapping[str, Answer]) -> JsonResponse:
    """200 and when it was saved, or 400 and a message for each field that was not; the rest is saved either way.

    ``seen`` is what the page has to send along from now on for the questions it sent (``assessment.forms.page_state``).
    """
    sent = [reading for reading in readings if reading.seen is not None or reading.change or reading.is_wrong]
    code_answers = {each.question.code: answer_to(stored, each.question.code) for each in sent}
    seen = {each.question.code: each.seen_over(code_answers[each.question.code], saved=True) for each in sent}
    errors = {name: message for each in sent for name, message in _errors(each).items()}
    now = timezone.localtime()
    answer = {"saved": not errors, "at": now.isoformat(timespec="seconds"), "seen": write_seen(seen)}
    if errors:
        return JsonResponse(answer | {"errors": errors, "message": _("Not saved: please correct it.")}, status=400)
    return JsonResponse(answer | {"message": _("Saved at %(time)s") % {"time": time_format(now, "H:i")}})


def autosave_conflict() -> JsonResponse:
    """409: the assessment was completed in the meantime."""
    message = _("Not saved: the questionnaire was completed in the meantime. Press “Save and continue” to reopen it.")
    return JsonResponse({"saved": False, "message": message}, status=409)


def autosave_untrusted() -> JsonResponse:
    """403: the page's security token was missing or wrong; the whole page, sent by its button, is given a new one."""
    message = _("Not saved: this page is out of date. Press “Save and continue” to keep what you entered.")
    return JsonResponse({"saved": False, "message": message}, status=403)


def _errors(reading: QuestionReading) -> dict[str, str]:
    errors = {}
    if reading.error:
        errors[reading.question.code] = choice_message(reading.question, reading.error)
    if reading.note_error:
        errors[reading.question.code + NOTE_SUFFIX] = note_message(reading.note_error)
    return errors
