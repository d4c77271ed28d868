"""The benchmarks room as a Django app."""

from django.apps import AppConfig


class BenchmarksAppConfig(AppConfig):
    """Registers the room with Django."""

    name = "benchmarks"
