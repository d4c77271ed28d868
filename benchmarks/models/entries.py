"""Studies and findings as they are entered, and what must hold for each: the rules of entry.

These are plain values, built by the rows or from the row of a file: a rule knows no model and asks no database. A
problem is the name of a field with a message in the language of the reader.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from django.utils import timezone
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question
from assessment.registry import current_questionnaire
from benchmarks.findings.printed_numbers import lower_bound
from benchmarks.findings.values import Kind, Qualifier
from benchmarks.findings.wording import SHARE
from language.text import Text

Problems: TypeAlias = Iterator[tuple[str, str]]

FIRST_PLAUSIBLE_YEAR: Final = 1990
RESERVED: Final = frozenset({"data", "editions", "studies"})
"""Pages that stand where a finding of that code would have its address."""

TWINS_NAMED: Final = 5
"""Nobody reads more; a file may say the same ten thousand times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an editor or a file enters; what readers are to see ``must_be_complete``."""

    must_be_complete: bool

    def problems(self) -> Problems:
        """Yield every problem but what is missing."""
        raise NotImplementedError

    def missing(self) -> Iterable[str]:
        """Return the names of the fields that are still needed."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyEntry(Entry):
    """A study, as far as rules ask about it."""

    name: Text
    publisher: str
    year_fieldwork: int | None
    year_published: int | None
    region: Text
    method: Text

    def problems(self) -> Problems:
        """Yield every problem but what is missing."""
        values = {"first": FIRST_PLAUSIBLE_YEAR, "last": timezone.localdate().year + 1}
        for field, year in (("year_fieldwork", self.year_fieldwork), ("year_published", self.year_published)):
            if year is not None and not values["first"] <= year <= values["last"]:
                message = _("%(year)d is not plausible; expected %(first)d to %(last)d.")
                yield field, message % {"year": year, **values}
        if self.year_fieldwork and self.year_published and self.year_fieldwork > self.year_published:
            yield "year_published", _("A study can't be published before people were asked.")

    def missing(self) -> Iterator[str]:
        """Yield the names of the fields that a study still needs before it may be published."""
        if self.must_be_complete:
            yield from empty_fields(name=self.name, region=self.region, method=self.method)
            yield from () if self.publisher else ("publisher",)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingEntry(Entry):
    """A finding, as far as rules and warnings ask about it; ``study`` is the code of its study, "" for none yet."""

    code: str
    study: str
    state: str
    kind: str
    statement: Text
    percent: Decimal | None
    qualifier: str
    share_words: Text
    population: Text
    sample_size_printed: Text
    sample_size: int | None
    sample_size_at_least: int | None
    direction: str
    author: str
    caution: Text

    def problems(self) -> Problems:
        """Yield every problem but what is missing."""
        if self.code in RESERVED:
            yield "code", _("Another page has this address. Choose another code.")
        yield from self._percent_problems()
        yield from self._statement_problems()
        yield from self._sample_problems()
        if self.kind != Kind.FINDING:
            if self.percent is not None:
                yield "percent", _("Only a finding has a percentage.")
            if not self.author:
                yield "author", _("An opinion, advice or forecast needs its author's name.")

    def missing(self) -> Iterator[str]:
        """Yield the names of the fields that a finding still needs before it may be published."""
        if self.must_be_complete:
            yield from empty_fields(
                statement=self.statement, population=self.population, sample_size_printed=self.sample_size_printed
            )
            yield from half_filled_fields(share_words=self.share_words, caution=self.caution)

    def _percent_problems(self) -> Problems:
        if self.percent is None and self.qualifier != Qualifier.NONE:
            yield (
                "percent",
                _("A percentage is missing, or the source states none: then choose “no percentage stated”."),
            )
        if self.percent is not None and self.qualifier == Qualifier.NONE:
            yield "qualifier", _("There is a percentage, so say how the source states it.")
        if self.qualifier == Qualifier.FRACTION:
            for field in empty_fields(share_words=self.share_words):
                yield field, _("Give the fraction in the source's words, such as “three out of four”.")

    def _statement_problems(self) -> Problems:
        expected = 0 if self.percent is None else 1
        for language, statement in self.statement.as_dict().items():
            if not statement or statement.count(SHARE) == expected:
                continue
            if expected:
                message = _("Write {share} once where the percentage belongs; it is put in there.")
            else:
                message = _("There is no percentage to put in for {share}.")
            yield f"statement_{language}", message

    def _sample_problems(self) -> Problems:
        if self.sample_size is not None and self.sample_size_at_least is not None:
            yield "sample_size_at_least", _("A sample size is either a number or a lower bound, not both.")
        printed = self.sample_size_printed.as_dict()
        for words in printed.values():
            if self.sample_size and self.sample_size in {lower_bound(words, language) for language in printed}:
                message = _("The sample is printed as “%(printed)s”: that is a lower bound, not a number.")
                yield "sample_size", message % {"printed": words}
                return


def empty_fields(**texts: Text) -> Iterator[str]:
    """Yield the names of the fields of these texts that are empty, language by language."""
    for name, text in texts.items():
        yield from (f"{name}_{language}" for language, words in text.as_dict().items() if not words)


def half_filled_fields(**texts: Text) -> Iterator[str]:
    """Yield the empty field of every text that is there in one language only."""
    for name, text in texts.items():
        if bool(text.de) != bool(text.en):
            yield from empty_fields(**{name: text})


Said: TypeAlias = Mapping[tuple[str, str], Sequence[str]]
"""By language and words: the codes of the findings of one study that say so."""


def said(statements: Iterable[tuple[str, Text]]) -> Said:
    """Note what the findings of one study say, given as code and statement."""
    found: dict[tuple[str, str], list[str]] = {}
    for code, statement in statements:
        for language, text in statement.as_dict().items():
            if words := same_words(text):
                found.setdefault((language, words), []).append(code)
    return found


def twin_problems(code: str, statement: Text, by_others: Said) -> Problems:
    """Yield where another finding of the same study says the same."""
    for language, text in statement.as_dict().items():
        for twin in by_others.get((language, same_words(text)), ())[:TWINS_NAMED]:
            if twin != code:
                yield f"statement_{language}", _("%(code)s of the same study says the same.") % {"code": twin}


def same_words(statement: str) -> str:
    """Return what two statements have in common that say the same."""
    return " ".join(statement.casefold().split()).rstrip(".")


def question_asked(code: str) -> Question | None:
    """Return a question of the current questionnaire, ``None`` where it has none of this code."""
    questionnaire = current_questionnaire()
    return questionnaire.question(code) if questionnaire.has_question(code) else None
