"""What the address of a result asks to be narrowed to, and the lists to choose from.

A value that can't be read is left out, says why and keeps what was typed; the others hold.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from assessment.questionnaire.definitions import Questionnaire
from assessment.registry import current_questionnaire
from benchmarks.comparison.narrowing import EVERYTHING, SIZE, Narrowing
from benchmarks.findings import labels
from benchmarks.library.source_filters import READERS as SOURCE_READERS
from benchmarks.library.source_filters import WrongFilter, query_of

PARAMETERS: Final = {"region": "region", "from_year": "from", "to_year": "to", "size": "size"}
"""What the fields of :class:`Narrowing` are called in the address."""

Choice = tuple[str, str | Promise]
"""A value and what it is called."""


@dataclass(frozen=True, slots=True)
class AskedNarrowing:
    """What was asked for: as typed, as understood, what is wrong with it by parameter, and what can be chosen."""

    typed: Mapping[str, str]
    narrowing: Narrowing
    problems: Mapping[str, Promise]
    regions: tuple[Choice, ...]
    sizes: tuple[Choice, ...]

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is left out."""
        return self.narrowing != EVERYTHING

    def address(self, path: str) -> str:
        """Return a path that asks for the same."""
        return f"{path}{query_of(self.typed)}" if self.is_narrowed else path


def read_narrowing(query: QueryDict, language: str) -> AskedNarrowing:
    """Read what an address asks for; parameters that are none of these are passed over."""
    questionnaire = current_questionnaire()
    typed = {name: query.get(name, "").strip() for name in PARAMETERS.values()}
    understood, problems = _understood(typed, questionnaire)
    return AskedNarrowing(
        typed=typed,
        narrowing=Narrowing(**understood),
        problems=problems,
        regions=tuple((region.value, label) for region, label in labels.REGIONS.items()),
        sizes=tuple(_sizes(questionnaire, language)),
    )


def _understood(typed: Mapping[str, str], questionnaire: Questionnaire) -> tuple[dict[str, Any], dict[str, Promise]]:
    understood: dict[str, Any] = {}
    problems: dict[str, Promise] = {}
    for field, name in PARAMETERS.items():
        try:
            if typed[name]:
                understood[field] = READERS[field](typed[name], questionnaire)
        except WrongFilter as wrong:
            problems[name] = wrong.message
    first, last = understood.get("from_year"), understood.get("to_year")
    if first is not None and last is not None and last < first:
        problems["to"] = _("The last year lies before the first.")
        del understood["to_year"]
    return understood, problems


def _sizes(questionnaire: Questionnaire, language: str) -> Iterable[Choice]:
    if not questionnaire.has_question(SIZE):
        return ()
    return ((option.code, option.text.in_language(language)) for option in questionnaire.question(SIZE).options)


def _size(typed: str, questionnaire: Questionnaire) -> str:
    if not questionnaire.has_question(SIZE) or typed not in questionnaire.question(SIZE).option_codes:
        raise WrongFilter(_("Choose something from the list."))
    return typed


READERS: Final[Mapping[str, Callable[[str, Questionnaire], Any]]] = {
    **{field: SOURCE_READERS[field] for field in ("region", "from_year", "to_year")},
    "size": _size,
}
