"""Places in a drawn question that differ from reader to reader; see :mod:`assessment.forms.blocks`."""

from django import template
from django.utils.safestring import SafeString

from assessment.forms.slots import slot_mark

register = template.Library()


@register.simple_tag
def slot(kind: str, value: str = "") -> SafeString:
    """Leave a place to be filled in later; ``value`` tells places of one kind apart."""
    return slot_mark(kind, value)
