"""One question as a crispy form. It draws the controls; what comes back is read by :mod:`assessment.forms.reading`."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, LayoutObject
from crispy_forms.utils import TEMPLATE_PACK, render_field
from django import forms
from django.template import Context
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from assessment.forms.reading import NOTE_SUFFIX
from assessment.forms.slots import slot_mark
from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE, Question, QuestionType

APART = "apart"
"""Name of the group of choices that say why there is no answer."""


class QuestionBlock(LayoutObject):
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


def _choice_field(question: Question, language: str) -> forms.ChoiceField:
    options = [(option.code, option.text.in_language(language)) for option in question.options]
    choices = [("", options), (APART, _choices_apart(question, language))]
    if question.type is QuestionType.MULTI:
        return forms.MultipleChoiceField(choices=choices, required=False, widget=forms.CheckboxSelectMultiple)
    return forms.ChoiceField(choices=choices, required=False, widget=forms.RadioSelect)


def _choices_apart(question: Question, language: str) -> list[tuple[str, str]]:
    dont_know = _("Don’t know") if question.scored else _("Don’t know, or no answer")
    if question.allow_not_applicable is None:
        return [(DONT_KNOW, dont_know)]
    reason = question.allow_not_applicable.in_language(language)
    return [(DONT_KNOW, dont_know), (NOT_APPLICABLE, _("Not applicable: %(reason)s") % {"reason": reason})]
