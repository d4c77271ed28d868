"""What may be done with the benchmarks: load the shipped studies, publish an edition, read one."""

from benchmarks.services.editions import (
    Announcement,
    NoEdition,
    announcements,
    current_edition,
    edition,
    newest_number,
)
from benchmarks.services.loading import load_content
from benchmarks.services.publishing import publish_edition

__all__ = [
    "Announcement",
    "NoEdition",
    "announcements",
    "current_edition",
    "edition",
    "load_content",
    "newest_number",
    "publish_edition",
]
