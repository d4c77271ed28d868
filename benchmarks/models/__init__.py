"""Studies, their findings and series, the questions these are held against, and the editions that reach the reader."""

from benchmarks.findings.states import State
from benchmarks.models.edition import Edition
from benchmarks.models.finding import Finding
from benchmarks.models.imports import Import, ImportRow, RowStatus
from benchmarks.models.mapping import QuestionMapping
from benchmarks.models.series import Series
from benchmarks.models.study import Study

__all__ = [
    "Edition",
    "Finding",
    "Import",
    "ImportRow",
    "QuestionMapping",
    "RowStatus",
    "Series",
    "State",
    "Study",
]
