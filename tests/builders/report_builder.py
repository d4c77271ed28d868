"""Builds reports for tests: small, plausible, and changed by keyword. Texts are in English whatever the language."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from assessment.questionnaire.definitions import Rule
from assessment.questionnaire.text import Text
from reports.report.values import (
    ComparisonView,
    DimensionView,
    LevelView,
    NextStepView,
    OptionView,
    ProfileView,
    QuestionView,
    Report,
    ScoreView,
    SourceView,
)

LEVELS = tuple(
    LevelView(code, code.title(), threshold, upper, f"What {code} means.", f"What carries {code} further.")
    for code, threshold, upper in [
        ("observing", 0, 19),
        ("present", 20, 39),
        ("organised", 40, 59),
        ("connected", 60, 79),
        ("relevant", 80, 100),
    ]
)
GOALS_RULE = Rule(
    exclusive={"no_goals": 0},
    base=1,
    areas={"people": ("employer",), "customers": ("retention", "service"), "sales": ("leads",)},
    maximum=4,
    text=Text("Mindestens ein Ziel ergibt 1 Punkt.", "At least one goal gives 1 point."),
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
        sentence=f"{code.title()} stands at {score} of 100.",
        formula="100 × (2 + 2 + 2) ÷ (4 × 3) = 50",
    )
    return replace(view, **changes)


def comparison_view(finding: str = "measure-exactly", **changes: Any) -> ComparisonView:
    """Return an exact percentage with an interval that the respondent belongs to."""
    view = ComparisonView(
        finding=finding,
        study="hsg",
        study_name="Conrad Caine and University of St. Gallen",
        question="strategy.plan",
        kind="finding",
        kind_text="Finding",
        author="",
        statement="Cannot measure exactly what social media contributes.",
        percent=92.0,
        qualifier="exact",
        qualifier_text="exactly as stated",
        share_text="92%",
        interval=(84, 96),
        interval_text="84 to 96%",
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
        age_warning="",
        direction="high_is_immature",
        belonging=("none", "some"),
        match="any",
        applies=True,
        belongs=True,
        position="with",
        position_text="with the majority",
        basis="84 interviews, 2013; 95% interval 84 to 96%",
        you_text="You cannot measure it exactly.",
        sentence="92% cannot measure it exactly. You: cannot.",
        source_line="Conrad Caine and University of St. Gallen, 2013, 84 interviews",
        source_url="https://example.org/study",
    )
    return replace(view, **changes)


def single(code: str = "strategy.plan", chosen: str | None = "some", **changes: Any) -> QuestionView:
    """Return a single choice of three options worth 0, 2 and 4 points."""
    options = tuple(
        OptionView(option, text, points, option == chosen)
        for option, text, points in [
            ("none", "No plan at all.", 0),
            ("some", "A plan for some.", 2),
            ("all", "For all.", 4),
        ]
    )
    picked = [option for option in options if option.chosen]
    view = QuestionView(
        code=code,
        type="single",
        title=f"Title of {code}",
        text="How far does the plan reach?",
        why="Because a study says so.",
        weight=1,
        status="answered" if picked else "unanswered",
        status_text="Answered" if picked else "Not answered",
        chosen=tuple(option.code for option in picked),
        answer_texts=tuple(option.text for option in picked),
        points=picked[0].points if picked else None,
        note="",
        options=options,
        allow_not_applicable=False,
        rule=None,
        rule_text="",
        comparisons=(),
    )
    return replace(view, **changes)


def multi(code: str = "strategy.goals", chosen: tuple[str, ...] = ("brand", "service"), **changes: Any) -> QuestionView:
    """Return a multiple choice under ``GOALS_RULE``; the default answer is worth 2 points."""
    codes = ("brand", "employer", "retention", "service", "leads", "no_goals")
    options = tuple(OptionView(option, f"Goal {option}", None, option in chosen) for option in codes)
    picked = [option for option in options if option.chosen]
    view = replace(
        single(code, None),
        type="multi",
        text="Which goals are agreed?",
        status="answered" if picked else "unanswered",
        chosen=chosen,
        answer_texts=tuple(option.text for option in picked),
        points=2 if picked else None,
        options=options,
        rule=GOALS_RULE,
        rule_text=GOALS_RULE.text.en,
    )
    return replace(view, **changes)


def dimension_view(code: str = "strategy", **changes: Any) -> DimensionView:
    """Return a dimension of three questions with 2 points each, one of them multiple choice."""
    view = DimensionView(
        code=code,
        name=code.title(),
        description=f"What {code} is about.",
        score=score_view(code),
        questions=(single(f"{code}.plan"), multi(f"{code}.goals"), single(f"{code}.time")),
        strongest=(f"{code}.plan",),
        weakest=(f"{code}.goals",),
    )
    return replace(view, **changes)


def next_step_view(rank: int = 1, **changes: Any) -> NextStepView:
    """Return a step for one question of the strategy dimension."""
    view = NextStepView(
        rank=rank,
        question="strategy.plan",
        dimension="strategy",
        dimension_name="Strategy",
        title="Overall plan",
        text="Write the plan down on one page and agree it.",
        why="A study found that an overall plan is missing as a rule.",
        gain=Fraction(25, 12),
        gain_text="+2.1 points overall for each point more here",
        what_if="If you reach the next level here, the total goes from 50 to 54.",
        priority=4,
        priority_text="2 points missing × 2 = 4",
    )
    return replace(view, **changes)


def report(language: str = "en", **changes: Any) -> Report:
    """Return a complete report of four dimensions, each with a score of 50."""
    codes = ("strategy", "dialogue", "ownership", "roi")
    dimensions = tuple(dimension_view(code) for code in codes)
    compared = replace(dimensions[0].questions[0], comparisons=(comparison_view(),))
    strategy = replace(dimensions[0], questions=(compared, *dimensions[0].questions[1:]))
    view = Report(
        language=language,
        title="Social media maturity self-assessment",
        subtitle="How ready for dialogue is your company?",
        made_up=False,
        partial=False,
        partial_text="",
        started_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        completed_at=datetime(2026, 11, 21, 10, 30, tzinfo=UTC),
        completed_text="21 November 2026",
        questionnaire_code="social-media-maturity",
        questionnaire_version="2026.1",
        questionnaire_title="Social media maturity self-assessment",
        edition_number=1,
        edition_date=date(2026, 11, 1),
        edition_text="Benchmark edition 1 of 1 November 2026",
        levels=LEVELS,
        overall=score_view("overall"),
        dimensions=(strategy, *dimensions[1:]),
        profile=(profile_view(),),
        strongest=("strategy.plan",),
        weakest=("strategy.goals",),
        next_steps=(next_step_view(1), next_step_view(2), next_step_view(3)),
        priority_rule="Points missing times weight.",
        unclear=(),
        sources=(
            SourceView("hsg", "Conrad Caine and University of St. Gallen, 2013.", "https://example.org", "84", 1),
        ),
        method=("Each question carries 0 to 4 points.", "A score is rounded once, half up."),
        with_notes=True,
    )
    return replace(view, **changes)


def profile_view(**changes: Any) -> ProfileView:
    """Return an answered context question."""
    view = ProfileView(
        code="size",
        type="single",
        title="Size",
        text="How many people work in your company?",
        status="answered",
        chosen=("medium",),
        answer_texts=("50 to 249",),
        note="",
        comparisons=(),
    )
    return replace(view, **changes)


def with_note(view: Report, note: str) -> Report:
    """Return the report with a note on its first question."""
    first = view.dimensions[0]
    questions = (replace(first.questions[0], note=note), *first.questions[1:])
    return replace(view, dimensions=(replace(first, questions=questions), *view.dimensions[1:]))
