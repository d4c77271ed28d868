"""Parts of the frame that are the same on every page of a language."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
FIXED_PARTS = 32


@register.simple_tag
def fixed(name: str) -> SafeString:
    """Include a template that depends on nothing but the language; a process renders it once, not for every page."""
    if settings.DEBUG:
        return render_to_string(name)
    return _rendered(name, get_language() or "")


@lru_cache(FIXED_PARTS)
def _rendered(name: str, language: str) -> SafeString:
    return render_to_string(name)
