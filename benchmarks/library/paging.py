"""Long lists, a page at a time."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404


def page_of(things: Sequence[Any], number: str, size: int) -> Page:
    """Return the page that the address asks for, the first of an empty list; raises ``Http404`` where there is none."""
    try:
        return Paginator(things, size).page(number)
    except InvalidPage as error:
        raise Http404 from error
