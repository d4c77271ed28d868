"""Typed reading of one place in a content file.

A node never raises: a value of the wrong kind is noted in the collector and replaced by a neutral one ("", 0, no
children), so that one run finds every mistake. What was read may be used only if no problem was noted.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from re import Pattern
from typing import TypeVar

from assessment.questionnaire.problems import Problems
from language.text import LANGUAGES, Text

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Node:
    """A value, the place where it stands, and where to note what is wrong with it."""

    value: object
    file: str
    place: str
    problems: Problems

    def note(self, reason: str) -> None:
        """Note a mistake at this place."""
        self.problems.add(self.file, self.place, reason)

    def child(self, key: object) -> "Node":
        """Return the node below ``key``; its value is ``None`` where the key is missing."""
        step = f"[{key}]" if isinstance(self.value, list) else f".{key}"
        return Node(self._below(key), self.file, f"{self.place}{step}".lstrip("."), self.problems)

    def _below(self, key: object) -> object:
        if isinstance(self.value, list) and isinstance(key, int):
            entry: object = self.value[key]
            return entry
        return self.value.get(key) if isinstance(self.value, dict) else None

    @property
    def is_missing(self) -> bool:
        """Whether nothing stands here."""
        return self.value is None

    def check_keys(self, required: Iterable[object], optional: Iterable[object] = ()) -> None:
        """Note every required key that is missing and every key that nobody knows."""
        if not isinstance(self.value, dict):
            self._note_kind("named entries")
            return
        for key in required:
            if self.child(key).is_missing:
                self.child(key).note("is missing")
        for key in self.value:
            if key not in (*required, *optional):
                self.child(key).note("is not a known key")

    def names(self) -> tuple[object, ...]:
        """Return the keys below this node; anything that has none is a mistake."""
        if isinstance(self.value, dict):
            return tuple(self.value)
        self._note_kind("named entries")
        return ()

    def entries(self) -> Iterator["Node"]:
        """Yield the entries of a list; an empty list is a mistake."""
        if not isinstance(self.value, list):
            self._note_kind("a list")
            return
        if not self.value:
            self.note("must not be empty")
        for index in range(len(self.value)):
            entry = self.child(index)
            if entry.is_missing:
                entry.note("must not be empty")
            yield entry

    def string(self) -> str:
        """Return a text without surrounding space."""
        if not isinstance(self.value, str):
            self._note_kind("text")
            return ""
        if not self.value.strip():
            self.note("must not be empty")
        return self.value.strip()

    def code(self, pattern: Pattern[str], form: str) -> str:
        """Return a code that matches the pattern; ``form`` says in words what it should look like."""
        code = self.string()
        if code and not pattern.fullmatch(code):
            self.note(f"must be {form}, not {code!r}")
        return code

    def whole_number(self, lowest: int, highest: int) -> int:
        """Return a whole number between two bounds, both included."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self._note_kind("a whole number")
            return lowest
        if not lowest <= self.value <= highest:
            self.note(f"must be between {lowest} and {highest}, not {self.value}")
        return self.value

    def flag(self) -> bool:
        """Return yes or no; no where nothing stands here."""
        if self.is_missing:
            return False
        if not isinstance(self.value, bool):
            self._note_kind("true or false")
        return self.value is True

    def text(self) -> Text:
        """Return a text in both languages, neither of them empty."""
        if not isinstance(self.value, dict):
            self._note_kind("a text in de and en")
            return Text("", "")
        self.check_keys((), LANGUAGES)
        return Text(self._wording("de"), self._wording("en"))

    def _wording(self, language: str) -> str:
        wording = self.child(language)
        if wording.is_missing:
            wording.note("is missing")
            return ""
        return wording.string()

    def optional_text(self) -> Text | None:
        """Return a text in both languages, or ``None`` where nothing stands here."""
        return None if self.is_missing else self.text()

    def texts(self, keys: Collection[Key]) -> dict[Key, Text]:
        """Return a text in both languages for each of these keys; any other key is a mistake."""
        self.check_keys(keys)
        return {key: self.child(key).text() for key in keys}

    def _note_kind(self, expected: str) -> None:
        """Note a value of the wrong kind; a missing one was noted by ``check_keys``."""
        if self.is_missing:
            return
        names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
        found = names.get(
            type(self.value), "named entries" if isinstance(self.value, dict) else "a date or something else"
        )
        self.note(f"must be {expected}, not {found}")
