"""Values of a stored version as an editor reads them: names instead of codes."""

from decimal import Decimal
from typing import Any, Final

from django.db.models import Field, ForeignKey
from django.utils.translation import gettext as _

from assessment.registry import current_questionnaire
from web.pages import page_words

QUESTIONS: Final = ("question", "only_if_question")
QUESTION_OF_OPTIONS: Final = {"belongs": "question", "only_if_options": "only_if_question"}


def value_in_words(version: Any, field: Field) -> str:
    """Return a field of an earlier version as words; "" where it is empty, several lines for a list."""
    value = getattr(version, field.name)
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return "\n".join(_list_in_words(version, field.name, value))
    if field.name in QUESTIONS:
        return _question_title(value)
    return _single_value(value, field)


def _single_value(value: Any, field: Field) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Decimal):
        return page_words().exact(value)
    names = {} if isinstance(field, ForeignKey) else dict(field.flatchoices)
    return str(names.get(value, value))


def _list_in_words(version: Any, name: str, value: list[Any]) -> list[str]:
    if name in QUESTION_OF_OPTIONS:
        return _option_texts(getattr(version, QUESTION_OF_OPTIONS[name]), value)
    return [", ".join(entry) if isinstance(entry, list) else str(entry) for entry in value]


def _option_texts(question: str, options: list[str]) -> list[str]:
    questionnaire = current_questionnaire()
    known = questionnaire.question(question).options if questionnaire.has_question(question) else ()
    texts = {option.code: page_words().text(option.text) for option in known}
    return [texts.get(option, option) for option in options]


def _question_title(code: str) -> str:
    questionnaire = current_questionnaire()
    return page_words().text(questionnaire.question(code).title) if questionnaire.has_question(code) else code
