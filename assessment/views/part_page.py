"""Drawing the page of one part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from assessment.forms.blocks import draw_questions
from assessment.forms.messages import choice_message, note_message
from assessment.forms.page_state import QuestionState, Seen, seen_of, shown_for, write_seen
from assessment.forms.reading import NOTE_SUFFIX, QuestionReading
from assessment.parts import Part
from assessment.questionnaire.answers import Answer, answer_to
from assessment.views.answer_rows import answer_rows
from assessment.views.opened import Opened
from assessment.views.part_names import part_description, part_name


class Unsaved(StrEnum):
    """Why nothing of what was typed is saved yet."""

    COMPLETED = "completed"
    UNTRUSTED = "untrusted"


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the error summary; ``target`` is the id of the control it leads to."""

    target: str
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """Everything of a page that depends on what was stored or posted."""

    states: Mapping[str, QuestionState]
    seen: Mapping[str, Seen]
    problems: Sequence[Problem] = ()
    unsaved: Unsaved | None = None


def question_page(request: HttpRequest, opened: Opened, part: Part, answers: Mapping[str, Answer]) -> HttpResponse:
    """Show the questions with what is stored."""
    shown = {question.code: shown_for(answer_to(answers, question.code)) for question in part.questions}
    states = {code: QuestionState(each) for code, each in shown.items()}
    seen = {code: seen_of(each) for code, each in shown.items()}
    return _page(request, opened, part, Drawn(states, seen), status=200)


def problem_page(
    request: HttpRequest,
    opened: Opened,
    part: Part,
    readings: Sequence[QuestionReading],
    stored: Mapping[str, Answer],
) -> HttpResponse:
    """Show the page again with everything typed and what is wrong with it; what was right is saved."""
    drawn = _drawn_again(readings, stored)
    return _page(request, opened, part, drawn, status=400)


def conflict_page(
    request: HttpRequest,
    opened: Opened,
    part: Part,
    readings: Sequence[QuestionReading],
    stored: Mapping[str, Answer],
) -> HttpResponse:
    """Show the page again with everything typed: it came after completion, and nothing of it is saved yet."""
    drawn = _drawn_again(readings, stored, Unsaved.COMPLETED)
    return _page(request, opened, part, drawn, status=409)


def untrusted_page(
    request: HttpRequest,
    opened: Opened,
    part: Part,
    readings: Sequence[QuestionReading],
    stored: Mapping[str, Answer],
) -> HttpResponse:
    """Show the page again with everything typed: its security token was missing or wrong, and nothing of it is saved
    before the reader sends it once more with the token of this page.
    """
    drawn = _drawn_again(readings, stored, Unsaved.UNTRUSTED)
    return _page(request, opened, part, drawn, status=403)


def answers_page(request: HttpRequest, opened: Opened, part: Part, answers: Mapping[str, Answer]) -> HttpResponse:
    """Show completed answers, with the way to reopen them."""
    context = _frame(opened, part) | {"rows": answer_rows(part, answers)}
    return render(request, "assessment/part_answers.html", context)


def _drawn_again(
    readings: Sequence[QuestionReading], stored: Mapping[str, Answer], unsaved: Unsaved | None = None
) -> Drawn:
    states, seen = {}, {}
    for reading in readings:
        code = reading.question.code
        answer = answer_to(stored, code)
        states[code] = QuestionState(
            reading.shown_over(answer),
            choice_message(reading.question, reading.error) if reading.error else "",
            note_message(reading.note_error) if reading.note_error else "",
        )
        seen[code] = reading.seen_over(answer, saved=unsaved is None)
    return Drawn(states, seen, _problems(readings, states), unsaved)


def _problems(readings: Sequence[QuestionReading], states: Mapping[str, QuestionState]) -> list[Problem]:
    problems = []
    for question in (reading.question for reading in readings):
        state, title = states[question.code], question.title.in_language(get_language() or "")
        if state.error:
            problems.append(Problem(f"{question.code}_0_0", title, state.error))
        if state.note_error:
            problems.append(Problem(question.code + NOTE_SUFFIX, title, state.note_error))
    return problems


def _frame(opened: Opened, part: Part) -> dict[str, object]:
    """What every page of a part says, whoever asks."""
    return {
        "opened": opened,
        "assessment": opened.assessment,
        "part": part,
        "name": part_name(part),
        "description": part_description(part),
        "number": opened.parts.index(part) + 1,
        "total": len(opened.parts),
        "hub_url": opened.url("hub"),
    }


def _page(request: HttpRequest, opened: Opened, part: Part, drawn: Drawn, *, status: int) -> HttpResponse:
    language, asked = get_language() or "", opened.questionnaire
    back = "?back=check" if request.GET.get("back") == "check" else ""
    context = _frame(opened, part) | {
        "action": opened.part_url(part) + back,
        "seen": write_seen(drawn.seen),
        "questions": draw_questions(asked.code, asked.version, part.code, language, drawn.states),
        "problems": drawn.problems,
        "unsaved": drawn.unsaved,
    }
    response = render(request, "assessment/part.html", context, status=status)
    # After a language button was pressed this differs from the address, which the middleware would go by.
    response["Content-Language"] = language
    return response
