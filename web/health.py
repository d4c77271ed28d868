"""What a load balancer asks: is the process alive, and may it get requests."""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache


@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """Say that the process answers; asks nothing of the database."""
    return JsonResponse({"status": "alive"})


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Say whether the database is reachable and every migration is applied: 200, or 503 and what is missing."""
    try:
        applied = MigrationRecorder(connection).applied_migrations().keys()
    except DatabaseError:
        return JsonResponse({"status": "not ready", "reason": "database unreachable"}, status=503)
    if known_migrations() - applied:
        return JsonResponse({"status": "not ready", "reason": "migrations missing"}, status=503)
    return JsonResponse({"status": "ready"})


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    """Return (app, name) of every migration this release brings; read from disk once."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)
