"""A respondent with a browser that runs no scripts."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from assessment.keys import share_key_of
from assessment.models import Assessment
from assessment.questionnaire.answers import Answer
from assessment.services import answers_of, assessment_by_key, complete, save_answers
from tests.builders.page_form import Fields, PageForm

JSON = {"accept": "application/json"}


class Tab:
    """One open page of questions: what it showed when it was loaded, and what was marked since."""

    def __init__(self, respondent: "Respondent", response: HttpResponse) -> None:
        self.respondent = respondent
        self.response = response
        self.form = PageForm(response.content.decode())

    @property
    def fields(self) -> Fields:
        """What pressing a button would send."""
        return self.form.fields

    def mark(self, question: str, *values: str) -> "Tab":
        """Mark these options of a question and no others."""
        self.form.fields[question] = list(values)
        return self

    def write(self, question: str, note: str) -> "Tab":
        """Type a note."""
        self.form.fields[f"{question}.note"] = [note]
        return self

    def press(self, **button: str) -> HttpResponse:
        """Press a button of the page and return the answer."""
        return self.respondent.client.post(self.form.action, self.form.fields | button)

    def autosave(self, *questions: str) -> HttpResponse:
        """Send only these questions, as the page's script does."""
        seen = json.loads(self.form.fields["seen"][0])
        fields = {name: values for name, values in self.fields.items() if name.removesuffix(".note") in questions}
        fields["seen"] = [json.dumps({code: seen[code] for code in questions})]
        return self.respondent.client.post(self.form.action, fields, headers=JSON)


class Respondent:
    """Starts an assessment and works in it."""

    def __init__(self, client: Client | None = None, language: str = "de") -> None:
        self.client = client or Client()
        self.hub = self.client.post(f"/{language}/start/")["Location"]
        self.key = self.hub.split("/")[3]

    @property
    def assessment(self) -> Assessment:
        """What is stored now."""
        return assessment_by_key(self.key)

    @property
    def answers(self) -> dict[str, Answer]:
        """All stored answers by question code."""
        return answers_of(self.assessment)

    def url(self, page: str = "", language: str = "de") -> str:
        """Return the address of a page: ``"strategy/"``, ``"check/"``, or the hub."""
        return f"/{language}/a/{self.key}/{page}"

    def get(self, page: str = "", language: str = "de") -> HttpResponse:
        """Load a page."""
        return self.client.get(self.url(page, language))

    def open(self, page: str, language: str = "de") -> Tab:
        """Load a page of questions into a tab of its own."""
        return Tab(self, self.get(page, language))

    def post(self, page: str, fields: dict[str, Any] | None = None, **options: Any) -> HttpResponse:
        """Send fields as a script would, without what the page showed."""
        return self.client.post(self.url(page), fields or {}, **options)

    def store(self, answers: Mapping[str, Answer]) -> None:
        """Save these answers without going through the pages."""
        save_answers(assessment=self.assessment, answers=answers, now=timezone.now())

    def share(self, page: str = "", language: str = "de") -> HttpResponse:
        """Load a page under the read-only link, as somebody else."""
        return Client().get(f"/{language}/r/{share_key_of(self.key)}/{page}")

    def complete(self) -> None:
        """Complete the assessment with a result that nobody looks into."""
        complete(assessment=self.assessment, result={"of": "a test"}, now=timezone.now())
