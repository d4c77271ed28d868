"""What the columns of an export mean, in both languages, taken from the forms of the admin."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop, override

from benchmarks.exchange.collection import MODELS
from benchmarks.exchange.columns import TABLES, Column, Content, Table
from benchmarks.exchange.written import Legend
from language.text import LANGUAGES

HEADINGS: Final = ("sheet", "column", "Deutsch", "English", "allowed")
RULES: Final = (
    gettext_noop("Rows are found by their code, comparisons by finding and question. An unknown code is a new row."),
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
}


def legend() -> Legend:
    """Return the general rules and one row per column: what it means and what it takes."""
    rules = (("", "", *_in_both(lambda rule=rule: gettext(rule)), "") for rule in RULES)
    columns = (_column(table, column) for table in TABLES.values() for column in table.columns)
    return Legend(HEADINGS, (*rules, *columns))


def _column(table: Table, column: Column) -> tuple[str, ...]:
    field = MODELS[table.name]._meta.get_field(column.name)
    allowed = " | ".join(column.choices) or ALLOWED.get(column.content, "")
    return table.name.value, column.name, *_in_both(lambda: _meaning(field)), allowed


def _in_both(words: Callable[[], str]) -> Iterator[str]:
    for language in LANGUAGES:
        with override(language):
            yield words()


def _meaning(field: Any) -> str:
    label = str(field.verbose_name)
    choices = ", ".join(f"{code} = {words}" for code, words in field.flatchoices if code)
    parts = [f"{label[:1].upper()}{label[1:]}.", str(field.help_text), f"{choices}." if choices else ""]
    return " ".join(part for part in parts if part)
