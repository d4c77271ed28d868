"""Publishing: what is published now becomes the next edition."""

from django.db import transaction
from django.utils import timezone

from benchmarks.comparison import content_of
from benchmarks.comparison.changes import changes_between
from benchmarks.models import Edition, Finding, State


@transaction.atomic
def publish_edition(*, by: str = "") -> Edition | None:
    """Make a new edition if what is published differs from the newest one; return it, or ``None`` if nothing differs.

    ``by`` is the name of the person who caused it, "" for a command. Call it in the transaction that made the change:
    then the change and its edition are stored together or not at all.
    """
    newest = _newest_edition_locked()
    before = newest.content if newest else {}
    after = content_of(finding.as_value() for finding in published_findings())
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
    """Return the findings that are published and whose study is, with everything that belongs to them: two queries."""
    findings = Finding.objects.filter(state=State.PUBLISHED, study__state=State.PUBLISHED)
    return list(findings.select_related("study").prefetch_related("comparables").order_by("study__code", "id"))


def _newest_edition_locked() -> Edition | None:
    """Wait for everybody who is publishing, then read the newest edition.

    The lock is on the first edition, which is always there. It must be a query of its own: PostgreSQL lets a statement
    see only what was stored before the statement began, so a newest edition read while waiting would be an old one.
    """
    Edition.objects.select_for_update().order_by("number").first()
    return Edition.objects.order_by("-number").first()
