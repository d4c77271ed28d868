"""The report: every number, word and comparison of a result, in one language, as one frozen object.

Screen, PDF, workbook, CSV and JSON are written from this object alone, so they cannot differ. It is pure: no Django,
no plotly. Texts are ready to be shown; codes and numbers stand beside them for the formats that need them.
"""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from assessment.questionnaire.definitions import Rule
from reports.report.scores import LevelView, ScoreView


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """One finding beside one answer. ``share_text`` is "92 %", "more than 80 %", "three out of four" or "".

    ``sentence`` says plainly what the finding means for this respondent: ``statement`` with its ``basis`` (sample,
    year, interval), then ``you_text``. ``caution`` and ``age_warning`` may be "". ``belonging`` are the options of the
    question that make a respondent part of the share, ``match`` ("any" or "only") how ticked options are held against
    them; the workbook needs both to tell belonging anew when an answer is changed there.
    """

    finding: str
    study: str
    study_name: str
    question: str
    kind: str
    kind_text: str
    author: str
    statement: str
    percent: float | None
    qualifier: str
    qualifier_text: str
    share_text: str
    interval: tuple[int, int] | None
    interval_text: str
    population: str
    sample_size: int | None
    sample_size_text: str
    year: int | None
    year_text: str
    region: str
    closeness: str
    closeness_text: str
    note: str
    caution: str
    age_warning: str
    belonging: tuple[str, ...]
    match: str
    applies: bool
    belongs: bool | None
    position: str
    position_text: str
    basis: str
    you_text: str
    sentence: str
    source_line: str
    source_url: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a question and whether it was chosen; for workbook and codebook sheets."""

    code: str
    text: str
    points: int | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Figures that contradict each other, the closest first; ``sentence`` says by how much and in what they differ."""

    figures: tuple[ComparisonView, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class SeriesPointView:
    """One figure of a line; ``is_joined`` is false where wording or base changed since the point before it."""

    view: ComparisonView
    year: int
    is_joined: bool


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Figures of one survey over the years, oldest first; ``note`` says where and why the line is broken, or is ""."""

    code: str
    title: str
    note: str
    sentence: str
    points: tuple[SeriesPointView, ...]


@dataclass(frozen=True, slots=True)
class ComparedView:
    """What studies say at one question, closest first.

    ``comparisons`` are all that a reader did not narrow away, ``shown`` those of them that speak of the respondent.
    ``missing_text`` says why no figure is shown and is "" where one is.
    """

    comparisons: tuple[ComparisonView, ...] = ()
    shown: tuple[ComparisonView, ...] = ()
    conflicts: tuple[ConflictView, ...] = ()
    series: tuple[SeriesView, ...] = ()
    missing_text: str = ""

    @property
    def figures(self) -> tuple[ComparisonView, ...]:
        """The comparisons that carry a number and are shown."""
        return tuple(view for view in self.shown if view.percent is not None)

    @property
    def closest(self) -> ComparisonView | None:
        """The figure to read first."""
        return next(iter(self.figures), None)

    @property
    def further(self) -> tuple[ComparisonView, ...]:
        """The figures behind the closest one."""
        return self.figures[1:]

    @property
    def statements(self) -> tuple[ComparisonView, ...]:
        """What studies say in words here, opinions and advice among it."""
        return tuple(view for view in self.shown if view.percent is None)

    @property
    def closest_conflict(self) -> ConflictView | None:
        """What contradicts the closest figure."""
        return next((conflict for conflict in self.conflicts if conflict.figures[0] == self.closest), None)

    @property
    def further_conflicts(self) -> tuple[ConflictView, ...]:
        """What contradicts each other behind the closest figure."""
        return tuple(conflict for conflict in self.conflicts if conflict.figures[0] != self.closest)


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with the answer given. ``points`` is 0 to 4, or ``None`` where none were reached.

    ``rule`` (multiple choice only) is ``rule_text`` as data, for the workbook's live formulas.
    """

    code: str
    title: str
    text: str
    weight: int
    status: str
    status_text: str
    chosen: tuple[str, ...]
    answer_texts: tuple[str, ...]
    points: int | None
    note: str
    options: tuple[OptionView, ...]
    allow_not_applicable: bool
    rule: Rule | None
    rule_text: str
    compared: ComparedView


@dataclass(frozen=True, slots=True)
class DimensionView:
    """One dimension: its score and its questions."""

    code: str
    name: str
    score: ScoreView
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A context question with the answer given; ``answer_texts`` is empty where none was given."""

    code: str
    type: str
    title: str
    text: str
    status: str
    chosen: tuple[str, ...]
    answer_texts: tuple[str, ...]
    note: str
    compared: ComparedView


AnyQuestion = ProfileView | QuestionView
"""A question with what studies say at it."""


@dataclass(frozen=True, slots=True)
class NextStepView:
    """What to do next for one question. ``gain`` is what one more point there adds to the overall score (exact);
    ``priority`` is the number the steps are ordered by, and ``priority_text`` its formula with own numbers.
    """

    rank: int
    question: str
    dimension: str
    dimension_name: str
    title: str
    text: str
    why: str
    gain: Fraction
    gain_text: str
    what_if: str
    priority: int
    priority_text: str


@dataclass(frozen=True, slots=True)
class UnclearView:
    """A question without a clear answer; ``text`` says by how much knowing it would narrow the dimension's range."""

    question: str
    title: str
    dimension: str
    status_text: str
    narrows: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One study as it is cited at the end of a report."""

    study: str
    citation: str
    url: str
    sample: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole result in one language. ``made_up`` marks the sample, ``partial`` a result with questions left open.

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
    weakest: tuple[str, ...]
    next_steps: tuple[NextStepView, ...]
    priority_rule: str
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

    def question(self, code: str) -> QuestionView:
        """Return a scored question; raises ``KeyError`` for an unknown code."""
        for question in self.questions:
            if question.code == code:
                return question
        raise KeyError(code)
