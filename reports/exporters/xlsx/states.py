"""What the workbook calls the state of an answer, in its own language; formulas write these words and look for them."""

from dataclasses import dataclass

from language.words import Words


@dataclass(frozen=True, slots=True)
class States:
    """The five states. ``check`` marks an entry that contradicts itself or is no option; it counts as not answered."""

    answered: str
    dont_know: str
    not_applicable: str
    unanswered: str
    check: str

    def of(self, status: str) -> str:
        """Return the word for a status code of the report."""
        word: str = getattr(self, status)
        return word


def states_in(words: Words) -> States:
    """Return the words of one language."""
    _ = words.gettext
    return States(
        answered=_("Answered"),
        dont_know=_("Don’t know"),
        not_applicable=_("Not applicable"),
        unanswered=_("Not answered"),
        check=_("Please check"),
    )
