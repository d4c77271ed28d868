"""Publishing by two people: who saves proposes, somebody else approves. Only where the setting asks for it.

A command that loads the shipped files is nobody's edit and is not held back; neither is retiring, so that a wrong
figure can be taken from the readers at once.
"""

from typing import Final

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from benchmarks.findings.states import FOR_READERS
from benchmarks.models import QuestionMapping, State
from benchmarks.models.row import Row, StatefulRow

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
