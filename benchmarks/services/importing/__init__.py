"""Bringing studies, findings and comparisons in from a file: read, check step by step, apply all or nothing."""

from benchmarks.services.importing.applying import NotReady, StalePreview, apply_import
from benchmarks.services.importing.basis import current_basis
from benchmarks.services.importing.beginning import begin_import
from benchmarks.services.importing.stepping import check_further

__all__ = ["NotReady", "StalePreview", "apply_import", "begin_import", "check_further", "current_basis"]
