"""Puts the parts of a report together."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Dimension, Question
from benchmarks.comparison.nearness import EVERYTHING, Narrowing, fits
from benchmarks.findings.wording import edition_name
from language.words import Words
from reports.report.compared import compared_by_question, nothing_compared, source_views, without_note
from reports.report.questions import (
    next_step_views,
    priority_rule,
    profile_view,
    question_view,
    strongest,
    unclear_views,
    weakest,
)
from reports.report.result import Result
from reports.report.scores import LevelView, dimension_score_view, level_views, method_texts, overall_score_view
from reports.report.values import ComparedView, DimensionView, ProfileView, QuestionView, Report

OUTSTANDING = 3
"""How many of the strongest and weakest questions are named overall."""


def build_report(
    result: Result,
    words: Words,
    *,
    with_notes: bool = True,
    made_up: bool = False,
    narrowing: Narrowing = EVERYTHING,
) -> Report:
    """Return a result in one language, with every number, word and comparison that any format shows.

    ``with_notes`` decides whether the respondent's notes are part of the report, ``made_up`` marks the sample, and
    ``narrowing`` leaves out comparisons that a reader does not want to see; scores and steps stay as they are.
    """
    _ = words.gettext
    questionnaire, edition = result.questionnaire, result.edition
    parts = _Parts.of(result, words, with_notes, narrowing)
    dimensions = tuple(parts.dimension(dimension) for dimension in questionnaire.dimensions)
    questions = [question for dimension in dimensions for question in dimension.questions]
    left_open = sum(question.status == Status.UNANSWERED for question in questions)
    partial_text = words.ngettext(
        "Partial result: %(count)d question was left open.",
        "Partial result: %(count)d questions were left open.",
        left_open,
    )
    return Report(
        language=words.language,
        title=_("Your result"),
        subtitle=questionnaire.subtitle.in_language(words.language),
        made_up=made_up,
        partial=left_open > 0,
        partial_text=partial_text % {"count": left_open} if left_open else "",
        started_at=result.started_at,
        completed_at=result.completed_at,
        completed_text=_("Completed on %(day)s") % {"day": words.day(result.completed_at.date())},
        questionnaire_code=questionnaire.code,
        questionnaire_version=questionnaire.version,
        questionnaire_title=questionnaire.title.in_language(words.language),
        edition_number=edition.number,
        edition_text=edition_name(edition.number, edition.day, words),
        levels=parts.levels,
        overall=overall_score_view(questionnaire, result.scores, result.answers, parts.levels, words),
        dimensions=dimensions,
        profile=tuple(parts.profile(question) for question in questionnaire.profile),
        strongest=strongest(questions, OUTSTANDING),
        weakest=weakest(questions, OUTSTANDING),
        next_steps=next_step_views(result, words),
        priority_rule=priority_rule(words),
        unclear=unclear_views(questionnaire, result.answers, words),
        sources=source_views((each for each in result.comparisons if fits(each, narrowing)), words),
        method=method_texts(questionnaire, words),
        narrowed_text=parts.narrowed_text() if narrowing != EVERYTHING else "",
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """Makes the parts of one report: what all of them need is kept here once."""

    result: Result
    words: Words
    with_notes: bool
    levels: tuple[LevelView, ...]
    compared: Mapping[str, ComparedView]
    uncompared: ComparedView

    @classmethod
    def of(cls, result: Result, words: Words, with_notes: bool, narrowing: Narrowing) -> "_Parts":
        levels = level_views(result.questionnaire, words)
        compared = compared_by_question(result, narrowing, words)
        return cls(result, words, with_notes, levels, compared, nothing_compared(words))

    def dimension(self, dimension: Dimension) -> DimensionView:
        score = self.result.scores.dimension(dimension.code)
        return DimensionView(
            code=dimension.code,
            name=dimension.name.in_language(self.words.language),
            score=dimension_score_view(dimension, score, self.result.answers, self.levels, self.words),
            questions=tuple(self.question(question) for question in dimension.questions),
        )

    def question(self, question: Question) -> QuestionView:
        return question_view(question, self._answer(question), self._compared(question), self.words)

    def profile(self, question: Question) -> ProfileView:
        return profile_view(question, self._answer(question), self._compared(question), self.words)

    def narrowed_text(self) -> str:
        """Say how many figures are left of all."""
        total = sum(comparison.finding.percent is not None for comparison in self.result.comparisons)
        shown = sum(len(view.figures) for view in self.compared.values())
        message = self.words.ngettext(
            "%(shown)d of %(total)d figure fits your choice.", "%(shown)d of %(total)d figures fit your choice.", total
        )
        return message % {"shown": shown, "total": total}

    def _answer(self, question: Question) -> Answer:
        answer = answer_to(self.result.answers, question.code)
        return answer if self.with_notes else without_note(answer)

    def _compared(self, question: Question) -> ComparedView:
        return self.compared.get(question.code, self.uncompared)
