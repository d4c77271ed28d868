"""Checking all answers before the result, and reopening them after it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from assessment.parts import Part
from assessment.questionnaire.answers import Answer
from assessment.scoring.calculation import need_for_result
from assessment.services import answers_of, reopen
from assessment.views.open_assessment import OpenAssessment, open_assessment
from assessment.views.part_page import AnswerInWords, answers_in_words, part_name
from web.responses import SeeOther, answers_to, private_page


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """One part with its answers in words; those still ``open`` can be given, those ``given`` can be changed."""

    part: Part
    name: str
    url: str
    open: list[AnswerInWords]
    given: list[AnswerInWords]


@private_page
@answers_to("GET")
def check(request: HttpRequest, key: str) -> HttpResponse:
    """Show what is still open, and every answer with a link to change it; offer to complete from half of them on."""
    opened = open_assessment(key)
    answers = answers_of(opened.assessment)
    parts = [_checked(opened, part, answers) for part in opened.parts]
    context = {
        "opened": opened,
        "assessment": opened.assessment,
        "parts": parts,
        "open_scored": sum(len(checked.open) for checked in parts if checked.part.dimension),
        "need": need_for_result(opened.questionnaire, answers),
        "next": next((checked for checked in parts if checked.open), None),
    }
    return render(request, "assessment/check.html", context)


def _checked(opened: OpenAssessment, part: Part, answers: Mapping[str, Answer]) -> CheckedPart:
    rows = answers_in_words(part, answers)
    # What is completed can't be answered here, so it is shown in one piece.
    left_open = [] if opened.assessment.is_completed else [row for row in rows if not row.texts]
    given = [row for row in rows if row not in left_open]
    return CheckedPart(part, part_name(part), opened.part_url(part), left_open, given)


@private_page
@answers_to("POST")
def reopen_answers(request: HttpRequest, key: str) -> HttpResponse:
    """Let completed answers be changed again; ``part`` names the page to go on with, otherwise it is the overview."""
    opened = open_assessment(key)
    next_part = opened.part(request.POST["part"]) if request.POST.get("part") else None
    reopen(assessment=opened.assessment, now=timezone.now())
    return SeeOther(opened.part_url(next_part) if next_part else opened.url("hub"))
