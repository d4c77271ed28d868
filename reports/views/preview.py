"""How a finding would read on a result, for its editors: from what stands in the form, saved or not.

The result does not exist: it is that of somebody the finding speaks of, with the one answer that is tried.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import override

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Question, Questionnaire
from assessment.registry import current_questionnaire
from benchmarks.admin.form_finding import form_finding
from benchmarks.comparison.comparing import compare_one
from benchmarks.findings.values import Finding, QuestionMapping
from language.text import LANGUAGES
from language.words import Words, words_for
from reports.report.comparisons import comparison_view
from reports.report.values import ComparedView, ComparisonView
from web.pages import page_language
from web.responses import answers_to

ANSWER_FIELD: Final = "preview-answer:"
"""With a question's code behind it: the field that holds the answer to try."""
PAGE, PART = "reports/preview.html", "reports/_preview.html"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be tried; ``code`` is that of an option or of a way not to answer."""

    code: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """A finding at one question, beside one answer; ``readings`` hold each language with what a result says in it."""

    question: str
    title: str
    choices: tuple[Choice, ...]
    readings: tuple[tuple[str, SafeString], ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a finding is tried on: a questionnaire, on a day, for a reader with these words.

    ``chosen`` maps question codes to the code of the answer to try; without a known one it is the first answer that
    belongs to the share.
    """

    questionnaire: Questionnaire
    chosen: Mapping[str, str]
    today: date
    reader: Words


@answers_to("POST")
def preview(request: HttpRequest) -> HttpResponse:
    """Answer with a page, or with the part of it that belongs beside the form if ``part`` is asked for."""
    if not (request.user.has_perm("benchmarks.change_finding") or request.user.has_perm("benchmarks.add_finding")):
        raise PermissionDenied
    found = form_finding(request.POST)
    fields = [(name, str(value)) for name, values in request.POST.lists() for value in values]
    chosen = {name.removeprefix(ANSWER_FIELD): value for name, value in fields if name.startswith(ANSWER_FIELD)}
    trial = Trial(current_questionnaire(), chosen, timezone.localdate(), words_for(page_language()))
    own = ("csrfmiddlewaretoken", ANSWER_FIELD)
    finding, known = found.value, trial.questionnaire.has_question
    tried = [(finding, each) for each in finding.mappings if known(each.question)] if finding else []
    context = {
        "problems": found.problems,
        "previews": [_preview(held, each, trial) for held, each in tried],
        "answer_field": ANSWER_FIELD,
        # What was sent, so that the page can send it again with another answer.
        "sent": [(name, value) for name, value in fields if not name.startswith(own)],
    }
    return render(request, PART if "part" in request.GET else PAGE, context)


def _preview(finding: Finding, mapping: QuestionMapping, trial: Trial) -> Preview:
    _ = trial.reader.gettext
    question = trial.questionnaire.question(mapping.question)
    texts = {option.code: option.text.in_language(trial.reader.language) for option in question.options}
    texts |= {Status.DONT_KNOW.value: _("Don’t know"), Status.UNANSWERED.value: _("not answered")}
    code = trial.chosen.get(question.code, "")
    if code not in texts:
        code = next((option for option in question.option_codes if option in mapping.belongs), next(iter(texts)))
    is_option = code in question.option_codes
    answer = Answer(question.code, Status.ANSWERED, (code,)) if is_option else Answer(question.code, Status(code))
    # It is tried on somebody to whom the finding is shown, if its condition looks at another question.
    answers, condition = {answer.question: answer}, mapping.only_if
    if condition and condition.any_of and condition.question not in answers:
        answers[condition.question] = Answer(condition.question, Status.ANSWERED, condition.any_of[:1])
    comparison = compare_one(answers, finding, mapping)
    readings = [(words, comparison_view(comparison, answer, trial.today, words)) for words in map(words_for, LANGUAGES)]
    return Preview(
        question=question.code,
        title=question.title.in_language(trial.reader.language),
        choices=tuple(Choice(each, text, each == code) for each, text in texts.items()),
        readings=tuple((words.language, _drawn(view, question, trial, words)) for words, view in readings),
    )


def _drawn(view: ComparisonView, question: Question, trial: Trial, words: Words) -> SafeString:
    """Draw what a study says beside an answer as a result does, in the language of the words."""
    dimensions = (each.code for each in trial.questionnaire.dimensions if question in each.questions)
    context = {
        "title": question.title.in_language(words.language),
        "view": view,
        "compared": ComparedView(comparisons=(view,), shown=(view,)),
        "dimension": next(dimensions, ""),
        "language": words.language,
    }
    with override(words.language):
        return render_to_string("reports/_preview_reading.html", context)
