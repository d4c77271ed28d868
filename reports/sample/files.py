"""The sample as files, each made once per language and edition."""

from functools import lru_cache

from benchmarks.editions.reading import current_edition
from benchmarks.findings.values import Edition
from reports.exporters import EXPORTERS
from reports.exporters.file import File
from reports.sample.result import sample_report

KEPT = 16
"""Files kept in a process: all formats in both languages of the published edition, and a few of the one before."""


def sample_file(language: str, extension: str) -> File:
    """Return the sample in one of the formats of ``EXPORTERS``; raises ``KeyError`` for any other."""
    return _file(language, extension, current_edition())


@lru_cache(maxsize=KEPT)
def _file(language: str, extension: str, edition: Edition) -> File:
    return EXPORTERS[extension](sample_report(language, edition))
