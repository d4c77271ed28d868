"""Scoring: pure, exact, and specified in words in the README of this folder."""

from assessment.scoring.calculation import OVERALL, Score, Scores, Term, points_of, round_half_up, score
from assessment.scoring.priority import Priority, gain_of_next_level, priorities, priority_of

__all__ = [
    "OVERALL",
    "Priority",
    "Score",
    "Scores",
    "Term",
    "gain_of_next_level",
    "points_of",
    "priorities",
    "priority_of",
    "round_half_up",
    "score",
]
