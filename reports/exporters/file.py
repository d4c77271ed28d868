"""What every exporter hands back."""

from collections.abc import Callable
from dataclasses import dataclass

from language.words import words_for
from reports.report.values import Report


@dataclass(frozen=True, slots=True)
class File:
    """A finished download: its name, its media type and its bytes."""

    name: str
    content_type: str
    content: bytes


Exporter = Callable[[Report], File]
"""The one contract of all formats."""


def file_name(report: Report, extension: str) -> str:
    """Return a readable name in the report's language: ``dialogreif-result-2026-11-21.pdf``."""
    words = words_for(report.language)
    kind = words.pgettext("file name", "sample") if report.made_up else words.pgettext("file name", "result")
    return f"dialogreif-{kind}-{report.completed_at:%Y-%m-%d}.{extension}"
