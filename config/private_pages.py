"""Pages behind a private or read-only link."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

KEY_IN_ADDRESS = re.compile(r"(/(?:a|r)/)[A-Za-z0-9_-]{8,}")

View = Callable[..., HttpResponse]


def private_page(view: View) -> View:
    """Let nobody keep or index the page: neither browsers and proxies on the way, nor search engines."""

    @wraps(view)
    def private_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return keep_private(view(request, *args, **kwargs))

    return private_view


class PrivateAddressMiddleware:
    """Keeps private what no view answers: a redirect to the same address with a slash, a language or on https."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        return keep_private(response) if KEY_IN_ADDRESS.search(request.path) else response


def keep_private(response: HttpResponse) -> HttpResponse:
    """Mark a response as not to be kept and not to be indexed."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
