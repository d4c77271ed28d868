"""The shipped findings as values, read from their files without a database."""

from functools import cache

from assessment.questionnaire.text import Text
from benchmarks import models
from benchmarks.comparison.values import Finding
from benchmarks.content_files import SHIPPED, RowContent, read_studies


@cache
def findings() -> tuple[Finding, ...]:
    """Return every shipped finding, in the order of the files."""
    return tuple(finding for study in read_studies(SHIPPED) for finding in _of_study(study))


def finding(code: str) -> Finding:
    """Return the finding with this code."""
    (found,) = (each for each in findings() if each.code == code)
    return found


def texts_of(finding: Finding) -> list[Text]:
    """Return every text a reader may see with a finding, its study's method among them."""
    own = [finding.statement, finding.share_words, finding.population, finding.sample_size_printed, finding.caution]
    mapped = [text for one in finding.comparables for text in (one.note, one.if_belongs, one.if_not)]
    return [text for text in (*own, *mapped, finding.study.method) if text]


def _of_study(content: RowContent) -> list[Finding]:
    study = models.Study(**content.fields)
    return [_finding(study, child) for child in content.children]


def _finding(study: models.Study, content: RowContent) -> Finding:
    """Build the row as the database would give it back, with its comparisons already fetched."""
    row = models.Finding(pk=1, study=study, **content.fields)
    row._prefetched_objects_cache = {"comparables": [models.Comparable(**child.fields) for child in content.children]}
    return row.as_value()
