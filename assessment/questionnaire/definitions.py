"""What a questionnaire is made of: frozen value objects without behaviour of their own beyond look-ups.

They are built by :mod:`assessment.questionnaire.loader` from content files, never by hand outside tests.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from language.text import Text

MAX_POINTS = 4
"""Points of the highest option of every question."""

DONT_KNOW = "dont_know"
NOT_APPLICABLE = "not_applicable"
"""Form values that stand beside the option codes; no option may be called so."""


class QuestionType(StrEnum):
    """How many options a respondent may choose."""

    SINGLE = "single"
    MULTI = "multi"


class Effort(StrEnum):
    """How long a step takes, the smallest first."""

    HOURS = "hours"
    WEEKS = "weeks"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Need:
    """What must be there before a rung can be reached: another question answered with so many points at least."""

    question: str
    rung: int
    reason: Text


@dataclass(frozen=True, slots=True)
class Bound:
    """Answers that contradict a sentence: those of a question from so many points on, or below so many.

    Exactly one of the two is there. A question that is not answered contradicts nothing.
    """

    question: str
    at_least: int | None = None
    below: int | None = None

    def is_met(self, points: int) -> bool:
        """Tell whether an answer of so many points (0 to 4) is among them."""
        return points >= self.at_least if self.at_least is not None else points < (self.below or 0)


@dataclass(frozen=True, slots=True)
class TypicalSentence:
    """A sentence on what is typical of a level, and the answers that contradict it (there is one at least)."""

    text: Text
    contradicted_by: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer; ``points`` is 0 to 4 for a scored single choice and ``None`` otherwise.

    ``next_step`` leads to the next rung and takes ``effort``; both are there below the highest.
    """

    code: str
    text: Text
    points: int | None = None
    next_step: Text | None = None
    effort: Effort | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """How the ticked options of a multiple choice become 0 to 4 points (see the scoring README)."""

    exclusive: Mapping[str, int]
    base: int
    areas: Mapping[str, tuple[str, ...]]
    maximum: int
    text: Text


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``code`` is permanent. ``rule``, ``next_steps`` and ``efforts`` (both by points) belong to
    multiple choice. ``needs`` holds, by rung (1 to 4), what must be there before it can be reached.
    """

    code: str
    type: QuestionType
    title: Text
    text: Text
    help: Text
    why: Text
    options: tuple[Option, ...]
    weight: int = 1
    allow_not_applicable: Text | None = None
    rule: Rule | None = None
    rule_note: Text | None = None
    next_steps: Mapping[int, Text] | None = None
    efforts: Mapping[int, Effort] | None = None
    needs: Mapping[int, tuple[Need, ...]] = field(default_factory=dict)
    scored: bool = True

    def option(self, code: str) -> Option:
        """Return the option with this code; raises ``KeyError`` if there is none."""
        for option in self.options:
            if option.code == code:
                return option
        raise KeyError(code)

    def rung_after(self, points: int) -> int | None:
        """Return the next number of points above that an answer can reach; ``None`` at the top."""
        reachable = {option.points for option in self.options if option.points is not None}
        if self.rule is not None:
            most = min(self.rule.base + len(self.rule.areas), self.rule.maximum)
            reachable = {*self.rule.exclusive.values(), *range(self.rule.base, most + 1)}
        return min((each for each in reachable if each > points), default=None)

    def effort_from(self, points: int) -> Effort:
        """Return how long the step from so many points (0 to 3) to the next rung takes; weeks where it is not told."""
        if self.efforts is not None:
            return self.efforts[points]
        efforts = (option.effort for option in self.options if option.points == points and option.effort)
        return next(efforts, Effort.WEEKS)

    @property
    def option_codes(self) -> tuple[str, ...]:
        """All option codes in the order in which they are shown."""
        return tuple(option.code for option in self.options)


@dataclass(frozen=True, slots=True)
class Dimension:
    """One scored part of the questionnaire; ``readings`` says what is typical of each level (by code) in it."""

    code: str
    name: Text
    description: Text
    questions: tuple[Question, ...]
    readings: Mapping[str, tuple[TypicalSentence, ...]]


@dataclass(frozen=True, slots=True)
class Level:
    """A named stretch of the score axis, from ``threshold`` (included) to the next level, and what is typical of it."""

    code: str
    threshold: int
    name: Text
    typical: tuple[TypicalSentence, ...]
    carries_further: Text


@dataclass(frozen=True)
class Questionnaire:
    """A whole questionnaire in one immutable version; levels are in rising order of threshold."""

    code: str
    version: str
    title: Text
    subtitle: Text
    intro: Text
    estimated_minutes: int
    scope: Text
    privacy: Text
    levels: tuple[Level, ...]
    dimensions: tuple[Dimension, ...]
    profile: tuple[Question, ...]

    @cached_property
    def _by_code(self) -> dict[str, Question]:
        scored = [question for dimension in self.dimensions for question in dimension.questions]
        return {question.code: question for question in [*scored, *self.profile]}

    @property
    def questions(self) -> tuple[Question, ...]:
        """All scored questions in the order in which they are shown."""
        return tuple(question for dimension in self.dimensions for question in dimension.questions)

    def question(self, code: str) -> Question:
        """Return a scored or context question; raises ``KeyError`` for an unknown code."""
        return self._by_code[code]

    def has_question(self, code: str) -> bool:
        """Tell whether a scored or context question has this code."""
        return code in self._by_code

    def dimension(self, code: str) -> Dimension:
        """Return a dimension; raises ``KeyError`` for an unknown code."""
        for dimension in self.dimensions:
            if dimension.code == code:
                return dimension
        raise KeyError(code)

    def level_for(self, score: int) -> Level:
        """Return the level that a rounded score (0 to 100) falls into."""
        return [level for level in self.levels if level.threshold <= score][-1]
