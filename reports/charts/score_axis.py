"""The signature picture: an axis from 0 to 100, levels as quiet steps, the range as a pale bar, the score as a dot."""

from collections.abc import Sequence
from itertools import pairwise

from language.words import Words
from reports.charts.svg import band, dot, label, line, picture
from reports.report.values import LevelView, ScoreView

STEPS_TOP, STEPS_HEIGHT = 22, 24
MIDDLE = STEPS_TOP + STEPS_HEIGHT // 2
NUMBERS_MIDDLE = 60
NAMES_MIDDLE = 78
HEIGHT, HEIGHT_WITH_NAMES = 68, 88


def score_axis(score: ScoreView, levels: Sequence[LevelView], words: Words, *, with_names: bool = False) -> str:
    """Return the picture of one score; ``with_names`` writes the levels' names below the axis."""
    return picture(
        *_steps(levels),
        *_numbers(levels, words),
        *(_names(levels) if with_names else ()),
        *_range(score),
        *_score(score),
        identity=f"axis-{score.code}",
        title=score.name,
        description=describe(score, words),
        height=HEIGHT_WITH_NAMES if with_names else HEIGHT,
    )


def describe(score: ScoreView, words: Words) -> str:
    """Say what the picture shows."""
    _ = words.gettext
    if score.score is None or score.level is None:
        return _("No score; the range reaches from %(low)d to %(high)d.") % {"low": score.low, "high": score.high}
    values = {"score": score.score, "level": score.level.name, "low": score.low, "high": score.high}
    if score.low == score.high:
        return _("%(score)d of 100, level “%(level)s”.") % values
    return _("%(score)d of 100, level “%(level)s”, possible range %(low)d to %(high)d.") % values


def _steps(levels: Sequence[LevelView]) -> list[str]:
    edges = [*(level.threshold for level in levels), 100]
    return [
        band(start, end, top=STEPS_TOP, height=STEPS_HEIGHT, class_=f"chart-step chart-step--{place}")
        for place, (start, end) in enumerate(pairwise(edges), start=1)
    ]


def _numbers(levels: Sequence[LevelView], words: Words) -> list[str]:
    edges = [*(level.threshold for level in levels), 100]
    ticks = [
        line(edge, edge, top=STEPS_TOP, bottom=STEPS_TOP + STEPS_HEIGHT + 4, class_="chart-axis") for edge in edges
    ]
    numbers = [label(edge, words.number(edge), middle=NUMBERS_MIDDLE, class_="chart-label") for edge in edges]
    return ticks + numbers


def _names(levels: Sequence[LevelView]) -> list[str]:
    edges = [*(level.threshold for level in levels), 100]
    middles = [(start + end) / 2 for start, end in pairwise(edges)]
    return [
        label(middle, level.name, middle=NAMES_MIDDLE, class_="chart-label chart-name")
        for middle, level in zip(middles, levels, strict=True)
    ]


def _range(score: ScoreView) -> list[str]:
    if score.low == score.high:
        return []
    return [band(score.low, score.high, top=MIDDLE - 6, height=12, class_="chart-range")]


def _score(score: ScoreView) -> list[str]:
    if score.score is None:
        return []
    return [
        dot(score.score, middle=MIDDLE, radius=8, class_="chart-dot"),
        label(score.score, str(score.score), middle=8, class_="chart-value"),
    ]
