"""Text with places left open: drawn once by templates, filled in many times by joining strings."""

import re
from collections.abc import Mapping
from typing import Final

from django.utils.safestring import SafeString, mark_safe

SLOT: Final = re.compile("\x00([^\x00]+)\x00")
"""NUL can't occur in HTML, so no content can be taken for a slot."""


def slot_mark(kind: str, value: str = "") -> SafeString:
    """Return the mark that a template leaves where a slot named ``kind:value`` is to be."""
    return mark_safe(f"\x00{slot_name(kind, value)}\x00")


def slot_name(kind: str, value: str = "") -> str:
    """Return the name of a slot; ``value`` tells slots of one kind apart."""
    return f"{kind}:{value}" if value else kind


class SlottedText:
    """Drawn HTML cut at its slots."""

    def __init__(self, drawn: str) -> None:
        # re.split puts text at even places and the captured slot names at odd ones.
        self._pieces = SLOT.split(drawn)

    @property
    def slots(self) -> tuple[str, ...]:
        """Names of all slots, in order."""
        return tuple(self._pieces[1::2])

    def filled(self, fillings: Mapping[str, str]) -> str:
        """Return the HTML with every slot filled in; slots not named are left empty. Fillings must be safe HTML."""
        pieces = self._pieces.copy()
        pieces[1::2] = [fillings.get(name, "") for name in pieces[1::2]]
        return "".join(pieces)
