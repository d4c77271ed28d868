"""Deleting an assessment at the respondent's wish."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from assessment import services
from assessment.views.open_assessment import open_assessment
from web.responses import SeeOther, answers_to, private_page


@private_page
@answers_to("GET", "POST")
def delete(request: HttpRequest, key: str) -> HttpResponse:
    """Ask first; on POST delete everything at once."""
    opened = open_assessment(key)
    if request.method == "POST":
        services.delete(assessment=opened.assessment)
        return SeeOther(reverse("deleted"))
    return render(request, "assessment/delete.html", {"opened": opened, "assessment": opened.assessment})


@answers_to("GET")
def deleted(request: HttpRequest) -> HttpResponse:
    """Say that everything is gone. The page is the same for everybody and knows no assessment."""
    return render(request, "assessment/deleted.html")
