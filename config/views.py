"""Pages that belong to no room: the front door, and what is said when something goes wrong."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, HttpResponseServerError
from django.urls import reverse
from django.views.decorators.vary import vary_on_headers

from assessment.views.part import part, untrusted_part
from config.refusals import refuse

LAST_WORDS = (
    "Bei uns ist etwas schiefgegangen. Alles zuvor Gespeicherte bleibt erhalten.\n"
    "Something went wrong on our side. Everything saved before is kept.\n"
)


@vary_on_headers("Accept-Language")
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send the reader to the landing page in the language the browser prefers."""
    return HttpResponseRedirect(reverse("landing"))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that can't be read, or is too large to be."""
    return refuse(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that is not allowed."""
    return refuse(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose security token is missing or wrong; a page of questions keeps what was typed."""
    asked = request.resolver_match
    if asked is not None and asked.func is part:
        return untrusted_part(request, **asked.kwargs)
    return refuse(request, 403, "csrf")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere; it doesn't say whether it ever did."""
    return refuse(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when the app itself failed; where even its page fails, in plain words of both languages."""
    try:
        return refuse(request, 500)
    except Exception:
        return HttpResponseServerError(LAST_WORDS, content_type="text/plain; charset=utf-8")
