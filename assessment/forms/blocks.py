"""The questions of a page as HTML. Each is drawn by crispy-forms once per process, version and language.

A question looks the same to everybody but for the marked answer, the note and the messages. Drawing it afresh for each
request costs five times as much as the rest of the page, so it is kept with slots at these places.
"""

from collections.abc import Mapping
from functools import cache

from crispy_forms.utils import render_crispy_form
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from assessment.forms.page_state import QuestionState
from assessment.forms.question_form import QuestionForm
from assessment.forms.slots import SlottedText, slot_name
from assessment.parts import part_of
from assessment.registry import questionnaire

CHECKED = " checked"
OPEN = " open"
HIDDEN = " hidden"
INVALID = ' aria-invalid="true"'


def draw_questions(
    code: str, version: str, part: str, language: str, states: Mapping[str, QuestionState]
) -> SafeString:
    """Return the questions of one part in one language as HTML, showing the states given by question code."""
    blocks = question_blocks(code, version, part, language)
    drawn = [block.filled(_fillings(states[question])) for question, block in blocks.items()]
    return mark_safe("".join(drawn))


@cache
def question_blocks(code: str, version: str, part: str, language: str) -> Mapping[str, SlottedText]:
    """Return the drawn questions of one part by question code, in order."""
    questions = part_of(questionnaire(code, version), part).questions
    with override(language):
        forms = [QuestionForm(each, language, number, len(questions)) for number, each in enumerate(questions, start=1)]
        return {each.code: SlottedText(render_crispy_form(form)) for each, form in zip(questions, forms, strict=True)}


def _fillings(state: QuestionState) -> dict[str, str]:
    fillings = {slot_name("checked", value): CHECKED for value in state.shown.values}
    fillings["note"] = escape(state.shown.note)
    fillings["note-open"] = OPEN if state.shown.note or state.note_error else ""
    fillings["note-invalid"] = INVALID if state.note_error else ""
    return fillings | _message("error", state.error) | _message("note-error", state.note_error)


def _message(place: str, message: str) -> dict[str, str]:
    return {place: escape(message)} if message else {f"{place}-hidden": HIDDEN}
