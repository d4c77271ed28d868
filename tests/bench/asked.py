"""The questionnaire that both sites ask: the newest of those shipped, read without any settings."""

from assessment.questionnaire.loader import load_questionnaire
from assessment.registry import natural_order
from tests.site import ROOT

VERSIONS = (ROOT / "assessment/content/social-media-maturity").iterdir()
QUESTIONNAIRE = load_questionnaire(max(VERSIONS, key=lambda folder: natural_order(folder.name)))
