"""The one line that adds up over all questions, and the mirror of statements without a number: both in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessment.questionnaire.definitions import Dimension
from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.scored import (
    FEWEST_QUESTIONS,
    ScoredComparison,
    ScoredQuestion,
    mirror_of,
    scored_comparison,
)
from language.words import Words
from reports.report.comparisons import ComparisonView

Views = Mapping[tuple[str, str], ComparisonView]
"""Views by question and finding."""


@dataclass(frozen=True, slots=True)
class ScoredQuestionView:
    """One question that counts: its leading figure with a side, and all figures at the same cut, itself included.

    ``share``, ``low`` and ``high`` (0 to 1, exact) are how many were on the mature side by the leading figure, and by
    the least and the greatest at the same cut. They serve the sum and are not shown as anybody's percentage.
    """

    question: str
    is_mature: bool
    figure: ComparisonView
    same_cut: tuple[ComparisonView, ...]
    share: Fraction
    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, scored: ScoredQuestion, views: Views) -> "ScoredQuestionView":
        """Return a question that counts; ``views`` hold the figures in words."""
        question = scored.leading.mapping.question
        # What a sum over one figure comes to is its share.
        shares = [scored_comparison([[each]]).expected for each in scored.same_cut]
        return cls(
            question=question,
            is_mature=scored.is_mature,
            figure=views[question, scored.leading.finding.code],
            same_cut=tuple(views[question, each.finding.code] for each in scored.same_cut),
            share=shares[0],
            low=min(shares),
            high=max(shares),
        )


@dataclass(frozen=True, slots=True)
class ScoredDimensionView:
    """At how many questions of one dimension the respondent is on the more mature side; ``text`` says it."""

    questions: int
    mature: int
    text: str

    @classmethod
    def of(cls, found: ScoredComparison, words: Words) -> "ScoredDimensionView":
        """Return what the questions of one dimension come to."""
        message = words.ngettext(
            "Studies have a comparable figure at %(questions)d question; at %(mature)d you stand at its cut or above.",
            "Studies have a comparable figure at %(questions)d questions; at %(mature)d you stand at its cut or above.",
            found.questions,
        )
        values = {"questions": found.questions, "mature": found.mature}
        text = message % values if found.questions else words.gettext("No question here can be compared with a figure.")
        return cls(found.questions, found.mature, text)


@dataclass(frozen=True, slots=True)
class ScoredComparisonView:
    """What the figures of all questions add up to; ``text`` says it, or that too few can be compared.

    ``expected`` (exact) is how many a company drawn at random from each of the studies would have on average, ``low``
    and ``high`` the same with the least and the greatest share at each cut. ``dimensions`` are by code.
    """

    questions: int
    mature: int
    expected: Fraction
    low: Fraction
    high: Fraction
    is_enough: bool
    text: str
    scored: tuple[ScoredQuestionView, ...]
    dimensions: Mapping[str, ScoredDimensionView]


@dataclass(frozen=True, slots=True)
class MirrorView:
    """Statements without a number held against the answers: each listed, none scored; ``text`` counts them."""

    text: str
    statements: tuple[ComparisonView, ...]


def scored_view(
    at_question: Mapping[str, Sequence[Comparison]], dimensions: Iterable[Dimension], views: Views, words: Words
) -> ScoredComparisonView:
    """Return the scored comparison; ``at_question`` holds the comparisons of each question, the leading one first."""
    by_dimension = {
        dimension.code: scored_comparison(at_question.get(question.code, ()) for question in dimension.questions)
        for dimension in dimensions
    }
    whole = scored_comparison(found for found in at_question.values())
    return ScoredComparisonView(
        questions=whole.questions,
        mature=whole.mature,
        expected=whole.expected,
        low=whole.low,
        high=whole.high,
        is_enough=whole.is_enough,
        text=sum_text(whole.questions, whole.mature, (whole.expected, whole.low, whole.high), whole.years, words)
        if whole.is_enough
        else too_few_text(whole.questions, words),
        scored=tuple(ScoredQuestionView.of(each, views) for each in whole.scored),
        dimensions={code: ScoredDimensionView.of(found, words) for code, found in by_dimension.items()},
    )


def mirror_view(comparisons: Iterable[Comparison], views: Views, words: Words) -> MirrorView:
    """Return the statements without a number that an answer tells something of, those of the founding studies first."""
    mirror = mirror_of(comparisons)
    text = mirror_text(mirror.true_here, len(mirror.statements), words) if mirror.statements else ""
    return MirrorView(text, tuple(views[each.mapping.question, each.finding.code] for each in mirror.statements))


def mirror_text(true: int, count: int, words: Words) -> str:
    """Say how many statements apply, of how many."""
    message = words.ngettext(
        "%(true)d of %(count)d statement applies to you too.",
        "%(true)d of %(count)d statements apply to you too.",
        count,
    )
    return message % {"true": true, "count": count}


def too_few_text(questions: int, words: Words) -> str:
    """Say that too few questions can be compared to add anything up."""
    message = words.ngettext(
        "At %(questions)d question a study has a figure that can be compared with your answer. To add anything up "
        "it takes at least %(fewest)d.",
        "At %(questions)d questions a study has a figure that can be compared with your answer. To add anything up "
        "it takes at least %(fewest)d.",
        questions,
    )
    return message % {"questions": questions, "fewest": FEWEST_QUESTIONS}


def sum_text(
    questions: int,
    mature: int,
    expected: tuple[Fraction, Fraction, Fraction],
    years: tuple[int, int] | None,
    words: Words,
) -> str:
    """Say what the comparisons add up to; ``expected`` comes with its least and its greatest value.

    The workbook puts calculated numbers where these stand.
    """
    _, (average, low, high) = words.gettext, expected
    text = _(
        "At %(questions)d questions a study has a figure that can be compared with your answer. At %(mature)d of them "
        "you stand at the rung where the figure cuts, or above. A company drawn at random from each of these studies "
        "would do so at %(expected)s on average (%(low)s to %(high)s, depending on the study)."
    ) % {
        "questions": questions,
        "mature": mature,
        "expected": words.number(average, 1),
        "low": words.number(low, 1),
        "high": words.number(high, 1),
    }
    no_rank = _("This is no rank: years, countries and people asked differ.")
    if years is None:
        return f"{text} {no_rank}"
    span = _("Of the figures that stand first, the oldest is of %(first)d, the newest of %(last)d.")
    return f"{text} {no_rank} {span % {'first': years[0], 'last': years[1]}}"
