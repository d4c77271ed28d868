"""The language of the address a page was asked under."""

from django.utils.translation import get_language

from assessment.questionnaire.text import LANGUAGES


def page_language() -> str:
    """Return ``de`` or ``en``."""
    language = get_language()
    assert language in LANGUAGES, language
    return language
