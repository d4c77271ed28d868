"""What is said where there is no result yet."""

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.results import NotCompleted
from web.responses import View


def needs_result(view: View) -> View:
    """Answer 409 instead of a result that was never completed, with the way to it for whoever has the private key."""

    @wraps(view)
    def guarded_view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NotCompleted:
            return render(request, "reports/not_completed.html", {"key": kwargs.get("key")}, status=409)

    return guarded_view
