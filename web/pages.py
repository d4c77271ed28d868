"""What a page knows of itself: the language of its address, and that address in full."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from language.text import LANGUAGES
from language.words import Words, words_for


def full_address(request: HttpRequest, path: str) -> str:
    """Return a path with the address the site is reached at before it."""
    return f"{settings.BASE_URL}{path}" if settings.BASE_URL else request.build_absolute_uri(path)


def page_language() -> str:
    """Return the language of the address a page was asked under: ``de`` or ``en``."""
    language = get_language()
    assert language in LANGUAGES, language
    return language


def page_words() -> Words:
    """Return the words and numbers of the language a page was asked under."""
    return words_for(page_language())
