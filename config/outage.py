"""What is said while the database can't be reached, is too busy, or holds no benchmarks yet."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from benchmarks.services import NoEdition
from config.refusals import refuse

NOT_READY = (OperationalError, InterfaceError, NoEdition)
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
        if not isinstance(exception, NOT_READY):
            return None
        response = refuse(request, 503)
        response["Retry-After"] = str(RETRY_AFTER)
        return response
