"""Drawing the page of one part; what a part is called and what was answered in it, for other pages too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessment.forms.blocks import draw_questions
from assessment.forms.messages import answer_texts, messages_of
from assessment.forms.page_state import QuestionState, seen_of, shown_for, write_seen
from assessment.forms.reading import NOTE_SUFFIX, QuestionReading
from assessment.parts import Part
from assessment.questionnaire.answers import Answer, Seen, answer_to
from assessment.views.open_assessment import OpenAssessment


@dataclass(frozen=True, slots=True)
class AnswerInWords:
    """One question with its answer, for pages that show it without asking; ``texts`` is empty where there is none."""

    code: str
    title: str
    question: str
    texts: tuple[str, ...]
    note: str


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


def question_page(
    request: HttpRequest, opened: OpenAssessment, part: Part, answers: Mapping[str, Answer]
) -> HttpResponse:
    """Show the questions with what is stored."""
    shown = {question.code: shown_for(answer_to(answers, question.code)) for question in part.questions}
    states = {code: QuestionState(each) for code, each in shown.items()}
    seen = {code: seen_of(each) for code, each in shown.items()}
    return _page(request, opened, part, Drawn(states, seen), status=200)


def problem_page(
    request: HttpRequest,
    opened: OpenAssessment,
    part: Part,
    readings: Sequence[QuestionReading],
    stored: Mapping[str, Answer],
) -> HttpResponse:
    """Show the page again with everything typed and what is wrong with it; the rest is saved.

    400 says that something has to be corrected, 409 that somebody else changed what the reader has not seen.
    """
    status = 400 if any(reading.is_wrong for reading in readings) else 409
    return _page(request, opened, part, _drawn_again(readings, stored), status=status)


def conflict_page(
    request: HttpRequest,
    opened: OpenAssessment,
    part: Part,
    readings: Sequence[QuestionReading],
    stored: Mapping[str, Answer],
) -> HttpResponse:
    """Show the page again with everything typed: it came after completion, and nothing of it is saved yet."""
    drawn = _drawn_again(readings, stored, Unsaved.COMPLETED)
    return _page(request, opened, part, drawn, status=409)


def untrusted_page(
    request: HttpRequest,
    opened: OpenAssessment,
    part: Part,
    readings: Sequence[QuestionReading],
    stored: Mapping[str, Answer],
) -> HttpResponse:
    """Show the page again with everything typed: its security token was missing or wrong, and nothing of it is saved
    before the reader sends it once more with the token of this page.
    """
    drawn = _drawn_again(readings, stored, Unsaved.UNTRUSTED)
    return _page(request, opened, part, drawn, status=403)


def answers_page(
    request: HttpRequest, opened: OpenAssessment, part: Part, answers: Mapping[str, Answer]
) -> HttpResponse:
    """Show completed answers, with the way to reopen them."""
    context = _frame(opened, part) | {"answers": answers_in_words(part, answers)}
    return render(request, "assessment/part_answers.html", context)


def part_name(part: Part) -> str:
    """Return the part's name in the active language."""
    if part.dimension is None:
        return _("About your company")
    return part.dimension.name.in_language(get_language() or "")


def part_description(part: Part) -> str:
    """Return in a sentence or two what the part is about."""
    if part.dimension is None:
        return _(
            "These answers carry no points. They show which study figures fit your company. "
            "You can leave any of them open."
        )
    return part.dimension.description.in_language(get_language() or "")


def answers_in_words(part: Part, answers: Mapping[str, Answer]) -> list[AnswerInWords]:
    """Return the questions of a part with the answers given, in the active language."""
    language, rows = get_language() or "", []
    for question in part.questions:
        answer = answer_to(answers, question.code)
        title, text = question.title.in_language(language), question.text.in_language(language)
        rows.append(AnswerInWords(question.code, title, text, tuple(answer_texts(question, answer)), answer.note))
    return rows


def _drawn_again(
    readings: Sequence[QuestionReading], stored: Mapping[str, Answer], unsaved: Unsaved | None = None
) -> Drawn:
    states, seen, problems = {}, {}, []
    for reading in readings:
        question, code, note = reading.question, reading.question.code, reading.question.code + NOTE_SUFFIX
        answer = answer_to(stored, code)
        messages = messages_of(reading, answer)
        states[code] = QuestionState(reading.shown_over(answer), messages.get(code, ""), messages.get(note, ""))
        seen[code] = reading.seen_over(answer, saved=unsaved is None)
        title = question.title.in_language(get_language() or "")
        problems += [Problem(name if name == note else f"{code}_0_0", title, messages[name]) for name in messages]
    return Drawn(states, seen, problems, unsaved)


def _frame(opened: OpenAssessment, part: Part) -> dict[str, object]:
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


def _page(request: HttpRequest, opened: OpenAssessment, part: Part, drawn: Drawn, *, status: int) -> HttpResponse:
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
