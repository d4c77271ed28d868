"""The benchmarks room as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class BenchmarksAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "benchmarks"
    verbose_name = _("Benchmarks")

    def ready(self) -> None:
        """Have the group of benchmark editors wherever the tables are."""
        from benchmarks.editors_group import make_editors_group

        post_migrate.connect(make_editors_group, sender=self)
