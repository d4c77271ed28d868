"""The group "Benchmark editors": may edit the benchmarks, and nothing else."""

from typing import Any, Final

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions

NAME: Final = "Benchmark editors"
PERMISSIONS: Final = (
    *("add_study", "change_study", "view_study"),
    *("add_finding", "change_finding", "view_finding"),
    *("add_questionmapping", "change_questionmapping", "view_questionmapping"),
    *("add_series", "change_series", "view_series"),
    "view_edition",
)
"""Nothing may be deleted: rows are retired or taken out of use, so that there is a way back."""


def make_editors_group(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Make the group, or give it back exactly these permissions, after every migration.

    Django makes the permissions themselves after migrating too, but for this room possibly later than this is called.
    """
    from django.contrib.auth.models import Group, Permission

    create_permissions(sender, verbosity=0, using=using)
    group, _made = Group.objects.using(using).get_or_create(name=NAME)
    wanted = Permission.objects.using(using).filter(content_type__app_label=sender.label, codename__in=PERMISSIONS)
    group.permissions.set(wanted)
