"""Publishing: what is published now becomes the next edition.

A row that waits for a second person's approval stays in it as the newest edition has it, or out of it if it was never
published.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from benchmarks.comparison.series import FEWEST_POINTS
from benchmarks.findings import values
from benchmarks.findings.documents import changes_between, content_of, edition_from_content
from benchmarks.findings.states import FOR_READERS
from benchmarks.models import Edition, Finding, QuestionMapping, Series, State
from benchmarks.models.row import Row, StatefulRow

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


APPROVED: Final = gettext_noop("Approved")
MAPPING_CHANGED: Final = gettext_noop("A mapping was changed")
"""Both are kept with the history in English, and shown in the language of the reader."""
MAPPING_CHANGED_BEFORE: Final = gettext_noop("A comparison was changed")
"""What histories hold of the same from before mappings were called so; it stays here so that it stays translated."""


class MayNotApprove(Exception):
    """Somebody wants to approve what they may not; the message says why, in the language of the reader."""


def needs_second_person() -> bool:
    """Tell whether publishing takes two people in this installation."""
    return bool(settings.PUBLISH_NEEDS_SECOND_PERSON)


def hold_for_approval(row: Row, by: User) -> bool:
    """Turn what is about to be saved into a proposal where readers would see it; tell whether it became one.

    Call it before saving what ``by`` changed. Where ``row`` is a mapping, its finding is proposed and saved here: what
    is changed from then on belongs to the proposal.
    """
    if not needs_second_person():
        return False
    if isinstance(row, QuestionMapping):
        finding = row.finding
        if finding.state == State.PUBLISHED:
            propose(finding, by)
            finding._change_reason = MAPPING_CHANGED
            finding._history_user = by
            finding.save()
        return finding.state == State.PROPOSED
    if not isinstance(row, StatefulRow) or row.state not in FOR_READERS:
        return False
    propose(row, by)
    return True


def propose(row: StatefulRow, by: User) -> None:
    """Make a row ready for approval, without saving it."""
    row.state = State.PROPOSED
    row.proposed_by = by
    row.proposed_at = timezone.now()
    row.approved_by = None


def approve(row: StatefulRow, by: User) -> None:
    """Publish what somebody else proposed, and save it; the edition is the caller's to make.

    Raises:
        MayNotApprove: where it does not wait for approval, or ``by`` had a hand in it.
    """
    if obstacle := obstacle_to_approval(row, by):
        raise MayNotApprove(obstacle)
    row.state = State.PUBLISHED
    row.approved_by = by
    row._change_reason = APPROVED
    row._history_user = by
    row.save()


def obstacle_to_approval(row: StatefulRow, by: User) -> str:
    """Say why ``by`` may not approve a row, "" where nothing is in the way."""
    if row.state != State.PROPOSED:
        return _("It does not wait for approval.")
    if by.pk in (row.proposed_by_id, *editors_since_publication(row)):
        return _("You edited or proposed this since it was last published, so somebody else must approve it.")
    return ""


def editors_since_publication(row: StatefulRow) -> set[int]:
    """Return the keys of everybody who changed a row, or a mapping of it, since it was last published."""
    changes = row.history.order_by("history_id")
    published = changes.filter(state=State.PUBLISHED).last()
    since = changes.filter(history_id__gt=published.history_id) if published else changes
    first = since.first()
    if first is None:
        return set()
    editors = set(since.values_list("history_user", flat=True))
    if hasattr(row, "mappings"):
        of_row = QuestionMapping.history.filter(finding=row.pk, history_date__gte=first.history_date)
        editors |= set(of_row.values_list("history_user", flat=True))
    return editors - {None}
