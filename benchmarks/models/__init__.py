"""Studies, their findings and series, how these compare with questions, and the editions that reach the reader."""

from benchmarks.models.edition import Edition
from benchmarks.models.finding import Finding
from benchmarks.models.imports import Import, ImportRow, RowStatus
from benchmarks.models.mapping import OnlyIfRule, QuestionMapping
from benchmarks.models.row import State
from benchmarks.models.series import Series
from benchmarks.models.study import Study

__all__ = [
    "Edition",
    "Finding",
    "Import",
    "ImportRow",
    "OnlyIfRule",
    "QuestionMapping",
    "RowStatus",
    "Series",
    "State",
    "Study",
]
