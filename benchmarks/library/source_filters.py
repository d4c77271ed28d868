"""What the address of the sources page asks for, and what is said where it can't be had.

A filter that can't be read is left out, says why, and keeps what was typed; the others hold.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from assessment.questionnaire.definitions import Questionnaire
from benchmarks.findings.regions import Region
from benchmarks.findings.values import Topic
from benchmarks.library.search import Wanted

LONGEST_SEARCH: Final = 200
FIRST_YEAR, LAST_YEAR = 1900, 2100
YEAR: Final = re.compile(r"[0-9]{4}")

PARAMETERS: Final = {
    "words": "q",
    "topic": "dimension",
    "region": "region",
    "question": "question",
    "from_year": "from",
    "to_year": "to",
    "numbers_only": "numbers",
}
"""What the fields of :class:`Wanted` are called in the address."""

LABELS: Final = {
    "q": _("Words in statements, studies and populations"),
    "dimension": _("Area"),
    "region": _("Region"),
    "question": _("Compared with the question"),
    "from": _("Year from"),
    "to": _("Year to"),
}
"""What the filters are called on the page, by the name of the parameter."""

Code = TypeVar("Code", Topic, Region)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: as typed, as understood, and what is wrong with it, by the name of the parameter."""

    typed: Mapping[str, str]
    wanted: Wanted
    problems: Mapping[str, Promise]

    @property
    def told_problems(self) -> list[tuple[str, Promise, Promise]]:
        """The name of each wrong parameter, what its filter is called, and what to do."""
        return [(name, LABELS[name], problem) for name, problem in self.problems.items()]

    def without(self, field: str) -> str:
        """Return the query of the same address without one field of :class:`Wanted`."""
        return query_of({name: text for name, text in self.typed.items() if name != PARAMETERS[field]})


class WrongFilter(Exception):
    """A filter that can't be understood; ``message`` says what to do."""

    def __init__(self, message: Promise) -> None:
        super().__init__(message)
        self.message = message


def read_filters(query: QueryDict, questionnaire: Questionnaire) -> Asked:
    """Read every filter of an address; whatever is not a filter is passed over."""
    typed = {name: _printable(query.get(name, "")) for name in PARAMETERS.values()}
    understood: dict[str, Any] = {}
    problems: dict[str, Promise] = {}
    for field, name in PARAMETERS.items():
        try:
            if typed[name]:
                understood[field] = READERS[field](typed[name], questionnaire)
        except WrongFilter as wrong:
            problems[name] = wrong.message
    if understood.get("from_year", FIRST_YEAR) > understood.get("to_year", LAST_YEAR):
        problems["to"] = _("The last year lies before the first.")
        del understood["to_year"]
    return Asked(typed, Wanted(**understood), problems)


def query_of(typed: Mapping[str, str]) -> str:
    """Return ``?…`` with whatever is not empty, at least ``?``."""
    query = QueryDict(mutable=True)
    query.update({name: text for name, text in typed.items() if text})
    return f"?{query.urlencode()}"


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()


def _words(typed: str, questionnaire: Questionnaire) -> str:
    if len(typed) > LONGEST_SEARCH:
        raise WrongFilter(_("Search for fewer words: 200 characters at most."))
    return typed


def _code(codes: type[Code]) -> Callable[[str, Questionnaire], Code]:
    def read(typed: str, questionnaire: Questionnaire) -> Code:
        try:
            return codes(typed)
        except ValueError:
            raise WrongFilter(_("Choose something from the list.")) from None

    return read


def _question(typed: str, questionnaire: Questionnaire) -> str:
    if not questionnaire.has_question(typed):
        raise WrongFilter(_("Choose something from the list."))
    return typed


def _year(typed: str, questionnaire: Questionnaire) -> int:
    if not YEAR.fullmatch(typed) or not FIRST_YEAR <= int(typed) <= LAST_YEAR:
        raise WrongFilter(_("Write the year with four digits, such as 2013."))
    return int(typed)


def _flag(typed: str, questionnaire: Questionnaire) -> bool:
    return True


READERS: Final[Mapping[str, Callable[[str, Questionnaire], Any]]] = {
    "words": _words,
    "topic": _code(Topic),
    "region": _code(Region),
    "question": _question,
    "from_year": _year,
    "to_year": _year,
    "numbers_only": _flag,
}
