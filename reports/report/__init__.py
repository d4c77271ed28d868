"""From a completed run to one frozen report in one language. Pure."""

from reports.report.build import build_report
from reports.report.result import Result, make_result

__all__ = ["Result", "build_report", "make_result"]
