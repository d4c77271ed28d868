"""The conditions of a mapping as rows of a form: a question, a rule, the answers; one row more than there are."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from benchmarks.admin.question_fields import OptionsField, QuestionField
from benchmarks.findings.condition_codes import conditions_of
from benchmarks.models.mapping_entry import condition_problems

RULES: Final = {
    "any_of": gettext_lazy("only those who chose one of these answers"),
    "none_of": gettext_lazy("only those who chose none of these answers"),
}
ROWS_READ: Final = 20
"""Nobody needs more; whoever sends a thousand does not keep the server busy."""

Row = dict[str, Any]
"""A row as it is posted: ``question``, ``rule``, ``options`` and ``remove``."""


class ConditionsWidget(forms.Widget):
    """Rows of controls, the last one empty. A further one appears with the next save; no script is needed."""

    template_name = "benchmarks/admin/conditions.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        rows = [*(value or ()), {}]
        return {"widget": {"name": name}, "rows": [_controls(name, place, row) for place, row in enumerate(rows)]}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Row]:
        """Return the rows as they were posted, without those that say nothing."""
        sent = [f"{name}.{place}" for place in range(ROWS_READ) if f"{name}.{place}.question" in data]
        rows = [
            {
                "question": data.get(f"{row}.question", ""),
                "rule": data.get(f"{row}.rule", ""),
                "options": data.getlist(f"{row}.options"),
                "remove": f"{row}.remove" in data,
            }
            for row in sent
        ]
        return [row for row in rows if row["question"] or row["rule"] or row["options"]]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Rows that all say nothing are there all the same: they take every condition away."""
        return f"{name}.0.question" not in data

    def id_for_label(self, id_: str) -> str:
        """The rows have labels of their own."""
        return ""


def _controls(name: str, place: int, row: Row) -> Row:
    """Return the three controls of a row as HTML, and whether it holds anything that can be removed."""
    own = f"{name}.{place}"
    options = OptionsField(question_field=f"{own.rpartition('-')[2]}.question")
    choices = [("", "---------"), *((code, str(words)) for code, words in RULES.items())]
    return {
        "number": place + 1,
        "question": forms.Select(choices=QuestionField.every_question()).render(
            f"{own}.question", row.get("question", ""), {"aria-label": _("Question")}
        ),
        "rule": forms.Select(choices=choices).render(f"{own}.rule", row.get("rule", ""), {"aria-label": _("Rule")}),
        "options": options.widget.render(f"{own}.options", row.get("options", ())),
        "remove": f"{own}.remove" if row else "",
        "is_removed": row.get("remove", False),
    }


class ConditionsField(forms.Field):
    """Any number of conditions, all of which must hold; an empty list where there is none."""

    widget = ConditionsWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self._options = OptionsField(question_field="")

    def prepare_value(self, value: Any) -> list[Row]:
        """Return stored conditions as rows; what was posted are rows already."""
        return [row if "rule" in row else self._row(row) for row in value or ()]

    def _row(self, stored: Mapping[str, Any]) -> Row:
        rule = "any_of" if stored["any_of"] else "none_of"
        posted = self._options.posted(stored["question"], stored[rule])
        return {"question": stored["question"], "rule": rule, "options": posted, "remove": False}

    def to_python(self, value: Any) -> list[Row]:
        """Return rows as stored conditions; raises :class:`ValidationError` with the number of every wrong row."""
        conditions, problems = [], []
        for number, row in enumerate(value or (), 1):
            if row["remove"]:
                continue
            try:
                conditions.append(self._condition(row))
            except ValidationError as error:
                text = _("Condition %(number)d: %(problem)s")
                problems += [text % {"number": number, "problem": each} for each in error.messages]
        if problems:
            raise ValidationError(problems)
        return conditions

    def _condition(self, row: Row) -> Row:
        if row["rule"] not in RULES:
            raise ValidationError(_("Choose whether these answers are asked for or ruled out."))
        options = self._options.chosen(row["question"], row["options"])
        condition = {"question": row["question"], "any_of": [], "none_of": []} | {row["rule"]: options}
        if problems := list(condition_problems(conditions_of([condition]))):
            raise ValidationError(problems)
        return condition

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Hold conditions against each other, not rows; what can't be read is a change."""
        try:
            return bool(self.to_python(data) != (initial or []))
        except ValidationError:
            return True
