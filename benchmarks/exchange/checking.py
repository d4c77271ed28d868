"""Holding one row of a file against the rules that editors are held to, as it would be with the whole file applied."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from benchmarks.exchange.cells import is_damaged
from benchmarks.exchange.collection import Change, Collection
from benchmarks.exchange.columns import TABLES, Table
from benchmarks.models import Finding, ImportRow, QuestionMapping, RowStatus
from benchmarks.models.entries import MappingEntry, Problems, single_question_problem, twin_problems
from benchmarks.models.imports import TableName
from benchmarks.models.warnings import Figures, finding_warnings, mapping_warnings

WARNINGS_SHOWN: Final = 10
GUESSES: Final = 200
"""For so many unknown codes is it found out which one may be meant: it takes long, and nobody mistypes more."""

NO_FIGURES: Final = Figures(())


class Checking:
    """Checks the rows of one file, in the active language."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._guesses = GUESSES
        self._crowded: dict[str, str | None] = {}
        """By finding, what is wrong if its percentage is held against several questions."""

    def check(self, row: ImportRow) -> None:
        """Set what a row would change, what is wrong with it and what looks wrong."""
        table, known = TABLES[TableName(row.table)], self._collection
        is_new = row.key not in known.stored[table.name]
        # Of two rows with one key nobody knows which holds, so neither is looked into.
        is_repeated = (table.name, row.key) in known.repeated
        changed = [] if is_repeated else known.changes.get((table.name, row.key), [])
        problems = [(column, _(text) % values) for column, text, values in row.unreadable]
        warnings: list[str] = []
        if row.key and not is_repeated and (is_new or changed):
            problems += self._rule_problems(table, row.key)
            # One by one: a figure may be at odds with thousands.
            for warning in () if problems else chain(_damaged(changed), self._warnings(table, row.key)):
                warnings += [] if warning in warnings else [warning]
                if len(warnings) == WARNINGS_SHOWN:
                    break
        row.problems = [{"column": column, "text": text} for column, text in dict.fromkeys(problems)]
        row.warnings = warnings
        row.changes = [change._asdict() for change in changed]
        as_it_is = RowStatus.CHANGED if changed else RowStatus.UNCHANGED
        row.status = RowStatus.WRONG if problems else RowStatus.NEW if is_new else as_it_is

    def _rule_problems(self, table: Table, key: str) -> Problems:
        made: Any = self._collection.after[table.name][key]
        try:
            made.clean_fields(exclude={table.parent} if table.parent else None)
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                yield from ((field, message) for message in messages)
        parent = getattr(made, table.parent).code if table.above else ""
        if table.above and parent not in self._collection.after[table.above.name]:
            yield table.parent, self._missing_parent(table, key, parent)
        elif isinstance(made, Finding):
            yield from self._finding_problems(made, key)
        elif isinstance(made, QuestionMapping):
            yield from self._mapping_problems(made, key)
        else:
            yield from made.problems()

    def _missing_parent(self, table: Table, key: str, code: str) -> str:
        if code:
            return _("There is no “%(code)s”, neither stored nor in the file.") % {"code": code}
        self._guesses -= 1
        close = get_close_matches(key, self._collection.stored[table.name], 1) if self._guesses >= 0 else ()
        if close:
            text = _("%(key)s is new, and a new row needs this column. Or is %(close)s meant?")
            return text % {"key": key, "close": close[0]}
        return _("%(key)s is new, and a new row needs this column.") % {"key": key}

    def _finding_problems(self, finding: Finding, key: str) -> Problems:
        entry = self._collection.findings[key]
        yield from finding.problems(entry)
        yield from twin_problems(entry.code, entry.statement, self._collection.said_in[entry.study])
        for mapping_key, mapping in self._staying_mappings(key):
            row = self._collection.after[TableName.COMPARISONS][mapping_key]
            for _field, message in row.problems(mapping):
                yield "code", f"{mapping.question}: {message}"

    def _staying_mappings(self, finding: str) -> Iterator[tuple[str, MappingEntry]]:
        """Yield the mappings of a finding that are in use and that the file leaves as they are, by their keys."""
        for key, mapping in self._collection.mappings_of[finding]:
            if mapping.in_use and not self._collection.changes.get((TableName.COMPARISONS, key)):
                yield key, mapping

    def _mapping_problems(self, mapping: QuestionMapping, key: str) -> Problems:
        yield from mapping.problems(self._collection.mappings[key])
        if not mapping.in_use or mapping.finding.percent is None:
            return
        finding = mapping.finding.code
        if finding not in self._crowded:
            held = (other.question for _key, other in self._collection.mappings_of[finding] if other.in_use)
            self._crowded[finding] = single_question_problem(held)
        if crowded := self._crowded[finding]:
            yield "question", crowded

    def _warnings(self, table: Table, key: str) -> Iterator[str]:
        figures = self._collection.figures
        if table.name is TableName.FINDINGS:
            is_held = any(mapping.in_use for _key, mapping in self._collection.mappings_of[key])
            yield from finding_warnings(self._collection.findings[key], NO_FIGURES if is_held else figures)
            for _key, mapping in self._staying_mappings(key):
                yield from mapping_warnings(mapping, figures)
        elif table.name is TableName.COMPARISONS:
            yield from mapping_warnings(self._collection.mappings[key], figures)


def _damaged(changed: list[Change]) -> Iterator[str]:
    for change in changed:
        if isinstance(change.after, str) and is_damaged(change.after):
            text = _("Column %(column)s holds damaged letters: was the file saved with the wrong encoding?")
            yield text % {"column": change.column}
