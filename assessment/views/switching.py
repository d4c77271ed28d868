"""Changing the language in the middle of a form."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language


def language_after(request: HttpRequest) -> str:
    """Return the language the reader goes on in: the one of the pressed language button, or the page's own."""
    wanted = request.POST.get("switch_language", "")
    return wanted if wanted in dict(settings.LANGUAGES) else get_language() or settings.LANGUAGE_CODE
