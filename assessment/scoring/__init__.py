"""Scoring: pure, exact, and specified in words in the README of this folder."""

from assessment.scoring.calculation import OVERALL, Score, Scores, Term, points_of, round_half_up, score
from assessment.scoring.steps import Step, steps_in_order
from assessment.scoring.typical import is_contradicted, near_threshold, uncontradicted

__all__ = [
    "OVERALL",
    "Score",
    "Scores",
    "Step",
    "Term",
    "is_contradicted",
    "near_threshold",
    "points_of",
    "round_half_up",
    "score",
    "steps_in_order",
    "uncontradicted",
]
