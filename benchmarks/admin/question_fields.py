"""Form fields by which a question and its answers are chosen from the questionnaire, not typed."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question, Questionnaire
from assessment.registry import current_questionnaire
from web.pages import page_words

SEPARATOR: Final = ":"
"""Stands between question and option in a posted value: option codes are unique within their question only."""

Group = tuple[str, list[Question]]


def question_groups(questionnaire: Questionnaire) -> Iterator[Group]:
    """Yield the questions by dimension, under its name; context questions come last."""
    for dimension in questionnaire.dimensions:
        yield page_words().text(dimension.name), list(dimension.questions)
    yield _("About the company"), list(questionnaire.profile)


def posted_value(question: str, option: str) -> str:
    """Return the value that a ticked option is posted with."""
    return f"{question}{SEPARATOR}{option}"


def _label(question: Question) -> str:
    return f"{page_words().text(question.title)}: {page_words().text(question.text)}"


class OptionsWidget(forms.CheckboxSelectMultiple):
    """Check boxes of every question, folded question by question.

    Without JavaScript the folds are opened by hand; ``admin.js`` shows those of the chosen question only.
    """

    template_name = "benchmarks/admin/options.html"

    def __init__(self, question_field: str) -> None:
        super().__init__()
        self.question_field = question_field

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        questionnaire = current_questionnaire()
        context["questions"] = [
            {
                "code": code,
                "label": _label(questionnaire.question(code)),
                "options": options,
                "is_open": any(option["selected"] for option in options),
            }
            for code, options, _index in context["widget"]["optgroups"]
        ]
        # A field of the same form; in an inline form both carry the same prefix.
        prefix, hyphen, _own = name.rpartition("-")
        context["question_name"] = f"{prefix}{hyphen}{self.question_field}"
        return context


class QuestionField(forms.ChoiceField):
    """A question of the current questionnaire, shown by title and wording."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=self.every_question, **kwargs)

    @staticmethod
    def every_question() -> list[tuple[str, Any]]:
        """Return every question of the current questionnaire, grouped, after an empty choice."""
        groups = question_groups(current_questionnaire())
        grouped = [(name, [(question.code, _label(question)) for question in questions]) for name, questions in groups]
        return [("", "---------"), *grouped]


class OptionsField(forms.MultipleChoiceField):
    """Answers to the question that is chosen in another field of the same form."""

    def __init__(self, *, question_field: str, **kwargs: Any) -> None:
        self.question_field = question_field
        super().__init__(choices=self.every_option, widget=OptionsWidget(question_field), required=False, **kwargs)

    @staticmethod
    def every_option() -> list[tuple[str, list[tuple[str, str]]]]:
        """Return every option of every question, grouped by question code."""
        questions = [question for _name, group in question_groups(current_questionnaire()) for question in group]
        return [
            (
                each.code,
                [(posted_value(each.code, option.code), page_words().text(option.text)) for option in each.options],
            )
            for each in questions
        ]

    def posted(self, question: str, options: Iterable[str]) -> list[str]:
        """Return stored option codes as posted values."""
        return [posted_value(question, option) for option in options]

    def chosen(self, question: str, posted: Iterable[str]) -> list[str]:
        """Return posted values as option codes; raises :class:`ValidationError` for answers to another question."""
        pairs = [value.split(SEPARATOR, 1) for value in posted]
        foreign = sorted({code for code, _option in pairs if code != question})
        if foreign:
            raise ValidationError(
                _("Some answers ticked here belong to another question: %(codes)s. Untick them."),
                params={"codes": ", ".join(foreign)},
            )
        return [option for _code, option in pairs]
