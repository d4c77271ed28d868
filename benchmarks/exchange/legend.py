"""What the columns of an export mean, in both languages, taken from the forms of the admin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.db.models import Field
from django.utils.translation import gettext, gettext_noop, override

from benchmarks.exchange.columns import TABLES, Content
from language.text import LANGUAGES

HEADINGS: Final = ("sheet", "column", "Deutsch", "English", "allowed")
RULES: Final = (
    gettext_noop(
        "Rows are found by their code, mappings (the sheet “comparisons”) by finding and question. "
        "An unknown code is a new row."
    ),
    gettext_noop("An import never deletes: to take a row away, set its state to retired, or in_use to no."),
    gettext_noop("A column that is left out stays as it is; an empty cell empties the field."),
    gettext_noop("A text that begins with = + - or @ has an apostrophe before it; an import takes it away again."),
)
ALLOWED: Final = {
    Content.CODE: "a–z 0–9 - _",
    Content.WHOLE_NUMBER: "84",
    Content.PERCENT: "92 | 31.7 | 31,7 | 92 % | 0.5 %",
    Content.FLAG: "yes | no",
    Content.CODES: "code, code, code",
    Content.CONDITIONS: "size any_of small medium; channels none_of none",
}


@dataclass(frozen=True, slots=True)
class Legend:
    """What the columns mean: headings, and one row per column in words."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def legend() -> Legend:
    """Return the general rules and one row per column: what it means and what it takes."""
    rows = [("", "", *_in_both(partial(gettext, rule)), "") for rule in RULES]
    for table in TABLES.values():
        for column in table.columns:
            meaning = _in_both(partial(_meaning, table.field(column.name)))
            allowed = " | ".join(column.choices) or ALLOWED.get(column.content, "")
            rows.append((table.name.value, column.name, *meaning, allowed))
    return Legend(HEADINGS, tuple(rows))


def _in_both(words: Callable[[], str]) -> tuple[str, ...]:
    told = []
    for language in LANGUAGES:
        with override(language):
            told.append(words())
    return tuple(told)


def _meaning(field: Field[Any, Any]) -> str:
    label = str(field.verbose_name)
    choices = ", ".join(f"{code} = {words}" for code, words in field.flatchoices if code)
    parts = [f"{label[:1].upper()}{label[1:]}.", str(field.help_text), f"{choices}." if choices else ""]
    return " ".join(part for part in parts if part)
