"""An assessment as it is open in a browser: with its key, which only the address knows."""

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from assessment.models import Assessment
from assessment.parts import PROFILE, Part, part_of, parts_of
from assessment.questionnaire.definitions import Questionnaire
from assessment.registry import questionnaire
from assessment.services import assessment_to_fill


@dataclass(frozen=True, slots=True)
class OpenAssessment:
    """What every page behind a private link starts from."""

    key: str
    assessment: Assessment
    questionnaire: Questionnaire

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts of the questionnaire, in order."""
        return parts_of(self.questionnaire)

    def part(self, code: str) -> Part:
        """Return one part; raises ``Http404`` for an unknown code."""
        try:
            return part_of(self.questionnaire, code)
        except KeyError as unknown:
            raise Http404 from unknown

    def url(self, name: str) -> str:
        """Return the address of one of the assessment's pages in the active language."""
        return reverse(name, args=[self.key])

    def part_url(self, part: Part) -> str:
        """Return the address of the page that asks a part, in the active language."""
        return self.url(PROFILE) if part.code == PROFILE else reverse("dimension", args=[self.key, part.code])


def open_assessment(key: str) -> OpenAssessment:
    """Read the assessment behind a private key; raises ``Http404``."""
    assessment = assessment_to_fill(key)
    asked = questionnaire(assessment.questionnaire_code, assessment.questionnaire_version)
    return OpenAssessment(key, assessment, asked)
