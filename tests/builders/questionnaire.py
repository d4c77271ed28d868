"""Questionnaires for tests: the shipped one, and a tiny one of another kind."""

from functools import cache
from pathlib import Path

from assessment.questionnaire.definitions import Questionnaire
from assessment.questionnaire.loader import load_questionnaire

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED_FOLDER = ROOT / "assessment" / "content" / "social-media-maturity" / "2026.1"
EXTRA_FOLDER = ROOT / "tests" / "content" / "questionnaires"
TINY_CODE = "tiny"
TINY_FOLDER = EXTRA_FOLDER / TINY_CODE / "1"


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
