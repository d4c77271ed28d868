"""Mappings as they are entered, and what must hold for them: whom a figure speaks of, and where it cuts the ladder."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.comparison.ladder import SHARE_OF, misplaced_options, parts_of
from benchmarks.findings.values import Closeness, Condition, Direction, Kind, Match
from benchmarks.models.entries import (
    Entry,
    FindingEntry,
    Problems,
    empty_fields,
    half_filled_fields,
    question_asked,
)
from language.text import Text
from web.pages import page_words

QUESTIONS_NAMED: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingEntry(Entry):
    """A finding held against a question; ``finding`` is ``None`` as long as none is chosen."""

    finding: FindingEntry | None
    question: str
    belongs: Sequence[str]
    match: str
    closeness: str
    note: Text
    if_belongs: Text
    if_not: Text
    conditions: Sequence[Condition]
    in_use: bool

    def problems(self) -> Problems:
        """Yield every problem but what is missing."""
        question = question_asked(self.question)
        if question is None:
            yield "question", _("The questionnaire has no question %(code)s.") % {"code": self.question}
        else:
            yield from _option_problems("belongs", question, self.belongs)
            if self.match == Match.ONLY and question.type is QuestionType.SINGLE:
                yield "match", _("This question takes one answer, so one of the listed ones is enough.")
        for problem in condition_problems(self.conditions):
            yield "conditions", problem
        if self.finding is not None:
            yield from self._finding_problems(self.finding)
            if question is not None and self.in_use:
                yield from self._cut_problems(self.finding, question)

    def missing(self) -> Iterator[str]:
        """Yield the names of the fields that a mapping still needs before its finding may be published."""
        if not self.must_be_complete or self.finding is None:
            return
        yield from empty_fields(note=self.note)
        # What is said to those who belong goes with a percentage.
        fields = half_filled_fields if self.finding.percent is None else empty_fields
        yield from fields(if_belongs=self.if_belongs, if_not=self.if_not)

    def _finding_problems(self, finding: FindingEntry) -> Problems:
        has_percent = finding.percent is not None
        if has_percent and self.closeness == Closeness.STATEMENT:
            yield "closeness", _("The finding has a percentage: say how close the questions are.")
        if not has_percent and self.closeness != Closeness.STATEMENT:
            yield "closeness", _("The finding has no percentage, so it can only be a statement.")
        if has_percent and not self.belongs:
            yield "belongs", _("Choose the answers that belong to the share.")
        if finding.kind != Kind.FINDING and self.belongs:
            yield "belongs", _("Nobody is compared with an opinion, advice or forecast: leave the answers empty.")

    def _cut_problems(self, finding: FindingEntry, question: Question) -> Problems:
        """A share with a direction parts the ladder in one place; "verdicts.md", section 1, is the source of it."""
        share_is = SHARE_OF.get(Direction(finding.direction))
        if share_is is None or finding.percent is None or not self.belongs:
            return
        misplaced = misplaced_options(question, self.belongs, share_is)
        lower, upper = parts_of(question, self.belongs, share_is)
        if question.type is not QuestionType.SINGLE or not question.scored:
            yield "belongs", _("This question is no ladder of rungs: give the finding the direction “neutral”.")
        elif not lower or not upper:
            yield "belongs", _("All answers or none of them belong to the share: it can’t have a direction.")
        elif min(lower.values()) > max(upper.values()):
            message = _(
                "The share lies at the other end of the ladder, so it can’t have a direction that reads it this way: "
                "give the finding the other one."
            )
            yield "belongs", message
        elif misplaced:
            texts = [f"“{page_words().text(question.option(code).text)}” ({code})" for code in misplaced]
            message = _(
                "A share with a direction parts the ladder in one place, but these answers do not lie on one side "
                "each: %(options)s. Change the answers, or give the finding the direction “neutral”."
            )
            yield "belongs", message % {"options": "; ".join(texts)}


def condition_problems(conditions: Iterable[Condition]) -> Iterator[str]:
    """Yield what is wrong with each condition, and where nobody can meet those on one question together."""
    on_known: dict[str, list[Condition]] = {}
    for condition in conditions:
        options = (*condition.any_of, *condition.none_of)
        question = question_asked(condition.question)
        if not condition.question:
            yield _("Choose the question that decides for whom the finding speaks.")
        elif question is None:
            yield _("The questionnaire has no question %(code)s.") % {"code": condition.question}
        elif not options or (condition.any_of and condition.none_of):
            yield _("Choose the answers that decide.")
        else:
            yield from (message for _field, message in _option_problems("", question, options))
            on_known.setdefault(condition.question, []).append(condition)
    for code, found in on_known.items():
        question = question_asked(code)
        if question is not None and not can_be_met(question, found):
            message = _("Nobody can meet the conditions on “%(title)s” (%(question)s): they exclude each other.")
            yield message % {"title": page_words().text(question.title), "question": code}


def can_be_met(question: Question, conditions: Iterable[Condition]) -> bool:
    """Tell whether some answer to a question meets all conditions on it.

    With several answers, a condition may be met by one of them and the next by another; an answer that stands alone
    meets all of them or is of no use.
    """
    kept = tuple(conditions)
    left_out = {option for condition in kept for option in condition.none_of}
    wanted = [frozenset(condition.any_of) for condition in kept if condition.any_of]
    left = [option for option in question.options if option.code not in left_out]
    if any(all(option.code in group for group in wanted) for option in left):
        return True
    together = {option.code for option in left if not option.exclusive}
    return question.type is QuestionType.MULTI and bool(together) and all(group & together for group in wanted)


def single_question_problem(questions: Iterable[str]) -> str | None:
    """Return what is wrong if a percentage is held against more than one question, else ``None``."""
    held = sorted(set(questions))
    if len(held) < 2:
        return None
    named = ", ".join(held[:QUESTIONS_NAMED])
    return _("A percentage stands at one question only; now at %(questions)s.") % {"questions": named}


def _option_problems(field: str, question: Question, options: Iterable[str]) -> Problems:
    for option in options:
        if option not in question.option_codes:
            yield field, _("%(option)s is no answer to %(question)s.") % {"option": option, "question": question.code}
