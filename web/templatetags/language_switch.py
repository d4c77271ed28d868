"""What the language switch in the page's header needs."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils.translation import get_language, get_language_info

register = template.Library()


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """Another language: its code, its name in itself, and the address of the same page in it."""

    code: str
    name: str
    url: str


@register.simple_tag(takes_context=True)
def other_languages(context: dict[str, Any]) -> list[LanguageChoice]:
    """Return every language but the active one; without a request the addresses lead to the landing pages."""
    active = get_language()
    return [
        LanguageChoice(code, get_language_info(code)["name_local"], address_in(code, active, context.get("request")))
        for code, _ in settings.LANGUAGES
        if code != active
    ]


def address_in(code: str, active: str | None, request: HttpRequest | None) -> str:
    """Return the address of the requested page in language ``code``, or of its landing page.

    Only the language at the front is exchanged: a page that does not exist stays the same missing page.
    """
    root = get_script_prefix()
    here = request.get_full_path() if request else ""
    prefix = f"{root}{active}/"
    return f"{root}{code}/{here.removeprefix(prefix)}" if here.startswith(prefix) else f"{root}{code}/"
