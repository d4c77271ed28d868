"""What stands above a form whose row waits for a second person."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse

from benchmarks.editions.approval import editors_since_publication, obstacle_to_approval
from benchmarks.models.row import StatefulRow


@dataclass(frozen=True, slots=True)
class ApprovalPanel:
    """Who proposed and edited a row since it was last published; ``obstacle`` is "" where the reader may approve it."""

    proposed_by: str
    proposed_at: datetime | None
    editors: tuple[str, ...]
    obstacle: str
    address: str
    version: int


def approval_panel(row: StatefulRow, reader: AbstractBaseUser) -> ApprovalPanel:
    """Return the panel of a row that waits."""
    people = get_user_model()._default_manager.filter(pk__in=editors_since_publication(row))
    return ApprovalPanel(
        proposed_by=row.proposed_by.get_username() if row.proposed_by else "",
        proposed_at=row.proposed_at,
        editors=tuple(sorted(person.get_username() for person in people)),
        obstacle=obstacle_to_approval(row, reader),
        address=reverse(f"admin:benchmarks_{row._meta.model_name}_approve", args=[row.pk]),
        version=row.version,
    )
