"""Scores in words: level, range, coverage, what is typical of the level, and the calculation."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Bound, Dimension, Question, Questionnaire, TypicalSentence
from assessment.scoring import Score, Scores, is_contradicted, near_threshold, round_half_up
from language.words import Words

HIGHEST_SCORE = 100


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence on what is typical, and the answers that contradict it; the workbook looks at them anew."""

    text: str
    contradicted_by: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level on the axis: it covers scores from ``threshold`` to ``upper`` (both inclusive, 0 to 100)."""

    code: str
    name: str
    threshold: int
    upper: int
    typical: tuple[SentenceView, ...]
    carries_further: str

    @property
    def description(self) -> str:
        """All that is typical of the level, whoever reads it."""
        return " ".join(sentence.text for sentence in self.typical)


def sentence_views(sentences: Iterable[TypicalSentence], words: Words) -> tuple[SentenceView, ...]:
    """Return typical sentences in one language."""
    return tuple(SentenceView(each.text.in_language(words.language), each.contradicted_by) for each in sentences)


def typical_intro(words: Words) -> str:
    """Return the words before sentences on what is typical."""
    return words.gettext("Typical of this level:")


def typical_text(sentences: Iterable[SentenceView], points: Mapping[str, int], words: Words) -> str:
    """Return the sentences that no own answer contradicts, introduced as typical; "" if none is left."""
    left = [each.text for each in sentences if not is_contradicted(each.contradicted_by, points)]
    return f"{typical_intro(words)} {' '.join(left)}" if left else ""


def near_text(questionnaire: Questionnaire, score: int | None, words: Words) -> str:
    """Say that a score is within two points of a threshold; "" where it is not."""
    levels = None if score is None else near_threshold(questionnaire, score)
    if levels is None:
        return ""
    below, above = levels
    return words.gettext(
        "%(score)d is close to %(threshold)d, where “%(below)s” ends and “%(above)s” begins: read both levels."
    ) % {
        "score": score,
        "threshold": above.threshold,
        "below": below.name.in_language(words.language),
        "above": above.name.in_language(words.language),
    }


def level_views(questionnaire: Questionnaire, words: Words) -> tuple[LevelView, ...]:
    """Return the levels in rising order; each reaches up to the point before the next one begins."""
    uppers = [level.threshold - 1 for level in questionnaire.levels[1:]] + [HIGHEST_SCORE]
    return tuple(
        LevelView(
            code=level.code,
            name=level.name.in_language(words.language),
            threshold=level.threshold,
            upper=upper,
            typical=sentence_views(level.typical, words),
            carries_further=level.carries_further.in_language(words.language),
        )
        for level, upper in zip(questionnaire.levels, uppers, strict=True)
    )


MOST_PLACES = 6


def dimension_formula(score: Score, words: Words) -> str:
    """Write the calculation of a dimension: ``100 × (3 + 2 × 4) / (4 × 3) ≈ 91.67 → 92``; "" without a score."""
    if score.exact is None or score.score is None:
        return ""
    points = " + ".join(
        str(term.points) if term.weight == 1 else f"{term.weight} × {term.points}" for term in score.terms
    )
    weights = sum(term.weight for term in score.terms)
    calculation = f"100 × ({points}) / ({MAX_POINTS} × {weights})"
    return calculation + outcome(score.exact, score.score, words)


def overall_formula(scores: Scores, words: Words) -> str:
    """Write the overall score as the mean of the dimensions' exact scores; "" without a score."""
    if scores.overall.exact is None or scores.overall.score is None:
        return ""
    parts = " + ".join(shown_exact(score.exact, words) for score in scores.dimensions if score.exact is not None)
    calculation = f"({parts}) / {len(scores.dimensions)}"
    return calculation + outcome(scores.overall.exact, scores.overall.score, words)


def outcome(exact: Fraction, rounded: int, words: Words) -> str:
    """Write the end of a calculation: `` = 50``, `` = 62.5 → 63`` or `` ≈ 54.17 → 54``."""
    if exact == rounded:
        return f" = {rounded}"
    is_whole = (exact * 10 ** _places(exact)).denominator == 1
    return f" {'=' if is_whole else '≈'} {shown_exact(exact, words)} → {rounded}"


def shown_exact(exact: Fraction, words: Words) -> str:
    """Write an exact score with as many decimal places as it needs, two as a rule."""
    return words.number(exact, _places(exact))


