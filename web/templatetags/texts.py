"""Shows a text that is there in both languages in the one of the page."""

from django import template
from django.utils.translation import get_language

from language.text import Text

register = template.Library()


@register.filter
def localized(text: Text) -> str:
    """Return the wording in the active language; raises ``ValueError`` for a language the content does not have."""
    return text.in_language(get_language() or "")
