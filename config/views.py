"""The front door, and the answer to a form whose security token is wrong, which must know the pages that ask."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.vary import vary_on_headers

from assessment.views.part import part, untrusted_part
from web.responses import refuse


@vary_on_headers("Accept-Language")
def choose_language(request: HttpRequest) -> HttpResponse:
    """Send the reader to the landing page in the language the browser prefers."""
    return HttpResponseRedirect(reverse("landing"))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose security token is missing or wrong; a page of questions keeps what was typed."""
    asked = request.resolver_match
    if asked is not None and asked.func is part:
        return untrusted_part(request, **asked.kwargs)
    return refuse(request, 403, "csrf")
