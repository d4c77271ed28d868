"""A result's own comparisons beside those of today: what is new, changed or retired since. Nothing stored changes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from assessment.questionnaire.definitions import Question
from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.moves import Changed, Move, Moved, moves_between
from benchmarks.comparison.nearness import EVERYTHING
from benchmarks.findings.values import Edition
from benchmarks.findings.wording import edition_name
from language.words import Words
from reports.report.compared import ComparedView, compared_by_question
from reports.report.comparisons import ComparisonView
from reports.report.result import Result, make_result


@dataclass(frozen=True, slots=True)
class MovedView:
    """One comparison that moved: ``before`` is ``None`` for a new one, ``after`` for a retired one."""

    move: str
    before: ComparisonView | None
    after: ComparisonView | None
    changed_text: str

    @classmethod
    def of(cls, moved: Moved, before: ComparedView, after: ComparedView, words: Words) -> "MovedView":
        """Return a comparison that moved, as it stands among those of its question then and now."""
        pgettext = words.pgettext
        names = {
            Changed.PERCENT: pgettext("changed", "the share"),
            Changed.INTERVAL: pgettext("changed", "the interval"),
            Changed.SIDE: pgettext("changed", "where you stand"),
            Changed.BELONGS: pgettext("changed", "whether you belong to the share"),
            Changed.APPLIES: pgettext("changed", "of which companies it speaks"),
            Changed.WORDING: pgettext("changed", "the wording"),
        }
        return cls(
            move=moved.move.value,
            before=_view_of(moved.before, before),
            after=_view_of(moved.after, after),
            changed_text=words.listed([names[change] for change in moved.changed]),
        )


@dataclass(frozen=True, slots=True)
class MovedQuestionView:
    """A question where something moved: its closest figures then and now, and what moved, in three heaps."""

    title: str
    before: ComparedView
    after: ComparedView
    changed: tuple[MovedView, ...]
    retired: tuple[MovedView, ...]
    new: tuple[MovedView, ...]


@dataclass(frozen=True, slots=True)
class MovedPartView:
    """A dimension, or the context questions (``code`` is then ""), with its questions where something moved."""

    code: str
    name: str
    questions: tuple[MovedQuestionView, ...]


@dataclass(frozen=True, slots=True)
class TodayView:
    """A result beside today's benchmarks; ``counts`` holds how many comparisons took each move, with its name."""

    before_text: str
    after_text: str
    counts: tuple[tuple[str, int], ...]
    parts: tuple[MovedPartView, ...]


def build_today(result: Result, edition: Edition, now: datetime, words: Words) -> TodayView:
    """Hold the answers of a result against an edition published since, beside the result's own comparisons."""
    today = make_result(
        questionnaire=result.questionnaire,
        answers=result.answers,
        edition=edition,
        started_at=result.started_at,
        completed_at=now,
    )
    # Only what speaks of the respondent, then or now.
    moves = [
        moved
        for moved in moves_between(result.comparisons, today.comparisons)
        if any(comparison is not None and comparison.applies for comparison in (moved.before, moved.after))
    ]
    return TodayView(
        before_text=edition_name(result.edition.number, result.edition.day, words),
        after_text=edition_name(edition.number, edition.day, words),
        counts=_counts(moves, words),
        parts=_ThenAndNow.of(result, today, moves, words).parts(),
    )


@dataclass(frozen=True, slots=True)
class _ThenAndNow:
    """What stands at the questions then and now, and what moved there."""

    result: Result
    words: Words
    before: Mapping[str, ComparedView]
    after: Mapping[str, ComparedView]
    moves: Mapping[str, Sequence[Moved]]

    @classmethod
    def of(cls, result: Result, today: Result, moves: Iterable[Moved], words: Words) -> "_ThenAndNow":
        at_question: dict[str, list[Moved]] = defaultdict(list)
        for moved in moves:
            if moved.move is not Move.SAME:
                at_question[moved.question].append(moved)
        then, now = (compared_by_question(each, EVERYTHING, words) for each in (result, today))
        return cls(result, words, then, now, at_question)

    def parts(self) -> tuple[MovedPartView, ...]:
        questionnaire, words = self.result.questionnaire, self.words
        named = [(part.code, words.text(part.name), part.questions) for part in questionnaire.dimensions]
        context = ("", words.gettext("About your company"), questionnaire.profile)
        views = (MovedPartView(code, name, self._questions(asked)) for code, name, asked in (*named, context))
        return tuple(view for view in views if view.questions)

    def _questions(self, asked: Iterable[Question]) -> tuple[MovedQuestionView, ...]:
        return tuple(self._question(question) for question in asked if question.code in self.moves)

    def _question(self, question: Question) -> MovedQuestionView:
        before, after = (views[question.code] for views in (self.before, self.after))
        moved = [MovedView.of(each, before, after, self.words) for each in self.moves[question.code]]
        return MovedQuestionView(
            title=self.words.text(question.title),
            before=before,
            after=after,
            changed=tuple(view for view in moved if view.move == Move.CHANGED),
            retired=tuple(view for view in moved if view.move == Move.RETIRED),
            new=tuple(view for view in moved if view.move == Move.NEW),
        )


def _counts(moves: Iterable[Moved], words: Words) -> tuple[tuple[str, int], ...]:
    _ = words.gettext
    counted = Counter(moved.move for moved in moves)
    names = {
        Move.NEW: _("New"),
        Move.CHANGED: _("Changed"),
        Move.RETIRED: _("No longer published"),
        Move.SAME: _("Unchanged"),
    }
    return tuple((names[move], counted[move]) for move in Move)


def _view_of(comparison: Comparison | None, compared: ComparedView) -> ComparisonView | None:
    if comparison is None:
        return None
    return next(view for view in compared.comparisons if view.finding == comparison.finding.code)
