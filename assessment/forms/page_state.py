"""What the controls of a page show, and what a reader has seen of it. Pure.

What was seen is sent along in a hidden field and comes back with the form. With it the server knows what the reader
changed and what only lay on the page. So an old tab, a second device or the Back button never undo answers that were
given elsewhere. It is the reader's own word: whoever changes it changes nothing but the own answers.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assessment.questionnaire.answers import Answer, Seen, mark_of, marked_values

SEEN: Final = "seen"
"""The name of the hidden field."""
TRIED: Final = "tried"
"""The name of the field in which a script says what it sent before without hearing whether it was stored."""
MOST_TRIED: Final = 20
"""More is not looked at: a page that lost so many requests in a row sends its latest state anyway."""

LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
UNSTORABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and line feed, halves of surrogate pairs and what XML doesn't know: pasted by accident,
invisible, and unfit for PostgreSQL or a workbook."""


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


def shown_for(answer: Answer) -> Shown:
    """Return what the controls show for a stored answer."""
    return Shown(marked_values(answer), answer.note)


def seen_of(shown: Shown) -> Seen:
    """Return what a reader of these controls has seen."""
    return Seen(frozenset(shown.values), mark_of(shown.note))


def clean_note(typed: str) -> str:
    """Return a note fit to be stored: one kind of line end, no invisible control characters, no space around it.

    Nothing that can be seen is lost; emoji and every script stay as they are.
    """
    return UNSTORABLE.sub("", LINE_ENDS.sub("\n", typed)).strip()


def write_seen(seen: Mapping[str, Seen]) -> str:
    """Write what was seen, by question code, as the value of the hidden field."""
    pairs = {code: [sorted(entry.values), entry.note_mark] for code, entry in seen.items()}
    return json.dumps(pairs, separators=(",", ":"))


def read_seen(text: str) -> dict[str, Seen]:
    """Read the hidden field; what can't be read counts as not seen, as for a script that sends no such field."""
    found = {code: _read_pair(pair) for code, pair in _read_object(text).items()}
    return {code: seen for code, seen in found.items() if seen is not None}


def read_tried(text: str) -> dict[str, tuple[Seen, ...]]:
    """Read what may be stored without the page knowing: values and notes as they were sent, by question code."""
    tried: dict[str, tuple[Seen, ...]] = {}
    for code, pairs in _read_object(text).items():
        found = [_read_pair(pair) for pair in pairs[:MOST_TRIED]] if isinstance(pairs, list) else []
        tried[code] = tuple(Seen(seen.values, mark_of(clean_note(seen.note_mark))) for seen in found if seen)
    return tried


def _read_object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _read_pair(pair: object) -> Seen | None:
    match pair:
        case [list(values), str(note)] if all(isinstance(value, str) for value in values):
            return Seen(frozenset(values), note)
    return None
