"""What is said at a field when its value can't be taken: what happened and what to do."""

from typing import Final

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from assessment.forms.reading import LONGEST_NOTE, NOTE_SUFFIX, QuestionReading
from assessment.questionnaire.answers import Reason

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


def messages_of(reading: QuestionReading) -> dict[str, str]:
    """Return a sentence in the active language for each field of a question that can't be stored, by field name."""
    question, messages = reading.question, {}
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