def _places(exact: Fraction) -> int:
    # 49.496 shown as 49.50 would seem to round up to 50: take as many places as keep the shown number honest.
    if exact.denominator == 1:
        return 0
    if (exact * 10).denominator == 1:
        return 1
    for places in range(2, MOST_PLACES):
        if round_half_up(Fraction(round_half_up(exact * 10**places), 10**places)) == round_half_up(exact):
            return places
    return MOST_PLACES


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A score as shown. ``reading`` is what is typical of the level here, less what own answers contradict; it may be
    "". ``own`` are sentences made of own answers, ``sentence`` is the one line for the first screen, and ``near`` says
    that a threshold is near, or is "".

    ``formula`` is the calculation with the respondent's own numbers; ``score``, ``exact`` and ``level`` are ``None``
    where too little was answered, and then ``sentence`` says so. ``answered`` of ``asked`` questions were answered;
    ``asked`` leaves out those that do not apply.
    """

    code: str
    name: str
    score: int | None
    exact: Fraction | None
    low: int
    high: int
    coverage: Fraction
    answered: int
    asked: int
    coverage_text: str
    range_text: str
    level: LevelView | None
    reading: str
    own: tuple[str, ...]
    near: str
    sentence: str
    formula: str

    @property
    def span(self) -> str:
        """The worst and the best case, "42–58"; "" where nothing is open."""
        return "" if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class ScoreTeller:
    """Puts the scores of one set of answers in words; ``own`` are sentences made of the answers behind a score."""

    questionnaire: Questionnaire
    scores: Scores
    answers: Mapping[str, Answer]
    levels: Sequence[LevelView]
    words: Words

    def dimension(
        self, dimension: Dimension, readings: Mapping[str, Iterable[SentenceView]], own: tuple[str, ...]
    ) -> ScoreView:
        """Return the score of one dimension; its sentence is what is typical of the level in this dimension.

        Where own answers contradict all of that, the first sentence made of them stands there.
        """
        _, score = self.words.gettext, self.scores.dimension(dimension.code)
        level, counts = _level_of(score, self.levels), _counts(dimension.questions, self.answers)
        reading = typical_text(readings[level.code], self.scores.points, self.words) if level else ""
        sentence = reading or " ".join(own[:1])
        if level is None:
            too_little = _("Too little was answered for a score: %(coverage)s, at least two thirds are needed.")
            sentence = _("No question applies to you here, so there is no score.")
            if counts[1]:
                sentence = too_little % {"coverage": _coverage_text(*counts, self.words)}
        return self._view(
            *(score, level, counts, own),
            name=dimension.name.in_language(self.words.language),
            reading=reading,
            sentence=sentence,
            formula=dimension_formula(score, self.words),
        )

    def overall(self, own: tuple[str, ...]) -> ScoreView:
        """Return the overall score; its reading is what is typical of the level."""
        _, score = self.words.gettext, self.scores.overall
        level = _level_of(score, self.levels)
        sentence = _("There is no overall score yet: it needs a score in every area.")
        if level is not None:
            sentence = _("%(score)d of 100 points, level “%(level)s” (%(from)d to %(to)d).") % {
                "score": score.score,
                "level": level.name,
                "from": level.threshold,
                "to": level.upper,
            }
        return self._view(
            *(score, level, _counts(self.questionnaire.questions, self.answers), own),
            name=_("Overall"),
            reading=typical_text(level.typical, self.scores.points, self.words) if level else "",
            sentence=sentence,
            formula=overall_formula(self.scores, self.words),
        )

    def _view(
        self, score: Score, level: LevelView | None, counts: tuple[int, int], own: tuple[str, ...], **texts: str
    ) -> ScoreView:
        answered, asked = counts
        span = self.words.gettext("between %(low)d and %(high)d, depending on the open answers")
        return ScoreView(
            code=score.code,
            score=score.score,
            exact=score.exact,
            low=score.low,
            high=score.high,
            coverage=score.coverage,
            answered=answered,
            asked=asked,
            coverage_text=_coverage_text(answered, asked, self.words),
            range_text="" if score.low == score.high else span % {"low": score.low, "high": score.high},
            level=level,
            own=own,
            near=near_text(self.questionnaire, score.score, self.words),
            **texts,
        )


def _level_of(score: Score, levels: Iterable[LevelView]) -> LevelView | None:
    return next((level for level in levels if level.code == score.level), None)


def _counts(questions: Iterable[Question], answers: Mapping[str, Answer]) -> tuple[int, int]:
    """Return how many questions were answered, and how many apply."""
    counts = Counter(answer_to(answers, question.code).status for question in questions)
    return counts[Status.ANSWERED], counts.total() - counts[Status.NOT_APPLICABLE]


def _coverage_text(answered: int, asked: int, words: Words) -> str:
    message = words.ngettext(
        "%(answered)d of %(asked)d question answered", "%(answered)d of %(asked)d questions answered", asked
    )
    return message % {"answered": answered, "asked": asked}
