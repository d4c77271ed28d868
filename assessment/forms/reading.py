"""From a posted page to changes and errors. Pure: ``Posted`` is whatever holds lists of values by field name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from assessment.forms.page_state import SEEN, Seen, Shown, mark_of, read_seen, seen_of, shown_for
from assessment.questionnaire.answers import Answer, Change, Reason, Status, WrongAnswer, read_answer
from assessment.questionnaire.definitions import Question

NOTE_SUFFIX: Final = ".note"
LONGEST_NOTE: Final = 2000

LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
UNSTORABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and line feed, halves of surrogate pairs and what XML doesn't know: pasted by accident,
invisible, and unfit for PostgreSQL or a workbook."""


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

    def shown_over(self, stored: Answer) -> Shown:
        """Return what the page shows next: everything typed, and what is stored where nothing was typed."""
        base = shown_for(stored)
        return Shown(
            base.values if self.values is None else self.values,
            base.note if self.note is None else self.note,
        )

    def seen_over(self, stored: Answer, *, saved: bool) -> Seen:
        """Return what the page's next hidden field says: what was seen before, but what has been saved since.

        Something wrong keeps its old entry, so that it still counts as changed when it comes again.
        """
        base = self.seen or seen_of(shown_for(stored))
        if self.change is None or not saved:
            return base
        return Seen(
            base.values if self.change.choice is None else frozenset(self.values or ()),
            base.note_mark if self.change.note is None else mark_of(self.change.note),
        )


def read_page(questions: Iterable[Question], posted: Posted) -> tuple[QuestionReading, ...]:
    """Read every question of a page from its posted form; fields of other pages are left alone."""
    seen = read_seen((posted.getlist(SEEN) or [""])[-1])
    return tuple(_read_question(question, posted, seen.get(question.code)) for question in questions)


def clean_note(typed: str) -> str:
    """Return a note fit to be stored: one kind of line end, no invisible control characters, no space around it.

    Nothing that can be seen is lost; emoji and every script stay as they are.
    """
    return UNSTORABLE.sub("", LINE_ENDS.sub("\n", typed)).strip()


def _read_question(question: Question, posted: Posted, seen: Seen | None) -> QuestionReading:
    values, note, note_change, note_error = None, None, None, None
    # Browsers send nothing for a control without a mark, so a seen question without values is one cleared.
    if seen is not None or question.code in posted:
        values = tuple(dict.fromkeys(value for value in posted.getlist(question.code) if value))
    if notes := posted.getlist(question.code + NOTE_SUFFIX):
        note = clean_note(notes[-1])
        if seen is None or seen.note_mark != mark_of(note):
            note_change, note_error = (note, None) if len(note) <= LONGEST_NOTE else (None, NoteTooLong(len(note)))
    choice, error = _read_choice(question, values, seen)
    unchanged = choice is None and note_change is None
    change = None if unchanged else Change(question.code, choice, note_change)
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
