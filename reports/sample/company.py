"""The made-up company, read from ``company.yaml``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from assessment.questionnaire.answers import Answer, Status
from language.text import Text

CONTENT: Final = Path(__file__).with_name("company.yaml")


@dataclass(frozen=True, slots=True)
class Company:
    """Who answered which questionnaire, and how; ``minutes`` is how long it took.

    ``choices`` holds an option code, a list of them or ``dont_know`` by question code, ``notes`` texts.
    """

    questionnaire_code: str
    questionnaire_version: str
    introduction: Text
    minutes: int
    choices: Mapping[str, str | list[str]]
    notes: Mapping[str, Text]

    def answers(self, language: str) -> dict[str, Answer]:
        """Return the answers by question code, with notes in ``de`` or ``en``."""
        return {answer.question: answer for answer in self._answers(language)}

    def _answers(self, language: str) -> Iterator[Answer]:
        for question, choice in self.choices.items():
            note = self.notes[question].in_language(language) if question in self.notes else ""
            if choice == Status.DONT_KNOW:
                yield Answer(question, Status.DONT_KNOW, note=note)
            else:
                options = (choice,) if isinstance(choice, str) else tuple(choice)
                yield Answer(question, Status.ANSWERED, options, note)


@cache
def sample_company() -> Company:
    """Return the made-up company."""
    content: dict[str, Any] = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))
    return Company(
        questionnaire_code=content["questionnaire"]["code"],
        questionnaire_version=content["questionnaire"]["version"],
        introduction=Text(**content["introduction"]),
        minutes=content["minutes"],
        choices=content["answers"],
        notes={question: Text(**note) for question, note in content["notes"].items()},
    )
