"""What stands at one question: the figure to read first, the founding studies' beside it, what all of them say
together, what contradicts what, lines over the years, or that there is nothing.

The rules are those of ``benchmarks/comparison/README.md``; here they are put into words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.questionnaire.answers import answer_to
from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.conflicts import conflicts_among
from benchmarks.comparison.nearness import Narrowing, closest_first, fits, speaks_of_size
from benchmarks.comparison.series import lines
from benchmarks.comparison.verdicts import CutVerdict, verdicts_of
from benchmarks.findings.citing import reference, source_of_study
from benchmarks.findings.values import Finding
from benchmarks.findings.wording import sample_size_text
from language.words import Words
from reports.report.comparisons import ComparisonView, beside, comparison_view
from reports.report.ladders import LadderView, VerdictView, ladder_view, question_verdict, verdict_view
from reports.report.result import Result
from reports.report.side_by_side import (
    ConflictView,
    OptionFigureView,
    SeriesView,
    conflict_view,
    option_figures,
    series_views,
)


@dataclass(frozen=True, slots=True)
class ComparedView:
    """What studies say at one question, closest first.

    ``comparisons`` are all that a reader did not narrow away; ``shown`` those of them that may speak of the respondent,
    and the percentages of the founding studies, which are never hidden. ``verdicts`` hold what the figures say
    together, one for each cut, ``verdict_text`` all of it in a sentence or "". ``ladder`` is there at single choices,
    ``options`` at multiple choices of whose options studies speak. ``missing_text`` says why no figure is shown and is
    "" where one is.
    """

    comparisons: tuple[ComparisonView, ...] = ()
    shown: tuple[ComparisonView, ...] = ()
    verdicts: tuple[VerdictView, ...] = ()
    verdict_text: str = ""
    ladder: LadderView | None = None
    options: tuple[OptionFigureView, ...] = ()
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
        return next((view for view in self.figures if view.leads), None)

    @property
    def founding(self) -> tuple[ComparisonView, ...]:
        """The percentages of the founding studies beside the closest figure: always visible."""
        return tuple(view for view in self.figures if view.is_founding and not view.leads)

    @property
    def further(self) -> tuple[ComparisonView, ...]:
        """The figures behind the closest one and those of the founding studies."""
        return tuple(view for view in self.figures if not view.leads and not view.is_founding)

    @property
    def disagreeing(self) -> tuple[VerdictView, ...]:
        """The cuts at which studies disagree."""
        return tuple(verdict for verdict in self.verdicts if verdict.disagree)

    @property
    def behind(self) -> tuple[ComparisonView, ...]:
        """The figures one click away; below a table of options all of them in full."""
        return self.figures if self.options else self.further

    @property
    def in_table(self) -> frozenset[str]:
        """The findings that the table of options shows."""
        return frozenset(view.finding for row in self.options for view in row.figures)

    @property
    def statements(self) -> tuple[ComparisonView, ...]:
        """What studies say in words here, opinions and advice among it."""
        return tuple(view for view in self.shown if view.percent is None)

    @property
    def closest_conflict(self) -> ConflictView | None:
        """What contradicts the closest figure."""
        return next((conflict for conflict in self.conflicts if self.closest in conflict.figures), None)

    @property
    def further_conflicts(self) -> tuple[ConflictView, ...]:
        """What contradicts each other behind the closest figure."""
        return tuple(conflict for conflict in self.conflicts if conflict is not self.closest_conflict)


def in_order(result: Result) -> Mapping[str, tuple[Comparison, ...]]:
    """Return the comparisons of each question that has one, by its code, the one to read first in front."""
    at_question: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in result.comparisons:
        at_question[comparison.mapping.question].append(comparison)
    return {code: closest_first(found, result.answers) for code, found in at_question.items()}


def compared_by_question(result: Result, narrowing: Narrowing, words: Words) -> Mapping[str, ComparedView]:
    """Return what stands at each question, by question code."""
    found = in_order(result)
    asked = (*result.questionnaire.profile, *result.questionnaire.questions)
    return {
        question.code: _AtQuestion.of(result, question.code, found.get(question.code, ()), narrowing, words).view()
        for question in asked
    }


@dataclass(frozen=True, slots=True)
class _AtQuestion:
    """What is needed to tell what stands at one question.

    Of the comparisons ``found`` there, in order, ``fitting`` are those that a reader did not narrow away, and ``near``
    those of them that may speak of the respondent, or of companies of the size asked for. What is ``shown`` are these
    and the percentages of the founding studies, which are never hidden.
    """

    result: Result
    code: str
    found: Sequence[Comparison]
    fitting: Sequence[Comparison]
    near: Sequence[Comparison]
    shown: Sequence[Comparison]
    verdicts: Sequence[CutVerdict]
    words: Words

    @classmethod
    def of(
        cls, result: Result, code: str, found: Sequence[Comparison], narrowing: Narrowing, words: Words
    ) -> "_AtQuestion":
        size, fitting = narrowing.size, [each for each in found if fits(each, narrowing)]
        near, shown = [], []
        for each in fitting:
            is_near = each.applies is not False or bool(size and speaks_of_size(each, size))
            near += [each] if is_near else []
            shown += [each] if is_near or (_is_figure(each) and each.finding.study.is_founding) else []
        return cls(result, code, found, fitting, near, shown, verdicts_of(fitting), words)

    def view(self) -> ComparedView:
        views = self.views()
        question, words = self.result.questionnaire.question(self.code), self.words
        answer = answer_to(self.result.answers, self.code)
        shown = tuple(views[each.finding.code] for each in self.shown)
        figures = [each for each in shown if each.percent is not None]
        verdicts = tuple(verdict_view(each, views, words) for each in self.verdicts)
        return ComparedView(
            comparisons=tuple(views.values()),
            shown=shown,
            verdicts=verdicts,
            verdict_text=question_verdict(verdicts, words),
            ladder=ladder_view(question, answer, shown, words),
            options=option_figures(question, answer.options, figures, words),
            conflicts=tuple(conflict_view(each, views, words) for each in conflicts_among(self.shown)),
            series=series_views(lines(self.result.edition.series, self.shown), views, words),
            missing_text=self._missing_text(),
        )

    def views(self) -> dict[str, ComparisonView]:
        """Return the fitting comparisons in words, by finding."""
        question, answers = self.result.questionnaire.question(self.code), self.result.answers
        disputed = {each.finding.code for verdict in self.verdicts if verdict.disagree for each in verdict.comparisons}
        leading = next(filter(_is_figure, self.near), None)
        return {
            each.finding.code: comparison_view(
                each,
                replace(
                    beside(each, question, answers, self.words),
                    leads=each is leading,
                    is_disputed=each.finding.code in disputed,
                ),
                self.result.completed_at.date(),
                self.words,
            )
            for each in self.fitting
        }

    def _missing_text(self) -> str:
        """Say why there is no figure; "" where there is one."""
        _ = self.words.gettext
        if any(map(_is_figure, self.shown)):
            return ""
        figures = [each for each in self.found if _is_figure(each)]
        if not figures:
            return _("In our collection no figure is released for this question.")
        if any(each.applies is not False for each in figures):
            return _("Our collection has figures on this, but none that fits your choice.")
        return _("Our collection has figures on this, but they speak of other companies than yours.")


def _is_figure(comparison: Comparison) -> bool:
    return comparison.finding.percent is not None


@dataclass(frozen=True, slots=True)
class SourceView:
    """One study as it is cited at the end of a report."""

    study: str
    citation: str
    url: str
    sample: str


def source_views(comparisons: Iterable[Comparison], words: Words) -> tuple[SourceView, ...]:
    """Return every study that the comparisons draw on, in the order in which it first appears."""
    findings = {comparison.finding.code: comparison.finding for comparison in comparisons}
    first_of_study: dict[str, Finding] = {}
    for finding in findings.values():
        first_of_study.setdefault(finding.study.code, finding)
    return tuple(
        SourceView(
            study=code,
            citation=reference(first.study, source_of_study(first.study), words),
            url=first.study.source_url,
            sample=sample_size_text(first, words),
        )
        for code, first in first_of_study.items()
    )
