"""How pages answer: to which methods, kept private or not, with a refusal, or by sending the reader on."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

View = Callable[..., HttpResponse]

MESSAGES: Final = {
    "400": gettext_noop("This request could not be read. Load the page again and repeat the step."),
    "403": gettext_noop("This page is not open to you."),
    "csrf": gettext_noop("This page is out of date. Load it again, then your changes can be saved."),
    "404": gettext_noop("There is no page at this address. It may have been deleted."),
    "405": gettext_noop("This address can’t be used that way."),
    "413": gettext_noop("That was too much to send at once. Shorten what you entered."),
    "429": gettext_noop("Too many starts from your network within an hour. Try again later."),
    "500": gettext_noop("Something went wrong on our side. Everything saved before is kept."),
    "503": gettext_noop("The answers can’t be reached at the moment. Try again in a few minutes."),
}
"""One sentence for each page in ``templates/errors``."""


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


def private_page(view: View) -> View:
    """Let nobody keep or index the page: neither browsers and proxies on the way, nor search engines."""

    @wraps(view)
    def private_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return keep_private(view(request, *args, **kwargs))

    return private_view


def keep_private(response: HttpResponse) -> HttpResponse:
    """Mark a response as not to be kept and not to be indexed."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


class SeeOther(HttpResponseRedirect):
    """303: the browser goes on by GET, so that a reload doesn't send the form again."""

    status_code = 303


def wants_json(request: HttpRequest) -> bool:
    """Tell whether the sender asked for JSON, as the page's own scripts do."""
    return "application/json" in request.headers.get("Accept", "")


def refuse(request: HttpRequest, status: int, page: str = "") -> HttpResponse:
    """Answer with the page ``templates/errors/<page>.html`` (by default named by the status), or with JSON."""
    page = page or str(status)
    if wants_json(request):
        return keep_private(JsonResponse({"saved": False, "message": _(MESSAGES[page])}, status=status))
    return keep_private(render(request, f"errors/{page}.html", status=status))
