"""The start of an assessment."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from assessment.services import delete_expired, start
from assessment.start_limit import TooManyStarts, count_start
from web.responses import SeeOther, answers_to, private_page, refuse

EXPIRED_PER_START = 20
"""Every start clears away a few assessments whose time is over, so deletion dates hold without a scheduled job."""


@private_page
@answers_to("POST")
def start_assessment(request: HttpRequest) -> HttpResponse:
    """Make an assessment and lead to its overview, whose address is the private link."""
    now = timezone.now()
    try:
        count_start(request, now)
    except TooManyStarts:
        return refuse(request, 429)
    delete_expired(today=timezone.localdate(now), at_most=EXPIRED_PER_START)
    _, key = start(language=get_language() or "", now=now)
    return SeeOther(reverse("hub", args=[key]))
