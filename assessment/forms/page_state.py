"""What the controls of a page show, and what a reader has seen of it. Pure.

What was seen is sent along in a hidden field and comes back with the form. With it the server knows what the reader
changed and what only lay on the page. So an old tab, a second device or the Back button never undo answers that were
given elsewhere. It is the reader's own word: whoever changes it changes nothing but the own answers.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import DONT_KNOW, NOT_APPLICABLE

SEEN: Final = "seen"
"""The name of the hidden field."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The marked values (option codes, ``dont_know`` or ``not_applicable``) and the note of one question."""

    values: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuestionState:
    """One question as it is drawn: what it shows and what is wrong with it, in words; ``""`` is nothing wrong."""

    shown: Shown
    error: str = ""
    note_error: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """The values a question showed as marked, and the mark of the note it showed."""

    values: frozenset[str]
    note_mark: str


def shown_for(answer: Answer) -> Shown:
    """Return what the controls show for a stored answer."""
    match answer.status:
        case Status.DONT_KNOW:
            return Shown((DONT_KNOW,), answer.note)
        case Status.NOT_APPLICABLE:
            return Shown((NOT_APPLICABLE,), answer.note)
        case _:
            return Shown(answer.options, answer.note)


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
    seen = {}
    for code, pair in pairs.items() if isinstance(pairs, dict) else ():
        match pair:
            case [list(values), str(note_mark)] if all(isinstance(value, str) for value in values):
                seen[code] = Seen(frozenset(values), note_mark)
    return seen
