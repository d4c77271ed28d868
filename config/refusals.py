"""What is said when a request can't be answered: a page for people, a short object for scripts."""

from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from config.private_pages import keep_private

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


def wants_json(request: HttpRequest) -> bool:
    """Tell whether the sender asked for JSON, as the page's own scripts do."""
    return "application/json" in request.headers.get("Accept", "")


def refuse(request: HttpRequest, status: int, page: str = "") -> HttpResponse:
    """Answer with the page ``templates/errors/<page>.html`` (by default named by the status), or with JSON."""
    page = page or str(status)
    if wants_json(request):
        return keep_private(JsonResponse({"saved": False, "message": _(MESSAGES[page])}, status=status))
    return keep_private(render(request, f"errors/{page}.html", status=status))
