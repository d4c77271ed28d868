"""Puts the parts of a report together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Dimension, Question
from benchmarks.comparison.values import Edition
from reports.report.comparisons import comparison_view
from reports.report.method import method_texts
from reports.report.next_steps import next_step_views, priority_rule
from reports.report.questions import profile_view, question_view
from reports.report.result import Result
from reports.report.scores import dimension_score_view, level_views, overall_score_view
from reports.report.sources import source_views
from reports.report.strengths import strongest, weakest
from reports.report.unclear import unclear_views
from reports.report.values import ComparisonView, DimensionView, LevelView, ProfileView, QuestionView, Report
from reports.words import Words

OUTSTANDING = 3
"""How many of the strongest and weakest questions are named overall."""
OUTSTANDING_IN_DIMENSION = 2


def build_report(result: Result, words: Words, *, with_notes: bool = True, made_up: bool = False) -> Report:
    """Return a result in one language, with every number, word and comparison that any format shows.

    ``with_notes`` decides whether the respondent's notes are part of the report, ``made_up`` marks the sample.
    """
    _ = words.gettext
    questionnaire, edition = result.questionnaire, result.edition
    parts = _Parts.of(result, words, with_notes)
    dimensions = tuple(parts.dimension(dimension) for dimension in questionnaire.dimensions)
    questions = [question for dimension in dimensions for question in dimension.questions]
    left_open = sum(question.status == Status.UNANSWERED for question in questions)
    return Report(
        language=words.language,
        title=_("Your result"),
        subtitle=questionnaire.subtitle.in_language(words.language),
        made_up=made_up,
        partial=left_open > 0,
        partial_text=_partial_text(left_open, words),
        started_at=result.started_at,
        completed_at=result.completed_at,
        completed_text=_("Completed on %(day)s") % {"day": words.day(result.completed_at.date())},
        questionnaire_code=questionnaire.code,
        questionnaire_version=questionnaire.version,
        questionnaire_title=questionnaire.title.in_language(words.language),
        edition_number=edition.number,
        edition_date=_date_of(edition),
        edition_text=_edition_text(edition, words),
        levels=parts.levels,
        overall=overall_score_view(questionnaire, result.scores, result.answers, parts.levels, words),
        dimensions=dimensions,
        profile=tuple(parts.profile(question) for question in questionnaire.profile),
        strongest=strongest(questions, OUTSTANDING),
        weakest=weakest(questions, OUTSTANDING),
        next_steps=next_step_views(result, words),
        priority_rule=priority_rule(words),
        unclear=unclear_views(questionnaire, result.answers, words),
        sources=source_views(result.comparisons, words),
        method=method_texts(questionnaire, words),
        with_notes=with_notes,
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """Makes the parts of one report: what all of them need is kept here once."""

    result: Result
    words: Words
    with_notes: bool
    levels: tuple[LevelView, ...]
    comparisons: Mapping[str, Sequence[ComparisonView]]

    @classmethod
    def of(cls, result: Result, words: Words, with_notes: bool) -> "_Parts":
        levels = level_views(result.questionnaire, words)
        return cls(result, words, with_notes, levels, _comparisons_by_question(result, words))

    def dimension(self, dimension: Dimension) -> DimensionView:
        questions = tuple(self.question(question) for question in dimension.questions)
        score = self.result.scores.dimension(dimension.code)
        return DimensionView(
            code=dimension.code,
            name=dimension.name.in_language(self.words.language),
            description=dimension.description.in_language(self.words.language),
            score=dimension_score_view(dimension, score, self.result.answers, self.levels, self.words),
            questions=questions,
            strongest=strongest(questions, OUTSTANDING_IN_DIMENSION),
            weakest=weakest(questions, OUTSTANDING_IN_DIMENSION),
        )

    def question(self, question: Question) -> QuestionView:
        return question_view(question, self._answer(question), self._compared(question), self.words)

    def profile(self, question: Question) -> ProfileView:
        return profile_view(question, self._answer(question), self._compared(question), self.words)

    def _answer(self, question: Question) -> Answer:
        answer = answer_to(self.result.answers, question.code)
        return answer if self.with_notes else _without_note(answer)

    def _compared(self, question: Question) -> Sequence[ComparisonView]:
        return self.comparisons.get(question.code, ())


def _without_note(answer: Answer) -> Answer:
    return Answer(answer.question, answer.status, answer.options)


def _comparisons_by_question(result: Result, words: Words) -> Mapping[str, Sequence[ComparisonView]]:
    completed_on = result.completed_at.date()
    by_question: dict[str, list[ComparisonView]] = defaultdict(list)
    for comparison in result.comparisons:
        question = comparison.comparable.question
        answer = _without_note(answer_to(result.answers, question))
        by_question[question].append(comparison_view(comparison, answer, completed_on, words))
    return by_question


def _date_of(edition: Edition) -> date:
    return date.fromisoformat(edition.published_on)


def _edition_text(edition: Edition, words: Words) -> str:
    _ = words.gettext
    values = {"number": edition.number, "day": words.day(_date_of(edition))}
    return _("Benchmark edition %(number)d of %(day)s") % values


def _partial_text(left_open: int, words: Words) -> str:
    if not left_open:
        return ""
    message = words.ngettext(
        "Partial result: %(count)d question was left open.",
        "Partial result: %(count)d questions were left open.",
        left_open,
    )
    return message % {"count": left_open}
