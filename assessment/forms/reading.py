"""From a posted page to changes and errors. Pure: ``Posted`` is whatever holds lists of values by field name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from assessment.forms.page_state import SEEN, TRIED, Shown, clean_note, read_seen, read_tried, seen_of, shown_for
from assessment.questionnaire.answers import (
    Answer,
    Change,
    Reason,
    Seen,
    Status,
    WrongAnswer,
    mark_of,
    read_answer,
)
from assessment.questionnaire.definitions import Question

NOTE_SUFFIX: Final = ".note"
LONGEST_NOTE: Final = 2000
CLEAR: Final = "clear"
"""The name of the buttons that take an answer back; the value says to which question."""


class Posted(Protocol):
    """Form values by name, in the order in which they were sent."""

    def getlist(self, key: str, /) -> list[str]: ...

    def __contains__(self, key: object, /) -> bool: ...


@dataclass(frozen=True, slots=True)
class NoteTooLong:
    """A note of more than ``LONGEST_NOTE`` characters, and how many it has."""

    length: int


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """What was posted for one question.

    ``values`` and ``note`` are what the reader has on the screen, ``None`` where the page did not hold that control.
    ``change`` is what to store, ``None`` where the reader changed nothing that can be stored.
    """

    question: Question
    values: tuple[str, ...] | None
    note: str | None
    seen: Seen | None
    change: Change | None
    error: Reason | None = None
    note_error: NoteTooLong | None = None

    @property
    def is_wrong(self) -> bool:
        """Something that was changed can't be stored."""
        return self.error is not None or self.note_error is not None

    def is_unsaved(self, stored: Answer) -> bool:
        """Whether something that was changed is not stored: it can't be, or it would overwrite what was not seen."""
        change = self.change
        return self.is_wrong or bool(change and (change.overlooks_choice(stored) or change.overlooks_note(stored)))

    def shown_over(self, stored: Answer) -> Shown:
        """Return what the page shows next: everything typed, and what is stored where nothing was typed."""
        base = shown_for(stored)
        return Shown(
            base.values if self.values is None else self.values,
            base.note if self.note is None else self.note,
        )

    def seen_over(self, stored: Answer, *, saved: bool) -> Seen:
        """Return what the page's next hidden field says: what was seen before, but for what is stored by now.

        Something wrong keeps its old entry, so that it still counts as changed when it comes again. What would have
        overwritten somebody else's answer gets that answer as seen, as the page tells it: sent again, it is meant.
        """
        current = seen_of(shown_for(stored))
        base = self.seen or current
        if self.change is None or not saved:
            return base
        return Seen(
            base.values if self.change.choice is None else current.values,
            base.note_mark if self.change.note is None else current.note_mark,
        )


def read_page(questions: Iterable[Question], posted: Posted) -> tuple[QuestionReading, ...]:
    """Read every question of a page from its posted form; fields of other pages are left alone."""
    seen = read_seen((posted.getlist(SEEN) or [""])[-1])
    tried = read_tried((posted.getlist(TRIED) or [""])[-1])
    return tuple(
        _read_question(question, posted, seen.get(question.code), tried.get(question.code, ()))
        for question in questions
    )


def _read_question(question: Question, posted: Posted, seen: Seen | None, tried: tuple[Seen, ...]) -> QuestionReading:
    values: tuple[str, ...] | None = None
    note, note_change, note_error = None, None, None
    # Browsers send nothing for a control without a mark, so a seen question without values is one cleared.
    if question.code in posted.getlist(CLEAR):
        values = ()
    elif seen is not None or question.code in posted:
        values = tuple(dict.fromkeys(value for value in posted.getlist(question.code) if value))
    if notes := posted.getlist(question.code + NOTE_SUFFIX):
        note = clean_note(notes[-1])
        if seen is None or seen.note_mark != mark_of(note):
            note_change, note_error = (note, None) if len(note) <= LONGEST_NOTE else (None, NoteTooLong(len(note)))
    choice, error = _read_choice(question, values, seen)
    unchanged = choice is None and note_change is None
    known = (seen, *tried) if seen else ()
    change = None if unchanged else Change(question.code, choice, note_change, known)
    return QuestionReading(question, values, note, seen, change, error, note_error)


def _read_choice(
    question: Question, values: tuple[str, ...] | None, seen: Seen | None
) -> tuple[tuple[Status, tuple[str, ...]] | None, Reason | None]:
    if values is None or (seen is not None and seen.values == frozenset(values)):
        return None, None
    try:
        answer = read_answer(question, values, "")
    except WrongAnswer as wrong:
        return None, wrong.reason_code
    return (answer.status, answer.options), None
