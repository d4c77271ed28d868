"""Puts the parts of a report together."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Dimension, Question
from benchmarks.comparison.nearness import EVERYTHING, Narrowing, fits
from benchmarks.findings.wording import edition_name
from language.words import Words
from reports.report.compared import ComparedView, compared_by_question, in_order, source_views
from reports.report.comparisons import interval_note
from reports.report.meaning import (
    method_texts,
    more_strongest,
    more_weakest,
    own_sentences,
    resolution_text,
    strongest,
    weakest,
)
from reports.report.questions import ProfileView, QuestionView, profile_view, question_view, unclear_views
from reports.report.result import Result
from reports.report.scored import MirrorView, ScoredComparisonView, mirror_view, scored_view
from reports.report.scores import ScoreTeller, level_views, sentence_views
from reports.report.steps import next_step_views, no_steps_text, step_rule
from reports.report.values import DimensionView, Report

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
    questionnaire, edition = result.questionnaire, result.edition
    parts = _Parts.of(result, words, with_notes, narrowing)
    dimensions = tuple(parts.dimension(dimension) for dimension in questionnaire.dimensions)
    questions = [question for dimension in dimensions for question in dimension.questions]
    flags = {code: view.ladder.flags for code, view in parts.everything.items() if view.ladder}
    steps = next_step_views(result, flags, words)
    partial_text = parts.partial_text()
    return Report(
        language=words.language,
        title=words.gettext("Your result"),
        subtitle=questionnaire.subtitle.in_language(words.language),
        made_up=made_up,
        partial=bool(partial_text),
        partial_text=partial_text,
        started_at=result.started_at,
        completed_at=result.completed_at,
        completed_text=words.gettext("Completed on %(day)s") % {"day": words.day(result.completed_at.date())},
        questionnaire_code=questionnaire.code,
        questionnaire_version=questionnaire.version,
        questionnaire_title=questionnaire.title.in_language(words.language),
        edition_number=edition.number,
        edition_text=edition_name(edition.number, edition.day, words),
        levels=tuple(parts.scores.levels),
        overall=parts.scores.overall(own_sentences(questions, words)),
        dimensions=dimensions,
        profile=tuple(parts.profile(question) for question in questionnaire.profile),
        strongest=strongest(questions, OUTSTANDING),
        more_strongest=more_strongest(questions, OUTSTANDING, words),
        weakest=weakest(questions, OUTSTANDING),
        more_weakest=more_weakest(questions, OUTSTANDING, words),
        next_steps=steps,
        no_steps_text="" if steps else no_steps_text(result, words),
        step_rule=step_rule(words),
        scored_comparison=parts.scored,
        mirror=parts.mirror,
        interval_note=interval_note(words),
        resolution=resolution_text(questionnaire, words),
        unclear=unclear_views(questionnaire, result.answers, words),
        sources=source_views((each for each in result.comparisons if fits(each, narrowing)), words),
        method=method_texts(questionnaire, words),
        narrowed_text=parts.narrowed_text() if narrowing != EVERYTHING else "",
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """Makes the parts of one report: what all of them need is kept here once.

    ``compared`` is what a reader did not narrow away of ``everything`` that studies say, by question.
    """

    result: Result
    words: Words
    with_notes: bool
    scores: ScoreTeller
    compared: Mapping[str, ComparedView]
    everything: Mapping[str, ComparedView]
    scored: ScoredComparisonView
    mirror: MirrorView

    @classmethod
    def of(cls, result: Result, words: Words, with_notes: bool, narrowing: Narrowing) -> "_Parts":
        asked = result.questionnaire
        scores = ScoreTeller(asked, result.scores, result.answers, level_views(asked, words), words)
        everything = compared_by_question(result, EVERYTHING, words)
        compared = everything if narrowing == EVERYTHING else compared_by_question(result, narrowing, words)
        # What adds up adds up over everything, whatever a reader wants to see of it.
        found = in_order(result)
        at_question = {each.code: found.get(each.code, ()) for each in asked.questions}
        views = {(code, each.finding): each for code, view in everything.items() for each in view.comparisons}
        scored = scored_view(at_question, asked.dimensions, views, words)
        mirror = mirror_view(result.comparisons, views, words)
        return cls(result, words, with_notes, scores, compared, everything, scored, mirror)

    def dimension(self, dimension: Dimension) -> DimensionView:
        questions = tuple(self.question(question) for question in dimension.questions)
        readings = {code: sentence_views(each, self.words) for code, each in dimension.readings.items()}
        return DimensionView(
            code=dimension.code,
            name=dimension.name.in_language(self.words.language),
            score=self.scores.dimension(dimension, readings, own_sentences(questions, self.words)),
            questions=questions,
            readings=readings,
            scored=self.scored.dimensions[dimension.code],
        )

    def question(self, question: Question) -> QuestionView:
        return question_view(question, self._answer(question), self.compared[question.code], self.words)

    def profile(self, question: Question) -> ProfileView:
        return profile_view(question, self._answer(question), self.compared[question.code], self.words)

    def partial_text(self) -> str:
        """Say how many questions were left open; "" if none was."""
        asked, answers = self.result.questionnaire.questions, self.result.answers
        left_open = sum(answer_to(answers, question.code).status is Status.UNANSWERED for question in asked)
        message = self.words.ngettext(
            "Partial result: %(count)d question was left open.",
            "Partial result: %(count)d questions were left open.",
            left_open,
        )
        return message % {"count": left_open} if left_open else ""

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
        return answer if self.with_notes else Answer(answer.question, answer.status, answer.options)
