"""Holding the content files against the rules that editors are held to; the database is not needed for it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from django.core.exceptions import ValidationError

from assessment.questionnaire.problems import ContentErrors, Problem
from benchmarks.content_files import RowContent
from benchmarks.models import Comparable, Finding, Study
from benchmarks.models.row import Row
from benchmarks.rules.comparable_rules import single_question_problem
from benchmarks.rules.finding_rules import duplicate_problems

NAMES_IN_FILES: Final = {
    "closeness": "how",
    "only_if_question": "only_if.question",
    "only_if_rule": "only_if",
    "only_if_options": "only_if",
}


def check_studies(studies: Iterable[RowContent]) -> None:
    """Raise :class:`ContentErrors` with everything that is wrong with studies, findings and comparisons."""
    problems = tuple(problem for study in studies for problem in _study_problems(study))
    if problems:
        raise ContentErrors(problems)


def _study_problems(content: RowContent) -> Iterator[Problem]:
    study = Study(**content.fields)
    yield from _row_problems(content, study, parent=None)
    siblings: list[Finding] = []
    for child in content.children:
        finding = Finding(study=study, **child.fields)
        yield from _finding_problems(child, finding)
        yield from (_problem(child, field, reason) for field, reason in duplicate_problems(finding, siblings))
        siblings.append(finding)


def _finding_problems(content: RowContent, finding: Finding) -> Iterator[Problem]:
    yield from _row_problems(content, finding, parent="study")
    for child in content.children:
        yield from _row_problems(child, Comparable(finding=finding, **child.fields), parent="finding")
    crowded = single_question_problem(child.code for child in content.children)
    if finding.percent is not None and crowded:
        yield _problem(content, "compare", crowded)


def _row_problems(content: RowContent, row: Row, parent: str | None) -> Iterator[Problem]:
    """Yield what the fields of a row and its own rules say; its parent is not stored, so it can't be looked up."""
    for check in (lambda: row.clean_fields(exclude={parent} if parent else None), row.clean):
        try:
            check()
        except ValidationError as error:
            for field, reasons in error.message_dict.items():
                yield from (_problem(content, field, reason) for reason in reasons)


def _problem(content: RowContent, field: str, reason: str) -> Problem:
    name = NAMES_IN_FILES.get(field) or re.sub(r"_(de|en)$", r".\1", field)
    return Problem(content.file, f"{content.place}.{name}".lstrip("."), reason)
