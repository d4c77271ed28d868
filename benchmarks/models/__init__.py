"""Studies, their findings and series, how these compare with questions, and the editions that reach the reader."""

from benchmarks.models.comparable import Comparable, OnlyIfRule
from benchmarks.models.edition import Edition
from benchmarks.models.finding import Finding
from benchmarks.models.imports import Import, ImportRow, RowStatus
from benchmarks.models.row import State
from benchmarks.models.series import Series
from benchmarks.models.study import Study

__all__ = [
    "Comparable",
    "Edition",
    "Finding",
    "Import",
    "ImportRow",
    "OnlyIfRule",
    "RowStatus",
    "Series",
    "State",
    "Study",
]
