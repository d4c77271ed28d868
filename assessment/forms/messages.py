"""What is said at a field when its value can't be taken: what happened and what to do."""

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessment.forms.reading import LONGEST_NOTE, NOTE_SUFFIX, NoteTooLong, QuestionReading
from assessment.questionnaire.answers import Reason
from assessment.questionnaire.definitions import Question


def messages_of(reading: QuestionReading) -> dict[str, str]:
    """Return a sentence in the active language for each field of a question that can't be stored, by field name."""
    code, messages = reading.question.code, {}
    if reading.error:
        messages[code] = _choice_message(reading.question, reading.error)
    if reading.note_error:
        messages[code + NOTE_SUFFIX] = _note_message(reading.note_error)
    return messages


def _choice_message(question: Question, reason: Reason) -> str:
    exclusive = [option.text.in_language(get_language() or "") for option in question.options if option.exclusive]
    return {
        Reason.UNKNOWN_OPTION: _("This is not one of the options. Choose one of the options shown."),
        Reason.SEVERAL_FOR_SINGLE: _("Only one answer is possible here. Choose the one that fits best."),
        Reason.EXCLUSIVE_WITH_OTHERS: _("“%(option)s” can’t be chosen together with others. Remove one or the other.")
        % {"option": next(iter(exclusive), "")},
        Reason.DONT_KNOW_WITH_OTHERS: _("“Don’t know” can’t be chosen together with answers. Remove one or the other."),
        Reason.NOT_APPLICABLE_WITH_OTHERS: _(
            "“Not applicable” can’t be chosen together with answers. Remove one or the other."
        ),
        Reason.NOT_APPLICABLE_NOT_ALLOWED: _("“Not applicable” is not possible here. Choose one of the options shown."),
    }[reason]


def _note_message(problem: NoteTooLong) -> str:
    return _("The note has %(length)s characters, but only %(limit)s fit. Shorten it by %(excess)s.") % {
        "length": number_format(problem.length, force_grouping=True),
        "limit": number_format(LONGEST_NOTE, force_grouping=True),
        "excess": number_format(problem.length - LONGEST_NOTE, force_grouping=True),
    }
