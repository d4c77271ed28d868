"""What happens around every view: private addresses stay private, and an outage is told as one."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from web.log_privacy import KEY_IN_ADDRESS
from web.responses import keep_private, refuse


class NotReady(Exception):
    """What a page needs is not there yet; its heirs say what."""


OUTAGES = (OperationalError, InterfaceError, NotReady)
RETRY_AFTER = 30
"""Seconds after which browsers and scripts may ask again."""


class DatabaseOutageMiddleware:
    """Answers 503 where a page failed because the database didn't answer; every other failure stays a failure."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Part of Django's contract for middleware."""
        if not isinstance(exception, OUTAGES):
            return None
        response = refuse(request, 503)
        response["Retry-After"] = str(RETRY_AFTER)
        return response


class PrivateAddressMiddleware:
    """Keeps private what no view answers: a redirect to the same address with a slash, a language or on https."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        return keep_private(response) if KEY_IN_ADDRESS.search(request.path) else response
