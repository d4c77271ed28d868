"""Checking all answers before the result, and reopening them after it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from assessment.parts import Part, progress_in
from assessment.services import answers_of, reopen
from assessment.views.answer_rows import AnswerRow, answer_rows
from assessment.views.opened import open_assessment
from assessment.views.part_names import part_name
from web.responses import SeeOther, answers_to, private_page


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """One part with all its answers in words."""

    part: Part
    name: str
    url: str
    open: int
    rows: list[AnswerRow]


@private_page
@answers_to("GET")
def check(request: HttpRequest, key: str) -> HttpResponse:
    """Show every answer with a link to change it, and what is still open."""
    opened = open_assessment(key)
    answers = answers_of(opened.assessment)
    parts = [
        CheckedPart(
            part, part_name(part), opened.part_url(part), progress_in(part, answers).open, answer_rows(part, answers)
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
