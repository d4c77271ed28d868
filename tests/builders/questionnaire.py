"""Questionnaires for tests: the shipped one, and a tiny one of another kind."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from assessment.questionnaire.definitions import (
    MAX_POINTS,
    Dimension,
    Option,
    Question,
    Questionnaire,
    QuestionType,
)
from assessment.questionnaire.loader import load_questionnaire
from language.text import Text

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED_FOLDER = ROOT / "assessment" / "content" / "social-media-maturity" / "2026.1"
EXTRA_FOLDER = ROOT / "tests" / "content" / "questionnaires"
TINY_CODE = "tiny"
TINY_FOLDER = EXTRA_FOLDER / TINY_CODE / "1"
TEXT = Text("Wort", "Word")


@cache
def shipped_questionnaire() -> Questionnaire:
    """Return the questionnaire that the app ships with."""
    return load_questionnaire(SHIPPED_FOLDER)


@cache
def tiny_questionnaire() -> Questionnaire:
    """Return two dimensions of three questions with unequal weights and two levels.

    Ask it through ``settings.QUESTIONNAIRE = TINY_CODE`` and ``settings.EXTRA_QUESTIONNAIRES = EXTRA_FOLDER``.
    """
    return load_questionnaire(TINY_FOLDER)


def ladder_questionnaire(*weights: Sequence[int]) -> Questionnaire:
    """Return a questionnaire with one dimension per sequence of weights: ``d0.q0``, ``d0.q1``, …, levels as shipped.

    Every question is a single choice of ``p0`` to ``p4`` with as many points, and may be not applicable.
    """
    dimensions = tuple(_ladder_dimension(f"d{place}", each) for place, each in enumerate(weights))
    return replace(shipped_questionnaire(), dimensions=dimensions, profile=())


def _ladder_dimension(code: str, weights: Sequence[int]) -> Dimension:
    questions = tuple(_ladder_question(f"{code}.q{place}", weight) for place, weight in enumerate(weights))
    return Dimension(code, name=TEXT, description=TEXT, questions=questions, readings={})


def _ladder_question(code: str, weight: int) -> Question:
    options = tuple(Option(f"p{points}", TEXT, points) for points in range(MAX_POINTS + 1))
    return Question(
        *(code, QuestionType.SINGLE, TEXT, TEXT, TEXT, TEXT, options), weight=weight, allow_not_applicable=TEXT
    )
