"""Holding the content files against the rules that editors are held to; the database is not needed for it."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from django.core.exceptions import ValidationError

from assessment.questionnaire.problems import ContentErrors, Problem
from benchmarks.editions.content_files import RowContent, read_series, read_studies
from benchmarks.models import Finding, QuestionMapping, Series, Study
from benchmarks.models.entries import said, twin_problems
from benchmarks.models.mapping_entry import single_question_problem
from benchmarks.models.row import Row
from benchmarks.models.series_entry import PointFacts

NAMES_IN_FILES: Final = {
    "closeness": "how",
    "conditions": "only_if",
}


def checked_content(folder: Path) -> tuple[tuple[RowContent, ...], tuple[RowContent, ...]]:
    """Return the studies and the series of a folder; they need no other check.

    Raises:
        ContentErrors: with every mistake of the files, else of the studies, else of the series.
    """
    studies, series = read_studies(folder), read_series(folder)
    check_studies(studies)
    facts = {finding.code: _facts(study, finding) for study in studies for finding in study.children}
    problems: list[Problem] = []
    for content in series:
        row = Series(**content.fields)
        problems += _problems_of(content, row.clean_fields)
        problems += [_problem(content, field, reason) for field, reason in row.problems(row.as_entry(facts))]
    if problems:
        raise ContentErrors(tuple(problems))
    return studies, series


def check_studies(studies: Iterable[RowContent]) -> None:
    """Raise :class:`ContentErrors` with everything that is wrong with studies, findings and mappings."""
    problems = tuple(problem for study in studies for problem in _study_problems(study))
    if problems:
        raise ContentErrors(problems)


def _facts(study: RowContent, finding: RowContent) -> PointFacts:
    held = [child.fields for child in finding.children]
    return PointFacts(
        has_percent=finding.fields["percent"] is not None,
        year=study.fields["year_fieldwork"] or study.fields["year_published"],
        counted=frozenset((row["question"], frozenset(row["belongs"]), row["match"]) for row in held),
    )


def _study_problems(content: RowContent) -> Iterator[Problem]:
    study = Study(**content.fields)
    yield from _row_problems(content, study, parent=None)
    siblings: list[Finding] = []
    for child in content.children:
        finding = Finding(study=study, **child.fields)
        yield from _finding_problems(child, finding)
        by_others = said((sibling.code, sibling.text("statement")) for sibling in siblings)
        twins = twin_problems("", finding.text("statement"), by_others)
        yield from (_problem(child, field, reason) for field, reason in twins)
        siblings.append(finding)


def _finding_problems(content: RowContent, finding: Finding) -> Iterator[Problem]:
    yield from _row_problems(content, finding, parent="study")
    for child in content.children:
        yield from _row_problems(child, QuestionMapping(finding=finding, **child.fields), parent="finding")
    crowded = single_question_problem(child.code for child in content.children)
    if finding.percent is not None and crowded:
        yield _problem(content, "compare", crowded)


def _row_problems(content: RowContent, row: Row, parent: str | None) -> Iterator[Problem]:
    """Yield what the fields of a row and its own rules say; its parent is not stored, so it can't be looked up."""
    yield from _problems_of(content, lambda: row.clean_fields(exclude={parent} if parent else None))
    yield from _problems_of(content, row.clean)


def _problems_of(content: RowContent, check: Callable[[], None]) -> Iterator[Problem]:
    try:
        check()
    except ValidationError as error:
        for field, reasons in error.message_dict.items():
            yield from (_problem(content, field, reason) for reason in reasons)


def _problem(content: RowContent, field: str, reason: str) -> Problem:
    name = NAMES_IN_FILES.get(field) or re.sub(r"_(de|en)$", r".\1", field)
    return Problem(content.file, f"{content.place}.{name}".lstrip("."), reason)
