"""Where a study, a finding or a series stands on its way to the reader."""

from enum import StrEnum
from typing import Final


class State(StrEnum):
    """The steps of the way; what is proposed waits for a second person, what is retired was taken back."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    PUBLISHED = "published"
    RETIRED = "retired"


FOR_READERS: Final = (State.PROPOSED, State.PUBLISHED)
"""States in which a row is meant for readers and must be complete."""
