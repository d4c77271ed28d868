"""Publishing: what is published now becomes the next edition.

A row that waits for a second person's approval stays in it as the newest edition has it, or out of it if it was never
published.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from django.db import transaction
from django.utils import timezone

from benchmarks.comparison.series import FEWEST_POINTS
from benchmarks.findings import values
from benchmarks.findings.changes import changes_between
from benchmarks.findings.documents import content_of, edition_from_content
from benchmarks.findings.states import FOR_READERS
from benchmarks.models import Edition, Finding, Series, State

NOTHING: Final = values.Edition(0, "", ())


@transaction.atomic
def publish_edition(*, by: str = "") -> Edition | None:
    """Make a new edition if what is published differs from the newest one; return it, or ``None`` if nothing differs.

    ``by`` is the name of the person who caused it, "" for a command. Call it in the transaction that made the change:
    then the change and its edition are stored together or not at all.
    """
    # Wait for everybody who is publishing: the lock is on the first edition, which is always there. It must be a query
    # of its own: PostgreSQL lets a statement see only what was stored before the statement began, so a newest edition
    # read while waiting would be an old one.
    Edition.objects.select_for_update().order_by("number").first()
    newest = Edition.objects.order_by("-number").first()
    before = newest.content if newest else {}
    known = edition_from_content(newest.number, "", before) if newest else NOTHING
    findings = tuple(_approved_findings(published_findings(), known))
    after = content_of(findings, _approved_series(findings, known))
    if before == after:
        return None
    return Edition.objects.create(
        number=newest.number + 1 if newest else 1,
        published_at=timezone.now(),
        published_by=by,
        content=after,
        changes=changes_between(before, after),
    )


def published_findings() -> list[Finding]:
    """Return the findings meant for readers and whose study is, with everything that belongs to them: two queries.

    Those whose latest version still waits for approval are among them.
    """
    findings = Finding.objects.filter(state__in=FOR_READERS, study__state__in=FOR_READERS)
    return list(findings.select_related("study").prefetch_related("mappings").order_by("study__code", "id"))


def _approved_findings(rows: Iterable[Finding], known: values.Edition) -> Iterator[values.Finding]:
    """Yield the findings as they were approved last; finding and study may wait independently of each other."""
    findings = {finding.code: finding for finding in known.findings}
    studies = {finding.study.code: finding.study for finding in known.findings}
    for row in rows:
        study = studies.get(row.study.code) if row.study.state == State.PROPOSED else row.study.as_value()
        finding = findings.get(row.code) if row.state == State.PROPOSED else row.as_value()
        if study and finding:
            yield replace(finding, study=study)


def _approved_series(findings: Iterable[values.Finding], known: values.Edition) -> Iterator[values.Series]:
    """Yield the series, as approved last, with those of their findings that are among the ones given: one query.

    A series of which fewer than two are left is no line and is left out.
    """
    codes = {finding.code for finding in findings}
    approved = {series.code: series for series in known.series}
    for row in Series.objects.filter(state__in=FOR_READERS):
        series = approved.get(row.code) if row.state == State.PROPOSED else row.as_value()
        if series:
            stretches = (tuple(code for code in stretch if code in codes) for stretch in series.stretches)
            kept = replace(series, stretches=tuple(filter(None, stretches)))
            if sum(map(len, kept.stretches)) >= FEWEST_POINTS:
                yield kept
