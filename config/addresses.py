"""Addresses with the site's own before them, as they can be bookmarked, sent or printed."""

from django.conf import settings
from django.http import HttpRequest


def full_address(request: HttpRequest, path: str) -> str:
    """Return a path with the address the site is reached at before it."""
    return f"{settings.BASE_URL}{path}" if settings.BASE_URL else request.build_absolute_uri(path)
