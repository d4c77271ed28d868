"""What a row still lacks before readers may see it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from language.text import LANGUAGES


def empty_fields(row: Any, names: Iterable[str]) -> Iterator[str]:
    """Yield the names of the fields of these texts that are empty, language by language."""
    for name in names:
        yield from (f"{name}_{language}" for language in LANGUAGES if not getattr(row, f"{name}_{language}"))


def half_filled_fields(row: Any, names: Iterable[str]) -> Iterator[str]:
    """Yield the empty field of every text that is there in one language only."""
    for name in names:
        missing = list(empty_fields(row, [name]))
        if len(missing) == 1:
            yield from missing


def missing_message(row: Any, field: str) -> tuple[str, str]:
    """Return the field with a message that says it is missing."""
    label = row._meta.get_field(field).verbose_name
    return field, _("Missing before it can be published: %(field)s.") % {"field": label}
