"""What an editor may want to look at, row by row. Pure: no Django, no database."""

from collections.abc import Iterable
from datetime import date

from assessment.questionnaire.definitions import Question, Questionnaire
from benchmarks.admin.snapshot import DRAFT, PROPOSED, RETIRED, Kept, KeptFinding
from benchmarks.findings.values import Checked, Closeness, is_old


def waiting(rows: Iterable[Kept]) -> list[Kept]:
    """Return what one person proposed and a second one has not approved yet."""
    return [row for row in rows if row.state == PROPOSED]


def drafts(rows: Iterable[Kept]) -> list[Kept]:
    """Return what nobody published or proposed yet."""
    return [row for row in rows if row.state == DRAFT]


def half_translated(rows: Iterable[Kept]) -> list[Kept]:
    """Return what says something in one language only."""
    return [row for row in rows if row.half and row.state != RETIRED]


def unmapped(findings: Iterable[KeptFinding]) -> list[KeptFinding]:
    """Return the figures that are held against no question; what readers get comes first."""
    found = [row for row in findings if row.is_alive and row.is_figure and not row.value.mappings]
    return sorted(found, key=lambda row: not row.is_read)


def unchecked(findings: Iterable[KeptFinding]) -> list[KeptFinding]:
    """Return what was not read in the study itself; what was read nowhere, and among it what readers get, first."""
    found = [row for row in findings if row.is_alive and row.value.checked is not Checked.ORIGINAL]
    return sorted(found, key=lambda row: (row.value.checked is not Checked.NO, not row.is_read))


def old(findings: Iterable[KeptFinding], today: date) -> list[KeptFinding]:
    """Return the published figures that are more than ten years old, the oldest first."""
    found = [row for row in findings if row.is_read and row.is_figure and is_old(row.study.value, today)]
    return sorted(found, key=lambda row: row.study.value.year or 0)


def without_figure(questionnaire: Questionnaire, findings: Iterable[KeptFinding]) -> list[Question]:
    """Return the questions beside which a result shows no figure, in the order of the questionnaire."""
    held = {
        mapping.question
        for row in findings
        if row.is_read and row.is_figure
        for mapping in row.value.mappings
        if mapping.closeness is not Closeness.STATEMENT
    }
    return [question for question in questionnaire.questions if question.code not in held]
