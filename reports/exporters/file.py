"""What every exporter hands back."""

from collections.abc import Callable
from dataclasses import dataclass

from reports.report.values import Report


@dataclass(frozen=True, slots=True)
class File:
    """A finished download: its name, its media type and its bytes."""

    name: str
    content_type: str
    content: bytes


Exporter = Callable[[Report], File]
"""The one contract of all formats."""
