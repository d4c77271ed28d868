"""Scores in words: level, range, coverage, and the calculation with the respondent's own numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Dimension, Level, Question, Questionnaire
from assessment.scoring import Score, Scores, Term, round_half_up
from language.words import Words
from reports.report.values import LevelView, ScoreView

HIGHEST_SCORE = 100
MOST_PLACES = 6


def level_views(questionnaire: Questionnaire, words: Words) -> tuple[LevelView, ...]:
    """Return the levels in rising order; each reaches up to the point before the next one begins."""
    uppers = [level.threshold - 1 for level in questionnaire.levels[1:]] + [HIGHEST_SCORE]
    return tuple(_level_view(level, upper, words) for level, upper in zip(questionnaire.levels, uppers, strict=True))


def dimension_score_view(
    dimension: Dimension, score: Score, answers: Mapping[str, Answer], levels: Sequence[LevelView], words: Words
) -> ScoreView:
    """Return the score of one dimension; its sentence is what the level means in this dimension."""
    level = _find(levels, score.level)
    reading = dimension.readings[level.code].in_language(words.language) if level else ""
    answered, asked = _counts(dimension.questions, answers)
    return ScoreView(
        code=score.code,
        name=dimension.name.in_language(words.language),
        score=score.score,
        exact=score.exact,
        low=score.low,
        high=score.high,
        coverage=score.coverage,
        answered=answered,
        asked=asked,
        coverage_text=coverage_text(answered, asked, words),
        range_text=range_text(score, words),
        level=level,
        reading=reading,
        sentence=reading or _too_little_text(answered, asked, words),
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
    score = scores.overall
    level = _find(levels, score.level)
    answered, asked = _counts(questionnaire.questions, answers)
    return ScoreView(
        code=score.code,
        name=_("Overall"),
        score=score.score,
        exact=score.exact,
        low=score.low,
        high=score.high,
        coverage=score.coverage,
        answered=answered,
        asked=asked,
        coverage_text=coverage_text(answered, asked, words),
        range_text=range_text(score, words),
        level=level,
        reading=level.description if level else "",
        sentence=_overall_sentence(score, level, words),
        formula=overall_formula(scores, words),
    )


def coverage_text(answered: int, asked: int, words: Words) -> str:
    """Say how many of the questions that apply were answered."""
    message = words.ngettext(
        "%(answered)d of %(asked)d question answered", "%(answered)d of %(asked)d questions answered", asked
    )
    return message % {"answered": answered, "asked": asked}


def range_text(score: Score, words: Words) -> str:
    """Say what the open answers could still make of the score; "" where nothing is open."""
    _ = words.gettext
    if score.low == score.high:
        return ""
    return _("between %(low)d and %(high)d, depending on the open answers") % {"low": score.low, "high": score.high}


def dimension_formula(score: Score, words: Words) -> str:
    """Write the calculation of a dimension: ``100 × (3 + 2 × 4) / (4 × 3) ≈ 91.67 → 92``; "" without a score."""
    if score.exact is None or score.score is None:
        return ""
    points = " + ".join(map(_summand, score.terms))
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
    places = _places(exact)
    sign = "=" if exact * 10**places == int(exact * 10**places) else "≈"
    return f" {sign} {words.number(exact, places)} → {rounded}"


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


def _summand(term: Term) -> str:
    return str(term.points) if term.weight == 1 else f"{term.weight} × {term.points}"


def _level_view(level: Level, upper: int, words: Words) -> LevelView:
    return LevelView(
        code=level.code,
        name=level.name.in_language(words.language),
        threshold=level.threshold,
        upper=upper,
        description=level.description.in_language(words.language),
        carries_further=level.carries_further.in_language(words.language),
    )


def _find(levels: Iterable[LevelView], code: str | None) -> LevelView | None:
    return next((level for level in levels if level.code == code), None)


def _counts(questions: Iterable[Question], answers: Mapping[str, Answer]) -> tuple[int, int]:
    counts = Counter(answer_to(answers, question.code).status for question in questions)
    return counts[Status.ANSWERED], counts.total() - counts[Status.NOT_APPLICABLE]


def _too_little_text(answered: int, asked: int, words: Words) -> str:
    _ = words.gettext
    if not asked:
        return _("No question applies to you here, so there is no score.")
    return _("Too little was answered for a score: %(coverage)s, at least half are needed.") % {
        "coverage": coverage_text(answered, asked, words)
    }


def _overall_sentence(score: Score, level: LevelView | None, words: Words) -> str:
    _ = words.gettext
    if level is None or score.score is None:
        return _("There is no overall score yet: it needs a score in every area.")
    return _("%(score)d of 100 points, level “%(level)s” (%(from)d to %(to)d).") % {
        "score": score.score,
        "level": level.name,
        "from": level.threshold,
        "to": level.upper,
    }
