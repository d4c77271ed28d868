"""What one edition brought, changed and withdrew, for its own page, in the language of the reader."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from assessment.questionnaire.definitions import Questionnaire
from benchmarks.editions.reading import Announcement
from benchmarks.findings.changes import ADDED, CHANGED, REMOVED
from benchmarks.findings.values import Edition, Finding
from benchmarks.findings.wording import told_in_full
from benchmarks.library.edition_changes import FINDING, SERIES, STUDY, FieldChange, RowChange, row_changes
from benchmarks.library.entries import StudyEntry, study_entries
from benchmarks.library.search import newest_first
from benchmarks.screen_words import SCREEN_WORDS, shown


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A study, finding or series that was corrected, with what it is called now."""

    what: str
    code: str
    name: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class EditionPage:
    """New and withdrawn findings under their studies, and whatever was corrected."""

    added: tuple[StudyEntry, ...]
    changed: tuple[ChangedRow, ...]
    removed: tuple[StudyEntry, ...]


def edition_page(
    announced: Announcement, content: Edition, before: Edition | None, questionnaire: Questionnaire
) -> EditionPage:
    """Return what an edition changed; ``before`` is the edition before it, ``None`` for the first."""
    rows = row_changes(announced.changes, questionnaire)
    return EditionPage(
        added=study_entries(_findings(rows, ADDED, content), questionnaire),
        changed=tuple(_changed_row(row, content) for row in rows if row.change == CHANGED),
        removed=study_entries(_findings(rows, REMOVED, before), questionnaire),
    )


def _findings(rows: Iterable[RowChange], change: str, holding: Edition | None) -> tuple[Finding, ...]:
    codes = {row.code for row in rows if (row.what, row.change) == (FINDING, change)}
    return newest_first(finding for finding in holding.findings if finding.code in codes) if holding else ()


def _changed_row(row: RowChange, content: Edition) -> ChangedRow:
    return ChangedRow(row.what, row.code, NAMES[row.what](row.code, content), row.fields)


def _study_name(code: str, content: Edition) -> str:
    return next(shown(finding.study.name) for finding in content.findings if finding.study.code == code)


def _statement(code: str, content: Edition) -> str:
    return next(told_in_full(finding, SCREEN_WORDS) for finding in content.findings if finding.code == code)


def _series_title(code: str, content: Edition) -> str:
    return next(shown(series.title) for series in content.series if series.code == code)


NAMES: Final[Mapping[str, Callable[[str, Edition], str]]] = {
    STUDY: _study_name,
    FINDING: _statement,
    SERIES: _series_title,
}
