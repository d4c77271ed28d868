"""Checking all answers before the result, and reopening them after it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from assessment.parts import Part, progress_in
from assessment.services import answers_of, reopen
from assessment.views.open_assessment import open_assessment
from assessment.views.part_page import AnswerInWords, answers_in_words, part_name
from web.responses import SeeOther, answers_to, private_page


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """One part with all its answers in words."""

    part: Part
    name: str
    url: str
    open: int
    answers: list[AnswerInWords]


@private_page
@answers_to("GET")
def check(request: HttpRequest, key: str) -> HttpResponse:
    """Show every answer with a link to change it, and what is still open."""
    opened = open_assessment(key)
    answers = answers_of(opened.assessment)
    parts = [
        CheckedPart(
            part=part,
            name=part_name(part),
            url=opened.part_url(part),
            open=progress_in(part, answers).open,
            answers=answers_in_words(part, answers),
        )
        for part in opened.parts
    ]
    open_scored = sum(checked.open for checked in parts if checked.part.dimension)
    context = {"opened": opened, "assessment": opened.assessment, "parts": parts, "open_scored": open_scored}
    return render(request, "assessment/check.html", context)


@private_page
@answers_to("POST")
def reopen_answers(request: HttpRequest, key: str) -> HttpResponse:
    """Let completed answers be changed again; ``part`` names the page to go on with, otherwise it is the overview."""
    opened = open_assessment(key)
    next_part = opened.part(request.POST["part"]) if request.POST.get("part") else None
    reopen(assessment=opened.assessment, now=timezone.now())
    return SeeOther(opened.part_url(next_part) if next_part else opened.url("hub"))
