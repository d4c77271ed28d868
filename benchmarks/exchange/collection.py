"""The benchmarks as they would be with a file applied: what is stored, the rows laid over it, and what these change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeAlias

from benchmarks.exchange.cells import clean_text, without_unprintable
from benchmarks.exchange.columns import TABLES, Column, Content, Table
from benchmarks.findings.documents import decimal_text
from benchmarks.models import Finding, ImportRow, QuestionMapping, Study
from benchmarks.models.entries import FindingEntry, MappingEntry, Said, said
from benchmarks.models.imports import TableName
from benchmarks.models.warnings import Figure, Figures, figure

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
    """Say whether two values of a column mean the same: line ends, zeros and the order of codes do not count."""
    if column.content is Content.CODES:
        return set(one or ()) == set(other or ())
    if isinstance(one, str) and isinstance(other, str):
        return one == other or clean_text(without_unprintable(one)) == clean_text(without_unprintable(other))
    return bool(one == other)
