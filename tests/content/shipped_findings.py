"""The shipped findings as values, read from their files without a database."""

from functools import cache

from benchmarks import models
from benchmarks.editions.content_files import SHIPPED, RowContent, read_studies
from benchmarks.findings.values import Finding
from language.text import Text

FOUNDING_STUDIES = ("hsg-conrad-caine", "keylens")


@cache
def findings() -> tuple[Finding, ...]:
    """Return every shipped finding, in the order of the files."""
    return tuple(finding for study in read_studies(SHIPPED) for finding in _of_study(study))


def founding_findings() -> tuple[Finding, ...]:
    """Return the findings of the two founding texts."""
    return tuple(each for each in findings() if each.study.code in FOUNDING_STUDIES)


def finding(code: str) -> Finding:
    """Return the finding with this code."""
    (found,) = (each for each in findings() if each.code == code)
    return found


def texts_of(finding: Finding) -> list[Text]:
    """Return every text a reader may see with a finding, its study's method among them."""
    own = [finding.statement, finding.share_words, finding.population, finding.sample_size_printed, finding.caution]
    mapped = [text for one in finding.mappings for text in (one.note, one.if_belongs, one.if_not)]
    return [text for text in (*own, *mapped, finding.study.method) if text]


def finding_row(study: RowContent, content: RowContent) -> models.Finding:
    """Return a finding as the database would give it back, with its study and its comparisons already fetched."""
    row = models.Finding(pk=1, study=models.Study(**study.fields), **content.fields)
    row._prefetched_objects_cache = {"mappings": [models.QuestionMapping(**child.fields) for child in content.children]}
    return row


def _of_study(content: RowContent) -> list[Finding]:
    return [finding_row(content, child).as_value() for child in content.children]
