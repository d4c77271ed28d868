"""What may be done with the benchmarks: load the shipped studies, publish an edition, read one."""

from benchmarks.services.editions import NoEdition, current_edition, edition
from benchmarks.services.loading import load_content
from benchmarks.services.publishing import publish_edition

__all__ = ["NoEdition", "current_edition", "edition", "load_content", "publish_edition"]
