"""What is said at a field when its value can't be taken: what happened and what to do."""

from typing import Final

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from assessment.forms.reading import LONGEST_NOTE, NOTE_SUFFIX, QuestionReading
from assessment.questionnaire.answers import Answer, Reason, Status
from assessment.questionnaire.definitions import Question

CHOICE_MESSAGES: Final = {
    Reason.UNKNOWN_OPTION: gettext_lazy("This is not one of the options. Choose one of the options shown."),
    Reason.SEVERAL_FOR_SINGLE: gettext_lazy("Only one answer is possible here. Choose the one that fits best."),
    Reason.EXCLUSIVE_WITH_OTHERS: gettext_lazy(
        "“%(option)s” can’t be chosen together with others. Remove one or the other."
    ),
    Reason.DONT_KNOW_WITH_OTHERS: gettext_lazy(
        "“Don’t know” can’t be chosen together with answers. Remove one or the other."
    ),
    Reason.NOT_APPLICABLE_WITH_OTHERS: gettext_lazy(
        "“Not applicable” can’t be chosen together with answers. Remove one or the other."
    ),
    Reason.NOT_APPLICABLE_NOT_ALLOWED: gettext_lazy(
        "“Not applicable” is not possible here. Choose one of the options shown."
    ),
}


def messages_of(reading: QuestionReading, stored: Answer) -> dict[str, str]:
    """Return a sentence in the active language for each field of a question that is not stored, by field name.

    ``stored`` is the answer as it is stored by now.
    """
    question, messages = reading.question, {}
    if reading.change and reading.change.overlooks_choice(stored):
        messages[question.code] = _(
            "Changed elsewhere meanwhile to “%(answer)s”. Your choice is not saved: save once more to keep yours."
        ) % {"answer": "; ".join(answer_texts(question, stored)) or _("no answer")}
    if reading.change and reading.change.overlooks_note(stored):
        messages[question.code + NOTE_SUFFIX] = _(
            "Changed elsewhere meanwhile, so your text is not saved yet. There it now says: “%(note)s”. Put both "
            "together here and save once more."
        ) % {"note": stored.note or _("nothing")}
    if reading.error:
        alone = [option.text.in_language(get_language() or "") for option in question.options if option.exclusive]
        messages[question.code] = CHOICE_MESSAGES[reading.error] % {"option": next(iter(alone), "")}
    if reading.note_error:
        length = reading.note_error.length
        messages[question.code + NOTE_SUFFIX] = _(
            "The note has %(length)s characters, but only %(limit)s fit. Shorten it by %(excess)s."
        ) % {
            "length": number_format(length, force_grouping=True),
            "limit": number_format(LONGEST_NOTE, force_grouping=True),
            "excess": number_format(length - LONGEST_NOTE, force_grouping=True),
        }
    return messages


def answer_texts(question: Question, answer: Answer) -> list[str]:
    """Return an answer in the active language, one text for each option; nothing for a question left open."""
    match answer.status:
        case Status.DONT_KNOW:
            return [_("Don’t know") if question.scored else _("Don’t know, or no answer")]
        case Status.NOT_APPLICABLE:
            return [_("Not applicable")]
    return [question.option(code).text.in_language(get_language() or "") for code in answer.options]
