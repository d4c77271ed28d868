"""Sources as they are cited at the end of a report."""

from collections.abc import Iterable

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.values import Finding, Study
from language.words import Words
from reports.report.comparisons import sample_size_text, year_text
from reports.report.values import SourceView


def source_views(comparisons: Iterable[Comparison], words: Words) -> tuple[SourceView, ...]:
    """Return every study that the comparisons draw on, in the order in which it first appears."""
    findings = {comparison.finding.code: comparison.finding for comparison in comparisons}
    first_of_study: dict[str, Finding] = {}
    for finding in findings.values():
        first_of_study.setdefault(finding.study.code, finding)
    return tuple(_view(first, words) for first in first_of_study.values())


def citation(study: Study, words: Words) -> str:
    """Return who published what and when, and where it was read: in the study, or in a report about it."""
    _ = words.gettext
    values = {
        "publisher": study.publisher,
        "name": study.name.in_language(words.language),
        "year": year_text(study, words),
        "title": study.source_title.rstrip("."),
    }
    if study.is_primary_source:
        return _("%(publisher)s: %(name)s (%(year)s). %(title)s.") % values
    return _("%(publisher)s: %(name)s (%(year)s). Read in a report about it: %(title)s.") % values


def _view(finding: Finding, words: Words) -> SourceView:
    return SourceView(
        study=finding.study.code,
        citation=citation(finding.study, words),
        url=finding.study.source_url,
        sample=sample_size_text(finding, words),
    )
