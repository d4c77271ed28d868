"""What happens around every view: private addresses stay private, and an outage is told as one."""

import re
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.encoding import escape_uri_path
from django.utils.http import escape_leading_slashes

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


LEFT_AT_THE_END = re.compile(r"(?:&(?:gt|quot|apos|#39);|%20|[^\w/-])+/?$", re.ASCII)
"""What a mail program or a sentence leaves at the end of a link: brackets, quotation marks, full stops, spaces."""


class PrivateAddressMiddleware:
    """Keeps private what no view answers: a redirect to the same address with a slash, a language or on https.

    A private address that leads nowhere only for what a mail program left at its end leads to the address without it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not KEY_IN_ADDRESS.search(request.path):
            return response
        intended = LEFT_AT_THE_END.sub("", request.path)
        if response.status_code == 404 and request.method in {"GET", "HEAD"} and intended != request.path:
            response = HttpResponseRedirect(escape_leading_slashes(escape_uri_path(intended)))
        return keep_private(response)
