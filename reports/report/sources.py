"""Sources as they are cited at the end of a report."""

from collections.abc import Iterable

from benchmarks.comparison.comparing import Comparison
from benchmarks.findings.citing import reference, source_of_study
from benchmarks.findings.values import Finding
from benchmarks.findings.wording import sample_size_text
from language.words import Words
from reports.report.values import SourceView


def source_views(comparisons: Iterable[Comparison], words: Words) -> tuple[SourceView, ...]:
    """Return every study that the comparisons draw on, in the order in which it first appears."""
    findings = {comparison.finding.code: comparison.finding for comparison in comparisons}
    first_of_study: dict[str, Finding] = {}
    for finding in findings.values():
        first_of_study.setdefault(finding.study.code, finding)
    return tuple(
        SourceView(
            study=code,
            citation=reference(first.study, source_of_study(first.study), words),
            url=first.study.source_url,
            sample=sample_size_text(first, words),
        )
        for code, first in first_of_study.items()
    )
