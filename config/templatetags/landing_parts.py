"""What the landing page shows of later rooms. It belongs to the first room, which knows none of them."""

from collections.abc import Sequence
from typing import Any, Final

from django import template
from django.utils.translation import get_language

from benchmarks.editions.reading import NoEdition
from reports.report.values import ComparisonView, Report
from reports.sample import sample_report

register = template.Library()

EXAMPLE: Final = "hsg-cannot-measure-exactly"
"""The finding the product starts from; where it is no longer published, another one serves as the example."""


@register.inclusion_tag("landing/_sample_sheet.html")
def sample_sheet() -> dict[str, Any]:
    """Draw the sample result, small; nothing before the first studies are published."""
    return {"report": _sample()}


@register.inclusion_tag("landing/_studies.html")
def studies() -> dict[str, Any]:
    """Count the studies and findings that answers are compared with, and show one figure as an example."""
    report = _sample()
    compared = report.comparisons if report else ()
    return {
        "finding_count": len({each.finding for each in compared}),
        "study_count": len({each.study for each in compared}),
        "example": _example(compared),
    }


def _sample() -> Report | None:
    try:
        return sample_report(get_language() or "")
    except NoEdition:
        return None


def _example(compared: Sequence[ComparisonView]) -> ComparisonView | None:
    """Return the example, or the first figure whose interval can be told: it shows the most of what is said."""
    named = (comparison for comparison in compared if comparison.finding == EXAMPLE)
    return next(named, None) or next((comparison for comparison in compared if comparison.interval), None)
