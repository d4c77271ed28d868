"""Parts of a report for tests, plausible and changed by keyword; texts are in English."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from reports.report.comparisons import ComparisonView
from reports.report.scores import LevelView, ScoreView, SentenceView

LEVELS = tuple(
    LevelView(
        code,
        code.title(),
        threshold,
        upper,
        (SentenceView(f"What {code} means.", ()),),
        f"What carries {code} further.",
    )
    for code, threshold, upper in [
        ("observing", 0, 19),
        ("present", 20, 39),
        ("organised", 40, 59),
        ("connected", 60, 79),
        ("relevant", 80, 100),
    ]
)


def level_of(score: int | None) -> LevelView | None:
    """Return the level of a rounded score."""
    return None if score is None else [level for level in LEVELS if level.threshold <= score][-1]


def score_view(code: str = "strategy", score: int | None = 50, **changes: Any) -> ScoreView:
    """Return a score; with ``None`` a range from 10 to 80 without a score."""
    low, high = (10, 80) if score is None else (score, score)
    view = ScoreView(
        code=code,
        name=code.title(),
        score=score,
        exact=None if score is None else Fraction(score),
        low=low,
        high=high,
        coverage=Fraction(1, 3) if score is None else Fraction(1),
        answered=1 if score is None else 3,
        asked=3,
        coverage_text="1 of 3 questions answered" if score is None else "3 of 3 questions answered",
        range_text=f"between {low} and {high}",
        level=level_of(score),
        reading="A shared direction connects several areas.",
        own=(),
        near="",
        sentence=f"{code.title()} stands at {score} of 100.",
        formula="100 × (2 + 2 + 2) ÷ (4 × 3) = 50",
    )
    return replace(view, **changes)


def comparison_view(finding: str = "measure-exactly", **changes: Any) -> ComparisonView:
    """Return an exact percentage with an interval that the respondent belongs to."""
    share = changes.get("share_text", "92%")
    view = ComparisonView(
        finding=finding,
        study="hsg",
        study_name="Conrad Caine and University of St. Gallen",
        is_founding=True,
        question="strategy.plan",
        kind="finding",
        kind_text="Finding",
        author="",
        statement="Cannot measure exactly what social media contributes.",
        percent=92.0,
        qualifier="exact",
        qualifier_text="exactly as stated",
        share_text=share,
        share_short=share,
        interval=(84, 96),
        population="experts and executives",
        sample_size=84,
        sample_size_text="84 interviews",
        year=2013,
        year_text="published 2013",
        region="Germany",
        closeness="similar",
        closeness_text="similar question",
        note="",
        caution="",
        age_text="",
        belonging=("none", "some"),
        match="any",
        if_belongs="",
        if_not="",
        commonly="rare",
        applies=True,
        belongs=True,
        cut=(2, "below"),
        side="less_mature",
        how_common="rare",
        leads=True,
        basis="84 interviews, 2013; 95% interval 84 to 96%",
        figure_text="92% cannot measure it exactly (84 interviews, 2013).",
        you_text="You cannot measure it exactly.",
        verdict_text="Most of them had not got that far then either.",
        source_line="Conrad Caine and University of St. Gallen, 2013, 84 interviews",
        source_url="https://example.org/study",
    )
    return replace(view, **changes)
