"""Deletes assessments whose deletion date has passed. New starts do it too, so running it daily is a choice."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from assessment.services import delete_expired

AT_ONCE = 500
"""Deleted in one transaction, so that nobody has to wait long for the lock."""


class Command(BaseCommand):
    """``manage.py delete_expired``."""

    help = "Delete assessments whose deletion date has passed, with all their answers."

    def handle(self, *args: Any, **options: Any) -> None:
        deleted = 0
        while batch := delete_expired(today=timezone.localdate(), at_most=AT_ONCE):
            deleted += batch
        self.stdout.write(f"Assessments deleted: {deleted}")
