"""What the benchmarks would be with a file applied, and each of its rows held against the rules for editors."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from itertools import chain
from typing import Any, Final, NamedTuple, TypeAlias

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from benchmarks.exchange.cells import clean_text, is_damaged, without_unprintable
from benchmarks.exchange.columns import TABLES, Column, Content, Table
from benchmarks.findings.condition_codes import conditions_of
from benchmarks.findings.documents import decimal_text
from benchmarks.models import Finding, ImportRow, QuestionMapping, RowStatus, Study
from benchmarks.models.entries import (
    FindingEntry,
    Problems,
    Said,
    said,
    twin_problems,
)
from benchmarks.models.imports import TableName
from benchmarks.models.mapping_entry import MappingEntry, single_question_problem
from benchmarks.models.warnings import Figure, Figures, figure, finding_warnings, mapping_warnings

WARNINGS_SHOWN: Final = 10
GUESSES: Final = 200
"""For so many unknown codes is it found out which one may be meant: it takes long, and nobody mistypes more."""

NO_FIGURES: Final = Figures(())


NOTHING: Final[tuple[Any, ...]] = (None, "", [])

Rows: TypeAlias = dict[TableName, dict[str, Any]]
"""By table and by key."""


class Change(NamedTuple):
    """One field with its value before and after, as JSON keeps them; a new row has nothing before."""

    column: str
    before: Any
    after: Any


class Collection:
    """Studies, findings and mappings by key, before and after; knows what each row of the file changes."""

    def __init__(self, rows: Iterable[ImportRow]) -> None:
        self.stored = stored_rows()
        self.after: Rows = {name: dict(found) for name, found in self.stored.items()}
        self.changes: dict[tuple[TableName, str], list[Change]] = {}
        self.repeated: set[tuple[TableName, str]] = set()
        for row in rows:
            if row.key:
                self._lay_over(TABLES[TableName(row.table)], row)
        self.findings: dict[str, FindingEntry] = {}
        self.mappings: dict[str, MappingEntry] = {}
        self.mappings_of: dict[str, list[tuple[str, MappingEntry]]] = defaultdict(list)
        self._enter()
        self.said_in = self._said_in()
        self.figures = Figures(self._figures())

    def _lay_over(self, table: Table, row: ImportRow) -> None:
        name, stored = table.name, self.stored[table.name].get(row.key)
        if (name, row.key) in self.changes:
            self.repeated.add((name, row.key))
        wanted = wanted_fields(row, stored)
        before = None if stored is None else {column: plain(column_value(table, stored, column)) for column in wanted}
        self.changes[name, row.key] = list(changes(table, before, wanted))
        # The stored row stays as it is.
        fields = table.model._meta.concrete_fields if stored else ()
        kept = {field.attname: getattr(stored, field.attname) for field in fields}
        made = table.model(**(kept | field_values(table, wanted)))
        made._state.adding = stored is None
        if table.above:
            code = wanted.get(table.parent) or (getattr(stored, table.parent).code if stored else "")
            # A study or finding that is nowhere becomes one without anything.
            parent = self.after[table.above.name].get(code) or table.above.model(**{"code": code})
            setattr(made, table.parent, parent)
        self.after[name][row.key] = made

    def _enter(self) -> None:
        """Note findings and mappings as the rules of entry see them; a mapping sees its finding as it would be."""
        for code, finding in self.after[TableName.FINDINGS].items():
            self.findings[code] = finding.as_entry()
        for key, mapping in self.after[TableName.COMPARISONS].items():
            code = mapping.finding.code
            mapping.finding = self.after[TableName.FINDINGS].get(code, mapping.finding)
            self.mappings[key] = mapping.as_entry(self.findings.get(code))
            self.mappings_of[code].append((key, self.mappings[key]))

    def _said_in(self) -> dict[str, Said]:
        """Return by study what its findings say."""
        statements = defaultdict(list)
        for finding in self.findings.values():
            statements[finding.study].append((finding.code, finding.statement))
        return {study: said(found) for study, found in statements.items()}

    def _figures(self) -> Iterator[Figure]:
        for code, finding in self.findings.items():
            held = [mapping for _key, mapping in self.mappings_of.get(code, ()) if mapping.in_use]
            yield from [figure(finding, mapping) for mapping in held] or [figure(finding)]


def stored_rows() -> Rows:
    """Return every stored row by its key, each knowing the one it belongs to: three queries."""
    studies = {study.pk: study for study in Study.objects.all()}
    findings = {finding.pk: finding for finding in Finding.objects.all()}
    for finding in findings.values():
        finding.study = studies[finding.study_id]
    mappings = {}
    for mapping in QuestionMapping.objects.all():
        mapping.finding = findings[mapping.finding_id]
        mappings[f"{mapping.finding.code}/{mapping.question}"] = mapping
    return {
        TableName.STUDIES: {study.code: study for study in studies.values()},
        TableName.FINDINGS: {finding.code: finding for finding in findings.values()},
        TableName.COMPARISONS: mappings,
    }


def column_value(table: Table, row: Any, name: str) -> Any:
    """Return the value of a column; a row that is above others is told by its code."""
    return getattr(row, name).code if name == table.parent else getattr(row, name)


def wanted_fields(row: ImportRow, stored: Any) -> dict[str, Any]:
    """Return the fields that a row of a file sets; what it merely suggests counts where nothing is stored."""
    empty = {name: value for name, value in row.suggested.items() if not (stored and getattr(stored, name))}
    fields: dict[str, Any] = row.fields | empty
    return fields


def field_values(table: Table, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return plain values as the fields of a row take them, without the row above it."""
    values = {name: value for name, value in wanted.items() if name != table.parent}
    if values.get("percent") is not None:
        values["percent"] = Decimal(values["percent"])
    return values


def plain(value: Any) -> Any:
    """Return a value as JSON keeps it: a percentage as text without needless zeros."""
    return decimal_text(value) if isinstance(value, Decimal) else value


def changes(table: Table, stored: Mapping[str, Any] | None, wanted: Mapping[str, Any]) -> Iterator[Change]:
    """Yield every wanted field that differs from the stored row; of a new row, every field that is not empty.

    Both hold plain values by column; ``wanted`` may lack columns, which then stay as they are.
    """
    for column in table.columns:
        if column.name not in wanted:
            continue
        after = wanted[column.name]
        if stored is None:
            if after not in NOTHING:
                yield Change(column.name, None, after)
        elif not _same(column, stored[column.name], after):
            yield Change(column.name, stored[column.name], after)


def _same(column: Column, one: Any, other: Any) -> bool:
    """Say whether two values of a column mean the same: line ends, zeros and the order of a list do not count."""
    if column.content is Content.CODES:
        return set(one or ()) == set(other or ())
    if column.content is Content.CONDITIONS:
        return _alike(one) == _alike(other)
    if isinstance(one, str) and isinstance(other, str):
        return one == other or clean_text(without_unprintable(one)) == clean_text(without_unprintable(other))
    return bool(one == other)


def _alike(conditions: Any) -> set[tuple[str, frozenset[str], frozenset[str]]]:
    found = conditions_of(conditions or ())
    return {(each.question, frozenset(each.any_of), frozenset(each.none_of)) for each in found}


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
