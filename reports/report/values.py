"""The report: every number, word and comparison of a result, in one language, as one frozen object.

Screen, PDF, workbook, CSV and JSON are written from this object alone, so they cannot differ. It is pure: no Django,
no plotly. Texts are ready to be shown; codes and numbers stand beside them for the formats that need them. What its
parts are made of stands beside what makes them, in the modules imported here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reports.report.compared import SourceView
from reports.report.comparisons import ComparisonView
from reports.report.questions import AnyQuestion, ProfileView, QuestionView, UnclearView
from reports.report.scored import MirrorView, ScoredComparisonView, ScoredDimensionView
from reports.report.scores import LevelView, ScoreView, SentenceView
from reports.report.steps import NextStepView


@dataclass(frozen=True, slots=True)
class DimensionView:
    """One dimension: its score, its questions, what is typical of each level (by code) in it, and how many of its
    questions can be compared with studies.
    """

    code: str
    name: str
    score: ScoreView
    questions: tuple[QuestionView, ...]
    readings: Mapping[str, tuple[SentenceView, ...]]
    scored: ScoredDimensionView


@dataclass(frozen=True, slots=True)
class Report:
    """A whole result in one language. ``made_up`` marks the sample, ``partial`` a result with questions left open.

    ``more_strongest`` and ``more_weakest`` say how many more stand on the rung of the last one named, or are "".
    ``no_steps_text`` says why there is no step, and is "" where there is one. ``interval_note`` explains the asterisk
    behind every interval, once for all.

    ``narrowed_text`` says how many figures are left where a reader narrowed them, and is "" otherwise.
    """

    language: str
    title: str
    subtitle: str
    made_up: bool
    partial: bool
    partial_text: str
    started_at: datetime
    completed_at: datetime
    completed_text: str
    questionnaire_code: str
    questionnaire_version: str
    questionnaire_title: str
    edition_number: int
    edition_text: str
    levels: tuple[LevelView, ...]
    overall: ScoreView
    dimensions: tuple[DimensionView, ...]
    profile: tuple[ProfileView, ...]
    strongest: tuple[str, ...]
    more_strongest: str
    weakest: tuple[str, ...]
    more_weakest: str
    next_steps: tuple[NextStepView, ...]
    no_steps_text: str
    step_rule: str
    scored_comparison: ScoredComparisonView
    mirror: MirrorView
    interval_note: str
    resolution: str
    unclear: tuple[UnclearView, ...]
    sources: tuple[SourceView, ...]
    method: tuple[str, ...]
    narrowed_text: str = ""

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        """All scored questions in order."""
        return tuple(question for dimension in self.dimensions for question in dimension.questions)

    @property
    def all_questions(self) -> tuple[AnyQuestion, ...]:
        """The context questions, then the scored ones."""
        return (*self.profile, *self.questions)

    @property
    def comparisons(self) -> tuple[ComparisonView, ...]:
        """Every comparison in the order of :attr:`all_questions`, those about other companies included."""
        return tuple(comparison for view in self.all_questions for comparison in view.compared.comparisons)

    @property
    def ready_steps(self) -> tuple[NextStepView, ...]:
        """The steps that can be done now, in order."""
        return tuple(step for step in self.next_steps if step.is_ready)

    @property
    def later_steps(self) -> tuple[NextStepView, ...]:
        """The steps that wait for others."""
        return tuple(step for step in self.next_steps if not step.is_ready)

    def question(self, code: str) -> QuestionView:
        """Return a scored question; raises ``KeyError`` for an unknown code."""
        for question in self.questions:
            if question.code == code:
                return question
        raise KeyError(code)
