"""Holds published findings against a respondent's answers. Pure: no Django, no database."""

from benchmarks.comparison.comparing import compare
from benchmarks.comparison.documents import content_of, edition_from_content
from benchmarks.comparison.interval import wilson_interval
from benchmarks.comparison.statement import statement_with

__all__ = ["compare", "content_of", "edition_from_content", "statement_with", "wilson_interval"]
