"""What is said when something goes wrong; Django calls these by the names in ``config/urls.py``."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseServerError

from web.responses import refuse

LAST_WORDS = (
    "Bei uns ist etwas schiefgegangen. Alles zuvor Gespeicherte bleibt erhalten.\n"
    "Something went wrong on our side. Everything saved before is kept.\n"
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that can't be read, or is too large to be."""
    return refuse(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that is not allowed."""
    return refuse(request, 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere; it doesn't say whether it ever did."""
    return refuse(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when the app itself failed; where even its page fails, in plain words of both languages."""
    try:
        return refuse(request, 500)
    except Exception:
        return HttpResponseServerError(LAST_WORDS, content_type="text/plain; charset=utf-8")
