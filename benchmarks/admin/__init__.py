"""The rooms for benchmark editors in Django's admin."""

import benchmarks.admin.site  # noqa: F401 - names the site
from benchmarks.admin.editions import EditionAdmin
from benchmarks.admin.findings import FindingAdmin
from benchmarks.admin.imports import ImportAdmin
from benchmarks.admin.mappings import MappingAdmin
from benchmarks.admin.series import SeriesAdmin
from benchmarks.admin.studies import StudyAdmin

__all__ = ["EditionAdmin", "FindingAdmin", "ImportAdmin", "MappingAdmin", "SeriesAdmin", "StudyAdmin"]
