"""The way of one respondent: ten requests, the same for the app and for the hand-written minimum."""

import re
from dataclasses import dataclass
from functools import cached_property

from assessment.questionnaire.definitions import Question, QuestionType
from tests.bench.asked import QUESTIONNAIRE
from tests.bench.client import Client

PAGES = tuple(dimension.code for dimension in QUESTIONNAIRE.dimensions[:3])
SEEN = re.compile(rb'name="seen" value="([^"]*)"')
Fields = dict[str, str | list[str]]


@dataclass(frozen=True)
class Walk:
    """Start, hub, three pages read and saved, completed, result. Rehearsed once, so that the client costs little."""

    url: str

    def __call__(self, client: Client) -> str:
        """Walk all the way and return the address of the hub, which holds the key."""
        hub = client.post("/de/start/", {}).location
        client.get(hub)
        for page in PAGES:
            client.get(f"{hub}{page}/")
            client.post(f"{hub}{page}/", self.forms[page])
        client.get(client.post(f"{hub}complete/", {}).location)
        return hub

    @cached_property
    def forms(self) -> dict[str, Fields]:
        """What a browser sends for each page, with the page's own hidden field."""
        client = Client(self.url)
        hub = client.post("/de/start/", {}).location
        return {page: self._form(page, client.get(f"{hub}{page}/").text) for page in PAGES}

    def _form(self, page: str, text: bytes) -> Fields:
        fields: Fields = {}
        for question in QUESTIONNAIRE.dimension(page).questions:
            fields |= {question.code: chosen(question), f"{question.code}.note": "Seit 2024 geplant."}
        seen = SEEN.search(text)
        return fields | ({"seen": seen[1].decode().replace("&quot;", '"').replace("&amp;", "&")} if seen else {})


def chosen(question: Question) -> list[str]:
    """Return one option of a single choice, and up to two of a multiple one that go together."""
    together = [option.code for option in question.options if not option.exclusive]
    return together[2:3] if question.type is QuestionType.SINGLE else together[:2]
