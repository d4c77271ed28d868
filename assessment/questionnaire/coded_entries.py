"""Lists in content files whose entries are told apart by a code."""

import re
from collections.abc import Callable, Iterable
from typing import Final, Protocol, TypeVar

from assessment.questionnaire.node import Node

NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
NAME_FORM: Final = "small letters, digits and _ with a letter first"


class Coded(Protocol):
    """Anything that has a code."""

    @property
    def code(self) -> str: ...


Entry = TypeVar("Entry", bound=Coded)


def read_each(node: Node, read: Callable[[Node], Entry]) -> tuple[Entry, ...]:
    """Read every entry of a list and note each code that was there before."""
    nodes = tuple(node.entries())
    entries = tuple(read(each) for each in nodes)
    note_repeated((each.child("code"), entry.code) for each, entry in zip(nodes, entries, strict=True))
    return entries


def note_repeated(codes: Iterable[tuple[Node, str]]) -> None:
    """Note every code that was there before, at the node where it stands again."""
    seen: set[str] = set()
    for node, code in codes:
        if code and code in seen:
            node.note(f"{code!r} appears twice")
        seen.add(code)
