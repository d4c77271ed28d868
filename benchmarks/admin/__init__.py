"""The rooms for benchmark editors in Django's admin."""

from benchmarks.admin.comparables import ComparableAdmin
from benchmarks.admin.editions import EditionAdmin
from benchmarks.admin.findings import FindingAdmin
from benchmarks.admin.studies import StudyAdmin

__all__ = ["ComparableAdmin", "EditionAdmin", "FindingAdmin", "StudyAdmin"]
