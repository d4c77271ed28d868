"""What the landing page shows of later rooms. It belongs to the first room, which knows none of them."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.translation import get_language

from benchmarks.services import NoEdition
from reports.report.values import ComparisonView, Report
from reports.sample import sample_report

register = template.Library()


@register.inclusion_tag("landing/_sample_sheet.html")
def sample_sheet() -> dict[str, Any]:
    """Draw the sample result, small; nothing before the first studies are published."""
    return {"report": _sample()}


@register.inclusion_tag("landing/_studies.html")
def studies() -> dict[str, Any]:
    """Name the studies that answers are compared with, and show one figure of them as an example."""
    report = _sample()
    compared = report.comparisons if report else ()
    return {"names": list(dict.fromkeys(each.study_name for each in compared)), "example": _example(compared)}


def _sample() -> Report | None:
    try:
        return sample_report(get_language() or "")
    except NoEdition:
        return None


def _example(compared: Iterable[ComparisonView]) -> ComparisonView | None:
    """Return the first figure whose interval can be told: it shows the most of what is said with a number."""
    return next((comparison for comparison in compared if comparison.interval), None)
