"""What is said about a file, kept apart from the language it is said in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

MessageDocument: TypeAlias = tuple[str, dict[str, str | int]]


def gettext_noop(message: str) -> str:
    """Return the message unchanged; the name makes the collector of the catalogue find it."""
    return message


@dataclass(frozen=True, slots=True)
class Message:
    """An English text of the catalogue with named placeholders, and what is put in for them."""

    text: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def as_document(self) -> MessageDocument:
        """Return the message as JSON keeps it."""
        return self.text, dict(self.values)


class UnreadableFile(Exception):
    """A file can't be read at all; ``messages`` says why, everything at once."""

    def __init__(self, *messages: Message) -> None:
        super().__init__("; ".join(message.text % message.values for message in messages))
        self.messages = messages


class UnreadableCell(Exception):
    """A cell does not hold what its column asks for; ``message`` says why."""

    def __init__(self, text: str, /, **values: str | int) -> None:
        super().__init__(text % values)
        self.message = Message(text, values)


def refuse(text: str, /, **values: str | int) -> UnreadableFile:
    """Return the exception that says one thing about a file."""
    return UnreadableFile(Message(text, values))
