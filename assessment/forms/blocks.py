"""The questions of a page as HTML. Each is drawn by crispy-forms once per process, version and language.

A question looks the same to everybody but for the marked answer, the note and the messages. Drawing it afresh for each
request costs five times as much as the rest of the page, so it is kept with slots at these places. The forms draw the
controls only; what comes back is read by :mod:`assessment.forms.reading`.
"""

from collections.abc import Mapping
from functools import cache

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, LayoutObject
from crispy_forms.utils import TEMPLATE_PACK, render_crispy_form, render_field
from django import forms
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from assessment.forms.page_state import QuestionState
from assessment.forms.reading import NOTE_SUFFIX
from assessment.forms.slots import SlottedText, slot_mark, slot_name
from assessment.parts import part_of
from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE, Question, QuestionType
from assessment.registry import questionnaire

CHECKED = " checked"
OPEN = " open"
HIDDEN = " hidden"
INVALID = ' aria-invalid="true"'

APART = "apart"
"""Name of the group of choices that say why there is no answer."""


class QuestionBlock(LayoutObject):  # type: ignore[misc]  # crispy-forms ships no types
    """The fieldset around the controls of one question: legend, help, message, options, note, why we ask."""

    template = "assessment/blocks/question.html"

    def __init__(self, question: Question, language: str, number: int, total: int) -> None:
        self.fields = [
            Field(question.code, template="assessment/blocks/options.html"),
            Field(question.code + NOTE_SUFFIX, template="assessment/blocks/note.html"),
        ]
        self.words = {
            "code": question.code,
            "title": question.title.in_language(language),
            "text": question.text.in_language(language),
            "help": question.help.in_language(language),
            "why": question.why.in_language(language),
            "is_single": question.type is QuestionType.SINGLE,
            "exclusive": [option.code for option in question.options if option.exclusive],
            "number": number,
            "total": total,
        }

    def render(self, form: forms.Form, context: Context, template_pack: str = TEMPLATE_PACK, **kwargs: object) -> str:
        """Draw the block; part of crispy's contract for layout objects."""
        with context.push(question=self.words):
            options, note = (render_field(field, form, context, template_pack=template_pack) for field in self.fields)
            return render_to_string(self.template, {"question": self.words, "options": options, "note": note})


class QuestionForm(forms.Form):
    """The controls of one question: its choice, named by the question's code, and its note."""

    use_required_attribute = False

    def __init__(self, question: Question, language: str, number: int, total: int) -> None:
        super().__init__(auto_id="%s", initial={question.code + NOTE_SUFFIX: slot_mark("note")})
        self.fields[question.code] = _choice_field(question, language)
        self.fields[question.code + NOTE_SUFFIX] = forms.CharField(required=False, widget=forms.Textarea({"rows": 3}))
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(QuestionBlock(question, language, number, total))


def draw_questions(
    code: str, version: str, part: str, language: str, states: Mapping[str, QuestionState]
) -> SafeString:
    """Return the questions of one part in one language as HTML, showing the states given by question code."""
    drawn = []
    for question, block in question_blocks(code, version, part, language).items():
        state = states[question]
        fillings = {slot_name("checked", value): CHECKED for value in state.shown.values}
        fillings["note"] = escape(state.shown.note)
        fillings["note-open"] = OPEN if state.shown.note or state.note_error else ""
        fillings["note-invalid"] = INVALID if state.note_error else ""
        fillings |= _message("error", state.error) | _message("note-error", state.note_error)
        drawn.append(block.filled(fillings))
    return mark_safe("".join(drawn))


@cache
def question_blocks(code: str, version: str, part: str, language: str) -> Mapping[str, SlottedText]:
    """Return the drawn questions of one part by question code, in order."""
    questions = part_of(questionnaire(code, version), part).questions
    with override(language):
        forms = [QuestionForm(each, language, number, len(questions)) for number, each in enumerate(questions, start=1)]
        return {each.code: SlottedText(render_crispy_form(form)) for each, form in zip(questions, forms, strict=True)}


def _message(place: str, message: str) -> dict[str, str]:
    return {place: escape(message)} if message else {f"{place}-hidden": HIDDEN}


def _choice_field(question: Question, language: str) -> forms.ChoiceField:
    options = [(option.code, option.text.in_language(language)) for option in question.options]
    apart = [(DONT_KNOW, _("Don’t know") if question.scored else _("Don’t know, or no answer"))]
    if question.allow_not_applicable is not None:
        reason = question.allow_not_applicable.in_language(language)
        apart.append((NOT_APPLICABLE, _("Not applicable: %(reason)s") % {"reason": reason}))
    choices = [("", options), (APART, apart)]
    if question.type is QuestionType.MULTI:
        return forms.MultipleChoiceField(choices=choices, required=False, widget=forms.CheckboxSelectMultiple)
    return forms.ChoiceField(choices=choices, required=False, widget=forms.RadioSelect)
