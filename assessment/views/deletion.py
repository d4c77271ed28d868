"""Deleting an assessment: at once, at the respondent's wish, or after a day that the respondent chooses."""

from datetime import date
from typing import Final

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessment import services
from assessment.retention import DEFAULT_PERIOD, Period
from assessment.views.open_assessment import open_assessment
from web.responses import SeeOther, answers_to, private_page, refuse

PERIODS: Final = {
    Period.MONTH: gettext_lazy("in 30 days"),
    Period.QUARTER: gettext_lazy("in 90 days"),
    Period.HALF_YEAR: gettext_lazy("in half a year"),
    Period.YEAR: gettext_lazy("in one year"),
    Period.TWO_YEARS: gettext_lazy("in two years"),
}


class DeletionDateForm(forms.Form):
    """One choice: after which of the periods from today on everything is deleted, each with the day it leads to.

    Marked at first is the period that leads to the day ``set_now``, or the usual one, so that no button shortens it by
    accident.
    """

    use_required_attribute = False

    def __init__(self, data: QueryDict | None = None, *, today: date, set_now: date) -> None:
        marked = next((period for period in Period if period.last_day(today) == set_now), DEFAULT_PERIOD)
        super().__init__(data, auto_id="%s", initial={"period": marked.name})
        days = {period: date_format(period.last_day(today), "SHORT_DATE_FORMAT") for period in Period}
        self.fields["period"] = forms.TypedChoiceField(
            label=_("Delete it instead"),
            choices=[(period.name, f"{words} ({days[period]})") for period, words in PERIODS.items()],
            coerce=Period.__getitem__,
            widget=forms.Select({"class": "form-select"}),
        )
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(Field("period", template="assessment/_labelled_field.html"))


@private_page
@answers_to("POST")
def deletion_date(request: HttpRequest, key: str) -> HttpResponse:
    """Set the deletion date to one of the periods from today on."""
    opened, today = open_assessment(key), timezone.localdate()
    form = DeletionDateForm(request.POST, today=today, set_now=opened.assessment.delete_after)
    if not form.is_valid():
        return refuse(request, 400)
    services.choose_period(assessment=opened.assessment, period=form.cleaned_data["period"], today=today)
    return SeeOther(opened.url("hub") + "#deletion-date")


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
