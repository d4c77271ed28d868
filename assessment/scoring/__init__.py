"""Scoring: pure, exact, and specified in words in the README of this folder."""

from assessment.scoring.calculation import OVERALL, round_half_up, score
from assessment.scoring.points import points_of
from assessment.scoring.values import Score, Scores, Term

__all__ = ["OVERALL", "Score", "Scores", "Term", "points_of", "round_half_up", "score"]
