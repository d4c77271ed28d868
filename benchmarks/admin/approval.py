"""Who is at the desk, and what forms offer and say where publishing takes two people."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse

from benchmarks.editions.publishing import editors_since_publication, needs_second_person, obstacle_to_approval
from benchmarks.models import State
from benchmarks.models.row import STATE_CHOICES, StatefulRow


@dataclass(frozen=True, slots=True)
class ApprovalPanel:
    """Who proposed and edited a row since it was last published; ``obstacle`` is "" where the reader may approve it."""

    proposed_by: str
    proposed_at: datetime | None
    editors: tuple[str, ...]
    obstacle: str
    address: str
    version: int


def approval_panel(row: StatefulRow, reader: User) -> ApprovalPanel:
    """Return what stands above the form of a row that waits for a second person."""
    people = User.objects.filter(pk__in=editors_since_publication(row))
    return ApprovalPanel(
        proposed_by=row.proposed_by.get_username() if row.proposed_by else "",
        proposed_at=row.proposed_at,
        editors=tuple(sorted(person.get_username() for person in people)),
        obstacle=obstacle_to_approval(row, reader),
        address=reverse(f"admin:benchmarks_{row._meta.model_name}_approve", args=[row.pk]),
        version=row.version,
    )


def state_choices(current: str) -> list[tuple[str, str]]:
    """Return every state that a form lets one person set, and the present one.

    Where publishing takes two people, one of them makes a row ready for approval and the other one approves it above
    the form; else nothing needs approval.
    """
    left_out = State.PUBLISHED if needs_second_person() else State.PROPOSED
    return [(state, str(label)) for state, label in STATE_CHOICES if state != left_out or state == current]


def editor_of(request: HttpRequest) -> User:
    """Return who asks; raises :class:`PermissionDenied` for a visitor, whom the admin lets in nowhere."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
