"""A question as a ladder of rungs, a figure as a cut through it, and what may be said of either side.

The rules in words, with worked tables, stand in README.md beside this file, parts 3 and 4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.findings.interval import interval_of
from benchmarks.findings.values import Closeness, Direction, Finding, Kind, Qualifier, QuestionMapping

WHOLE: Final = Decimal(100)
LEAST_HALF: Final = Decimal(45)
MOST_HALF: Final = Decimal(55)
"""From the one to the other, both included, a share counts as about half."""

NEAR: Final = frozenset({Closeness.SAME, Closeness.SIMILAR})
"""Only a question as near as this lets a figure say on which side a respondent stands."""


class ShareIs(StrEnum):
    """Which part of the ladder the printed share is: the rungs from the cut up, or those below it."""

    ABOVE = "above"
    BELOW = "below"


SHARE_OF: Final = {Direction.HIGH_IS_MATURE: ShareIs.ABOVE, Direction.HIGH_IS_IMMATURE: ShareIs.BELOW}
"""The part that the share of a direction is; a neutral one is none."""


class Side(StrEnum):
    """Where a respondent stands: at the cut or above it, or below."""

    MORE_MATURE = "more_mature"
    LESS_MATURE = "less_mature"


class HowCommon(StrEnum):
    """How many of those asked stood on the mature side; ``UNKNOWN`` where the source's words leave it open."""

    RARE = "rare"
    HALF = "half"
    COMMON = "common"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a figure cuts the ladder: ``rung`` (1 to 4) is the lowest one above the cut."""

    rung: int
    share_is: ShareIs

    def side_of(self, points: int) -> Side:
        """Return the side on which an answer of so many points (0 to 4) stands."""
        return Side.MORE_MATURE if points >= self.rung else Side.LESS_MATURE


def cut_of(finding: Finding, mapping: QuestionMapping, question: Question) -> Cut | None:
    """Return where a figure cuts the ladder of a question; ``None`` for one that has a side for nobody.

    It has one only if it is a finding with a percentage, its question is near, its direction is not neutral, and the
    options that belong to its share lie together at one end of the ladder.
    """
    if finding.kind is not Kind.FINDING or finding.percent is None or mapping.closeness not in NEAR:
        return None
    share_is = SHARE_OF.get(finding.direction)
    if share_is is None or misplaced_options(question, mapping.belongs, share_is):
        return None
    _below, upper = parts_of(question, mapping.belongs, share_is)
    return Cut(min(upper.values()), share_is)


def misplaced_options(question: Question, belongs: Iterable[str], share_is: ShareIs) -> tuple[str, ...]:
    """Return the options that keep a share from cutting a question in one place; none where it does.

    These are the options of the lower part with as many points as the lowest of the upper part, or more, and those of
    the upper part they collide with. A question that is no ladder, or a share of all or none of its options, has no
    cut at all: then every option is named.
    """
    lower, upper = parts_of(question, belongs, share_is)
    if question.type is not QuestionType.SINGLE or not lower or not upper or not question.scored:
        return question.option_codes
    highest, lowest = max(lower.values()), min(upper.values())
    if highest < lowest:
        return ()
    colliding = {code for code, points in lower.items() if points >= lowest}
    colliding |= {code for code, points in upper.items() if points <= highest}
    return tuple(code for code in question.option_codes if code in colliding)


def parts_of(question: Question, belongs: Iterable[str], share_is: ShareIs) -> tuple[dict[str, int], dict[str, int]]:
    """Return the points of the options below a cut and of those above it, by code."""
    inside = frozenset(belongs)
    points = {option.code: option.points for option in question.options if option.points is not None}
    of_share = {code: reached for code, reached in points.items() if code in inside}
    of_others = {code: reached for code, reached in points.items() if code not in inside}
    return (of_others, of_share) if share_is is ShareIs.ABOVE else (of_share, of_others)


def mature_share(percent: Decimal, cut: Cut) -> Decimal:
    """Return how many per cent stood on the mature side. It serves the rules alone and is never shown."""
    return percent if cut.share_is is ShareIs.ABOVE else WHOLE - percent


def how_common(finding: Finding, mapping: QuestionMapping, cut: Cut) -> HowCommon:
    """Return how common the mature side was among those a figure speaks of, as far as its source lets anyone say so."""
    assert finding.percent is not None
    mature = mature_share(finding.percent, cut)
    if finding.qualifier in (Qualifier.MORE_THAN, Qualifier.LESS_THAN):
        is_least = (finding.qualifier is Qualifier.MORE_THAN) is (cut.share_is is ShareIs.ABOVE)
        if is_least:
            return HowCommon.COMMON if mature >= MOST_HALF else HowCommon.UNKNOWN
        return HowCommon.RARE if mature <= LEAST_HALF else HowCommon.UNKNOWN
    interval = interval_of(finding, mapping.closeness)
    if LEAST_HALF <= mature <= MOST_HALF or (interval and interval.low <= 50 <= interval.high):
        return HowCommon.HALF
    return HowCommon.RARE if mature < LEAST_HALF else HowCommon.COMMON
