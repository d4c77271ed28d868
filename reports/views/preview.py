"""How a finding would read on a result, for its editors: from what stands in the form, saved or not.

The result does not exist: it is that of somebody the finding speaks of, with the one answer that is tried.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
from benchmarks.comparison.comparing import is_met
from benchmarks.comparison.nearness import EVERYTHING
from benchmarks.findings.values import Edition, Finding, QuestionMapping
from language.text import LANGUAGES
from language.words import Words, words_for
from reports.report import make_result
from reports.report.compared import ComparedView, compared_by_question
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
    """What a finding is tried on: a questionnaire, for a reader with these words.

    ``chosen`` maps question codes to the code of the answer to try; without a known one it is the first answer that
    belongs to the share.
    """

    questionnaire: Questionnaire
    chosen: Mapping[str, str]
    reader: Words

    def preview(self, finding: Finding, mapping: QuestionMapping) -> Preview:
        """Return a finding at one of its questions, as a result with the answer that is tried would tell it."""
        _ = self.reader.gettext
        question = self.questionnaire.question(mapping.question)
        texts = {option.code: option.text.in_language(self.reader.language) for option in question.options}
        texts |= {Status.DONT_KNOW.value: _("Don’t know"), Status.UNANSWERED.value: _("not answered")}
        code = self.chosen.get(question.code, "")
        if code not in texts:
            code = next((option for option in question.option_codes if option in mapping.belongs), next(iter(texts)))
        is_option = code in question.option_codes
        answer = Answer(question.code, Status.ANSWERED, (code,)) if is_option else Answer(question.code, Status(code))
        # It is tried on somebody to whom the finding is shown, if its conditions look at other questions.
        met = (self._answer_that_meets(mapping, each.question) for each in mapping.conditions)
        answers = {each.question: each for each in met} | {answer.question: answer}
        now = timezone.localtime()
        result = make_result(
            questionnaire=self.questionnaire,
            answers=answers,
            edition=Edition(0, now.date().isoformat(), (replace(finding, mappings=(mapping,)),)),
            started_at=now,
            completed_at=now,
        )
        readings = [(words, compared_by_question(result, EVERYTHING, words)) for words in map(words_for, LANGUAGES)]
        return Preview(
            question=question.code,
            title=question.title.in_language(self.reader.language),
            choices=tuple(Choice(each, text, each == code) for each, text in texts.items()),
            readings=tuple(
                (words.language, self._drawn(found[question.code], question, words)) for words, found in readings
            ),
        )

    def _answer_that_meets(self, mapping: QuestionMapping, code: str) -> Answer:
        """Return an answer to a question by which all conditions on it are met: one option, or one for each of them."""
        conditions = [condition for condition in mapping.conditions if condition.question == code]
        one_each = tuple(dict.fromkeys(condition.any_of[0] for condition in conditions if condition.any_of))
        tried = [Answer(code, Status.ANSWERED, (option,)) for option in self.questionnaire.question(code).option_codes]
        for answer in tried:
            if all(is_met(condition, {code: answer}) for condition in conditions):
                return answer
        return Answer(code, Status.ANSWERED, one_each)

    def _drawn(self, compared: ComparedView, question: Question, words: Words) -> SafeString:
        """Draw what a study says beside an answer as a result does, in the language of the words."""
        dimensions = (each.code for each in self.questionnaire.dimensions if question in each.questions)
        context = {
            "title": question.title.in_language(words.language),
            "view": next(iter(compared.comparisons)),
            "compared": compared,
            "dimension": next(dimensions, ""),
            "language": words.language,
        }
        with override(words.language):
            return render_to_string("reports/_preview_reading.html", context)


@answers_to("POST")
def preview(request: HttpRequest) -> HttpResponse:
    """Answer with a page, or with the part of it that belongs beside the form if ``part`` is asked for."""
    if not (request.user.has_perm("benchmarks.change_finding") or request.user.has_perm("benchmarks.add_finding")):
        raise PermissionDenied
    found = form_finding(request.POST)
    fields = [(name, str(value)) for name, values in request.POST.lists() for value in values]
    chosen = {name.removeprefix(ANSWER_FIELD): value for name, value in fields if name.startswith(ANSWER_FIELD)}
    trial = Trial(current_questionnaire(), chosen, words_for(page_language()))
    own = ("csrfmiddlewaretoken", ANSWER_FIELD)
    finding, known = found.value, trial.questionnaire.has_question
    tried = [(finding, each) for each in finding.mappings if known(each.question)] if finding else []
    context = {
        "problems": found.problems,
        "previews": [trial.preview(held, each) for held, each in tried],
        "answer_field": ANSWER_FIELD,
        # What was sent, so that the page can send it again with another answer.
        "sent": [(name, value) for name, value in fields if not name.startswith(own)],
    }
    return render(request, PART if "part" in request.GET else PAGE, context)
