"""What the method page shows: the rules with an example that is calculated, not typed."""

from fractions import Fraction
from typing import Any

from assessment.registry import current_questionnaire
from assessment.scoring import Score, Term, round_half_up
from language.words import words_for
from reports.report.method import comparison_texts, scoring_texts
from reports.report.next_steps import priority_rule
from reports.report.scores import dimension_formula, level_views

EXAMPLE_POINTS = (3, 2, 0, 4, 1, 3)


def method_page(language: str) -> dict[str, Any]:
    """Return the page's content in ``de`` or ``en``: rules, levels, and a worked example."""
    words, questionnaire = words_for(language), current_questionnaire()
    return {
        "scoring": scoring_texts(questionnaire, words),
        "comparison": comparison_texts(words),
        "example": dimension_formula(example_score(), words),
        "levels": level_views(questionnaire, words),
        "priority_rule": priority_rule(words),
    }


def example_score() -> Score:
    """Return the score of a dimension of six questions with ``EXAMPLE_POINTS``."""
    exact = Fraction(100 * sum(EXAMPLE_POINTS), 4 * len(EXAMPLE_POINTS))
    rounded = round_half_up(exact)
    terms = tuple(Term(f"question_{place}", 1, points) for place, points in enumerate(EXAMPLE_POINTS))
    return Score("example", rounded, exact, rounded, rounded, Fraction(1), None, terms)
