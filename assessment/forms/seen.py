"""What a page showed when it was drawn, sent along in a hidden field and back with the form. Pure.

With it the server knows what the reader changed and what only lay on the page. So an old tab, a second device or the
Back button never undo answers that were given elsewhere. It is the reader's own word: whoever changes it changes
nothing but the own answers.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from assessment.forms.states import Shown

FIELD: Final = "seen"


@dataclass(frozen=True, slots=True)
class Seen:
    """The values a question showed as marked, and the mark of the note it showed."""

    values: frozenset[str]
    note_mark: str


def mark_of(note: str) -> str:
    """Return a short mark that tells one note from another; the note itself would double the page."""
    return sha256(note.encode()).hexdigest()[:16] if note else ""


def seen_of(shown: Shown) -> Seen:
    """Return what a reader of these controls has seen."""
    return Seen(frozenset(shown.values), mark_of(shown.note))


def write_seen(seen: Mapping[str, Seen]) -> str:
    """Write what was seen, by question code, as the value of the hidden field."""
    pairs = {code: [sorted(entry.values), entry.note_mark] for code, entry in seen.items()}
    return json.dumps(pairs, separators=(",", ":"))


def read_seen(text: str) -> dict[str, Seen]:
    """Read the hidden field; what can't be read counts as not seen, as for a script that sends no such field."""
    try:
        pairs = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    entries = pairs.items() if isinstance(pairs, dict) else ()
    return {code: entry for code, pair in entries if (entry := _read_entry(pair)) is not None}


def _read_entry(pair: Any) -> Seen | None:
    match pair:
        case [list(values), str(note_mark)] if all(isinstance(value, str) for value in values):
            return Seen(frozenset(values), note_mark)
        case _:
            return None
