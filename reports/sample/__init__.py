"""The result of a made-up company, for readers who want to see one before they answer anything."""

from reports.sample.company import Company, sample_company
from reports.sample.result import sample_report, sample_result

__all__ = ["Company", "sample_company", "sample_report", "sample_result"]
