"""Holding one row of a file against the rules that editors are held to, as it would be with the whole file applied."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from benchmarks.exchange.cells import is_damaged
from benchmarks.exchange.collection import PARENTS, STATEMENTS, Collection
from benchmarks.exchange.columns import TableName
from benchmarks.exchange.diffing import Change
from benchmarks.models import Finding, ImportRow, QuestionMapping, RowStatus
from benchmarks.models.finding_rules import finding_problems, same_words
from benchmarks.models.mapping_rules import mapping_problems, single_question_problem
from benchmarks.models.study_rules import study_problems
from benchmarks.models.warnings import finding_warnings, mapping_warnings

WARNINGS_SHOWN: Final = 10

Problems = Iterator[tuple[str, str]]


def check_row(row: ImportRow, collection: Collection) -> None:
    """Set what a row would change, what is wrong with it and what looks wrong, in the active language."""
    name = TableName(row.table)
    is_new = row.key not in collection.stored[name]
    # Of two rows with one key nobody knows which holds, so neither is looked into.
    is_repeated = (name, row.key) in collection.repeated
    changed = [] if is_repeated else collection.changes.get((name, row.key), [])
    problems = list(_unreadable(row))
    warnings: list[str] = []
    if row.key and not is_repeated and (is_new or changed):
        problems += _rule_problems(name, row.key, collection)
        found = [*_damaged(changed), *_warnings(name, row.key, collection)]
        warnings += islice(dict.fromkeys(found), WARNINGS_SHOWN)
    row.problems = [{"column": column, "text": text} for column, text in dict.fromkeys(problems)]
    row.warnings = [] if problems else warnings
    row.changes = [change.as_document() for change in changed]
    row.status = _status(bool(problems), is_new, bool(changed))


def _status(is_wrong: bool, is_new: bool, is_changed: bool) -> RowStatus:
    if is_wrong:
        return RowStatus.WRONG
    if is_new:
        return RowStatus.NEW
    return RowStatus.CHANGED if is_changed else RowStatus.UNCHANGED


def _unreadable(row: ImportRow) -> Problems:
    return ((column, _(text) % values) for column, text, values in row.unreadable)


def _rule_problems(name: TableName, key: str, collection: Collection) -> Problems:
    made = collection.after[name][key]
    yield from _field_problems(made, name)
    if name is TableName.STUDIES:
        yield from study_problems(made)
        return
    if not collection.has_parent(made, name):
        yield PARENTS[name], _missing_parent(name, key, getattr(made, PARENTS[name]).code, collection)
    elif name is TableName.FINDINGS:
        yield from _finding_problems(made, collection)
    else:
        yield from _mapping_problems(made, collection)


def _missing_parent(name: TableName, key: str, code: str, collection: Collection) -> str:
    if code:
        return _("There is no “%(code)s”, neither stored nor in the file.") % {"code": code}
    close = get_close_matches(key, collection.stored[name], 1)
    if close:
        return _("%(key)s is new, and a new row needs this column. Or is %(close)s meant?") % {
            "key": key,
            "close": close[0],
        }
    return _("%(key)s is new, and a new row needs this column.") % {"key": key}


def _field_problems(made: Any, name: TableName) -> Problems:
    parent = PARENTS.get(name)
    try:
        made.clean_fields(exclude={parent} if parent else None)
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield from ((field, message) for message in messages)


def _finding_problems(finding: Finding, collection: Collection) -> Problems:
    yield from finding_problems(finding)
    yield from _twins(finding, collection)
    for mapping in collection.mappings_of[finding.code]:
        if mapping.in_use and not _is_changed_by_file(mapping, collection):
            for _field, message in mapping_problems(mapping):
                yield "code", f"{mapping.question}: {message}"


def _twins(finding: Finding, collection: Collection) -> Problems:
    for field in STATEMENTS:
        words = same_words(getattr(finding, field))
        for code in collection.saying.get((finding.study.code, field, words), ()):
            if code != finding.code:
                yield field, _("%(code)s of the same study says the same.") % {"code": code}


def _is_changed_by_file(mapping: QuestionMapping, collection: Collection) -> bool:
    return bool(collection.changes.get((TableName.COMPARISONS, f"{mapping.finding.code}/{mapping.question}")))


def _mapping_problems(mapping: QuestionMapping, collection: Collection) -> Problems:
    yield from mapping_problems(mapping)
    held = [other.question for other in collection.mappings_of[mapping.finding.code] if other.in_use]
    crowded = single_question_problem(held)
    if crowded and mapping.in_use and mapping.finding.percent is not None:
        yield "question", crowded


def _damaged(changed: list[Change]) -> Iterator[str]:
    for change in changed:
        if isinstance(change.after, str) and is_damaged(change.after):
            yield _("Column %(column)s holds damaged letters: was the file saved with the wrong encoding?") % {
                "column": change.column
            }


def _warnings(name: TableName, key: str, collection: Collection) -> Iterator[str]:
    if name is TableName.FINDINGS:
        finding = collection.after[name][key]
        held = [mapping for mapping in collection.mappings_of[key] if mapping.in_use]
        yield from finding_warnings(finding, () if held else collection.beside(finding))
        for mapping in held:
            if not _is_changed_by_file(mapping, collection):
                yield from _mapping_warnings(mapping, collection)
    elif name is TableName.COMPARISONS:
        yield from _mapping_warnings(collection.after[name][key], collection)


def _mapping_warnings(mapping: QuestionMapping, collection: Collection) -> Iterator[str]:
    return mapping_warnings(mapping, collection.beside(mapping.finding, mapping.question))
