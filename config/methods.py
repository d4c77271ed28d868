"""Which HTTP methods a page answers."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from config.private_pages import View
from config.refusals import refuse


def answers_to(*methods: str) -> Callable[[View], View]:
    """Let a view answer these methods only; others get 405 with a page that says so. GET brings HEAD along."""
    allowed = (*methods, "HEAD") if "GET" in methods else methods

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in allowed:
                return view(request, *args, **kwargs)
            response = refuse(request, 405)
            response["Allow"] = ", ".join(allowed)
            return response

        return guarded_view

    return decorate
