"""The benchmarks as they would be with a file applied: what is stored, and the rows of the file laid over it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from benchmarks.exchange.columns import TABLES, Table, TableName
from benchmarks.exchange.diffing import Change, changes, plain
from benchmarks.models import Finding, ImportRow, QuestionMapping, Study
from benchmarks.models.figures import Figure, figure
from benchmarks.models.finding_rules import same_words
from benchmarks.models.row import Row

MODELS: Final[dict[TableName, type[Row]]] = {
    TableName.STUDIES: Study,
    TableName.FINDINGS: Finding,
    TableName.COMPARISONS: QuestionMapping,
}
PARENTS: Final = {TableName.FINDINGS: "study", TableName.COMPARISONS: "finding"}
STATEMENTS: Final = ("statement_de", "statement_en")

Rows = dict[str, Any]


class Collection:
    """Studies, findings and comparisons by key, before and after; knows what each row of the file changes."""

    def __init__(self, rows: Iterable[ImportRow]) -> None:
        self.stored: dict[TableName, Rows] = stored_rows()
        self.after: dict[TableName, Rows] = {name: dict(found) for name, found in self.stored.items()}
        self.changes: dict[tuple[TableName, str], list[Change]] = {}
        self.repeated: set[tuple[TableName, str]] = set()
        for row in rows:
            if row.key:
                self._lay_over(row)
        self._note_mappings()
        self._note_statements()
        self._note_figures()

    def _lay_over(self, row: ImportRow) -> None:
        name = TableName(row.table)
        if (name, row.key) in self.changes:
            self.repeated.add((name, row.key))
        stored = self.stored[name].get(row.key)
        wanted = wanted_fields(row, stored)
        self.changes[name, row.key] = list(changes(TABLES[name], plain_row(TABLES[name], stored), wanted))
        made = _overlaid(MODELS[name], stored, wanted, PARENTS.get(name))
        if parent := PARENTS.get(name):
            setattr(made, parent, self._parent(name, wanted, stored))
        self.after[name][row.key] = made

    def _parent(self, name: TableName, wanted: dict[str, Any], stored: Any) -> Row:
        """Return the study or finding that a row names; one that is nowhere becomes one without anything."""
        above, table = (Study, TableName.STUDIES) if name is TableName.FINDINGS else (Finding, TableName.FINDINGS)
        code = wanted.get(PARENTS[name]) or (getattr(stored, PARENTS[name]).code if stored else "")
        return self.after[table].get(code) or above(code=code)

    def _note_mappings(self) -> None:
        self.mappings_of: dict[str, list[QuestionMapping]] = defaultdict(list)
        for mapping in self.after[TableName.COMPARISONS].values():
            code = mapping.finding.code
            mapping.finding = self.after[TableName.FINDINGS].get(code, mapping.finding)
            self.mappings_of[code].append(mapping)

    def _note_statements(self) -> None:
        self.saying: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for finding in self.after[TableName.FINDINGS].values():
            for field in STATEMENTS:
                if words := same_words(getattr(finding, field)):
                    self.saying[finding.study.code, field, words].append(finding.code)

    def _note_figures(self) -> None:
        self.figures_of_study: dict[str, list[Figure]] = defaultdict(list)
        self.figures_at: dict[str, list[Figure]] = defaultdict(list)
        for finding in self.after[TableName.FINDINGS].values():
            held = [mapping for mapping in self.mappings_of.get(finding.code, ()) if mapping.in_use]
            for found in [figure(finding, mapping) for mapping in held] or [figure(finding)]:
                self.figures_of_study[found.study].append(found)
                self.figures_at[found.question].append(found)

    def has_parent(self, row: Any, name: TableName) -> bool:
        """Say whether the study of a finding, or the finding of a comparison, is stored or in the file."""
        table = TableName.STUDIES if name is TableName.FINDINGS else TableName.FINDINGS
        return getattr(row, PARENTS[name]).code in self.after[table]

    def beside(self, own: Finding, question: str = "") -> Iterator[Figure]:
        """Yield the figures of the same study, and those of others at the same question."""
        yield from self.figures_of_study[own.study.code]
        at_question = self.figures_at[question] if question else ()
        yield from (found for found in at_question if found.study != own.study.code)


def stored_rows() -> dict[TableName, Rows]:
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


def plain_row(table: Table, row: Any) -> dict[str, Any] | None:
    """Return the fields of a stored row by column, as JSON keeps them; ``None`` for no row."""
    return None if row is None else {name: plain(column_value(table, row, name)) for name in table.column_names}


def column_value(table: Table, row: Any, name: str) -> Any:
    """Return the value of a column; a row that is above others is told by its code."""
    return getattr(row, name).code if name == PARENTS.get(table.name) else getattr(row, name)


def wanted_fields(row: ImportRow, stored: Any) -> dict[str, Any]:
    """Return the fields that a row of a file sets; what it merely suggests counts where nothing is stored."""
    empty = {name: value for name, value in row.suggested.items() if not (stored and getattr(stored, name))}
    return row.fields | empty


def field_values(wanted: dict[str, Any], parent: str | None) -> dict[str, Any]:
    """Return plain values as the fields of a row take them, without the row above it."""
    values = {name: value for name, value in wanted.items() if name != parent}
    if values.get("percent") is not None:
        values["percent"] = Decimal(values["percent"])
    return values


def _overlaid(model: type[Row], stored: Any, wanted: dict[str, Any], parent: str | None) -> Any:
    """Return a row as it would be; the stored one stays as it is."""
    kept = {field.attname: getattr(stored, field.attname) for field in model._meta.concrete_fields} if stored else {}
    made = model(**(kept | field_values(wanted, parent)))
    made._state.adding = stored is None
    return made
