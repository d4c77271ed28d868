"""Scores in words: level, range, coverage, the calculation with the respondent's own numbers, and its rules."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Dimension, Question, Questionnaire
from assessment.scoring import Score, Scores, round_half_up
from language.words import Words

HIGHEST_SCORE = 100
MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level on the axis: it covers scores from ``threshold`` to ``upper`` (both inclusive, 0 to 100)."""

    code: str
    name: str
    threshold: int
    upper: int
    description: str
    carries_further: str


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A score as shown. ``reading`` is what the level means here, ``sentence`` the one line for the first screen.

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
    sentence: str
    formula: str


def level_views(questionnaire: Questionnaire, words: Words) -> tuple[LevelView, ...]:
    """Return the levels in rising order; each reaches up to the point before the next one begins."""
    uppers = [level.threshold - 1 for level in questionnaire.levels[1:]] + [HIGHEST_SCORE]
    return tuple(
        LevelView(
            code=level.code,
            name=level.name.in_language(words.language),
            threshold=level.threshold,
            upper=upper,
            description=level.description.in_language(words.language),
            carries_further=level.carries_further.in_language(words.language),
        )
        for level, upper in zip(questionnaire.levels, uppers, strict=True)
    )


def dimension_score_view(
    dimension: Dimension, score: Score, answers: Mapping[str, Answer], levels: Sequence[LevelView], words: Words
) -> ScoreView:
    """Return the score of one dimension; its sentence is what the level means in this dimension."""
    _ = words.gettext
    level = _level_of(score, levels)
    reading = dimension.readings[level.code].in_language(words.language) if level else ""
    answered, asked = _counts(dimension.questions, answers)
    too_little = (
        _("Too little was answered for a score: %(coverage)s, at least half are needed.")
        % {"coverage": _coverage_text(answered, asked, words)}
        if asked
        else _("No question applies to you here, so there is no score.")
    )
    return _score_view(
        score,
        level,
        (answered, asked),
        words,
        name=dimension.name.in_language(words.language),
        reading=reading,
        sentence=reading or too_little,
        formula=dimension_formula(score, words),
    )


def overall_score_view(
    questionnaire: Questionnaire,
    scores: Scores,
    answers: Mapping[str, Answer],
    levels: Sequence[LevelView],
    words: Words,
) -> ScoreView:
    """Return the overall score; its reading is the description of the level."""
    _ = words.gettext
    level = _level_of(scores.overall, levels)
    sentence = _("There is no overall score yet: it needs a score in every area.")
    if level is not None:
        sentence = _("%(score)d of 100 points, level “%(level)s” (%(from)d to %(to)d).") % {
            "score": scores.overall.score,
            "level": level.name,
            "from": level.threshold,
            "to": level.upper,
        }
    return _score_view(
        scores.overall,
        level,
        _counts(questionnaire.questions, answers),
        words,
        name=_("Overall"),
        reading=level.description if level else "",
        sentence=sentence,
        formula=overall_formula(scores, words),
    )


def _score_view(
    score: Score, level: LevelView | None, counts: tuple[int, int], words: Words, **texts: str
) -> ScoreView:
    answered, asked = counts
    span = words.gettext("between %(low)d and %(high)d, depending on the open answers")
    return ScoreView(
        code=score.code,
        score=score.score,
        exact=score.exact,
        low=score.low,
        high=score.high,
        coverage=score.coverage,
        answered=answered,
        asked=asked,
        coverage_text=_coverage_text(answered, asked, words),
        range_text="" if score.low == score.high else span % {"low": score.low, "high": score.high},
        level=level,
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


def dimension_formula(score: Score, words: Words) -> str:
    """Write the calculation of a dimension: ``100 × (3 + 2 × 4) / (4 × 3) ≈ 91.67 → 92``; "" without a score."""
    if score.exact is None or score.score is None:
        return ""
    points = " + ".join(
        str(term.points) if term.weight == 1 else f"{term.weight} × {term.points}" for term in score.terms
    )
    weights = sum(term.weight for term in score.terms)
    calculation = f"{HIGHEST_SCORE} × ({points}) / ({MAX_POINTS} × {weights})"
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


def method_texts(questionnaire: Questionnaire, words: Words) -> tuple[str, ...]:
    """Return the method in short paragraphs: first how it is scored, then how it is compared."""
    return (*scoring_texts(questionnaire, words), *comparison_texts(words))


def scoring_texts(questionnaire: Questionnaire, words: Words) -> tuple[str, ...]:
    """Return how answers become scores."""
    _ = words.gettext
    return (
        _(
            "Every question gives 0 to 4 points. The score of an area is 100 times the points reached, divided by the "
            "points that could be reached in the questions answered; questions may have weights."
        ),
        _(
            "“Don’t know” is not counted as zero. It leaves the calculation, lowers the coverage and opens a range "
            "from the worst to the best case. “Not applicable” leaves the calculation without a trace."
        ),
        _(
            "An area has a score once at least half of it is answered. The overall score is the mean of the areas and "
            "needs a score in each of the %(areas)d areas. Scores are rounded once, half up, and the level is read off "
            "the rounded score."
        )
        % {"areas": len(questionnaire.dimensions)},
    )


def comparison_texts(words: Words) -> tuple[str, ...]:
    """Return how findings are held against answers."""
    _ = words.gettext
    return (
        _(
            "Figures of studies stay as the source puts them. An interval (95 per cent, by Wilson’s method) is given "
            "only for an exact percentage with a known sample size; it would hold if the sample had been random."
        ),
        _(
            "Opinions, advice and forecasts are quoted with their author and are not compared. Where a finding speaks "
            "of companies other than yours, it is left out."
        ),
    )
