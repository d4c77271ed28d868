"""The states that a form offers."""

from benchmarks.editions.approval import needs_second_person
from benchmarks.models import State


def state_choices(current: str) -> list[tuple[str, str]]:
    """Return every state that one person may set, and the present one.

    Where publishing takes two people, one of them makes a row ready for approval and the other one approves it above
    the form; else nothing needs approval.
    """
    left_out = State.PUBLISHED if needs_second_person() else State.PROPOSED
    return [choice for choice in State.choices if choice[0] != left_out or choice[0] == current]
