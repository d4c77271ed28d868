"""Values of a history as an editor reads them: names instead of codes."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from django.db.models import ForeignKey
from django.utils.translation import gettext as _
from simple_history.models import ModelChange
from simple_history.template_utils import HistoricalRecordContextHelper

from assessment.registry import current_questionnaire
from benchmarks.findings.condition_codes import conditions_of
from benchmarks.findings.wording import condition_text
from web.pages import page_words

QUESTIONS: Final = ("question",)
QUESTION_OF_OPTIONS: Final = {"belongs": "question"}
CONDITIONS: Final = "conditions"


class HistoryWords(HistoricalRecordContextHelper):  # type: ignore[misc]  # simple_history ships no types
    """In the list of changes: what a choice is called instead of its code, and an empty value as such."""

    DEFAULT_MAX_DISPLAYED_DELTA_CHANGE_CHARS = 400

    def prepare_delta_change_value(self, change: ModelChange, value: Any) -> Any:
        """Return the value as an editor reads it."""
        shown = super().prepare_delta_change_value(change, value)
        choices = dict(self.model._meta.get_field(change.field).flatchoices)
        if change.field == CONDITIONS:
            return "; ".join(_conditions_in_words(value or ())) or _("empty")
        if isinstance(shown, bool):
            return _("yes") if shown else _("no")
        if shown in (None, "", []):
            return _("empty")
        return choices.get(shown, shown) if isinstance(shown, str) else shown


def value_in_words(version: Any, field: Any) -> str:
    """Return a field of an earlier version as words; "" where it is empty, several lines for a list."""
    value = getattr(version, field.name)
    if value in (None, "", []):
        return ""
    if field.name in QUESTION_OF_OPTIONS:
        questionnaire, question = current_questionnaire(), getattr(version, QUESTION_OF_OPTIONS[field.name])
        known = questionnaire.question(question).options if questionnaire.has_question(question) else ()
        texts = {option.code: page_words().text(option.text) for option in known}
        return "\n".join(texts.get(option, option) for option in value)
    if field.name == CONDITIONS:
        return "\n".join(_conditions_in_words(value))
    if isinstance(value, list):
        return "\n".join(", ".join(entry) if isinstance(entry, list) else str(entry) for entry in value)
    return question_title(value) if field.name in QUESTIONS else _single_value(value, field)


def _conditions_in_words(stored: Iterable[Any]) -> list[str]:
    return [condition_text(each, current_questionnaire(), page_words()) for each in conditions_of(stored)]


def _single_value(value: Any, field: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Decimal):
        return page_words().exact(value)
    names = {} if isinstance(field, ForeignKey) else dict(field.flatchoices)
    return str(names.get(value, value))


def question_title(code: str) -> str:
    """Return what a question is called, or its code where the questionnaire no longer has it."""
    questionnaire = current_questionnaire()
    return page_words().text(questionnaire.question(code).title) if questionnaire.has_question(code) else code
