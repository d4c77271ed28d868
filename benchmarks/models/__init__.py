"""Studies, their findings, how these compare with questions, and the editions in which findings are published."""

from benchmarks.models.comparable import Comparable, OnlyIfRule
from benchmarks.models.edition import Edition
from benchmarks.models.finding import Finding
from benchmarks.models.imports import Import, ImportRow, RowStatus
from benchmarks.models.row import State
from benchmarks.models.study import Study

__all__ = ["Comparable", "Edition", "Finding", "Import", "ImportRow", "OnlyIfRule", "RowStatus", "State", "Study"]
