"""Editions put straight into the database, without the rows that they would be made from."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from random import Random

from benchmarks.findings.documents import changes_between, content_of
from benchmarks.findings.values import Finding
from benchmarks.models import Edition
from language.text import Text
from tests.builders.edition import STUDY, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire

SYLLABLES = (
    "ba",
    "de",
    "fi",
    "go",
    "lu",
    "mer",
    "nis",
    "pro",
    "que",
    "rast",
    "schu",
    "tel",
    "und",
    "ver",
    "wir",
    "zen",
)
_moments = count()


def publish(*findings: Finding) -> Edition:
    """Store the next edition, which holds these findings: edition 1 of 1 November 2026, 2 of the day after, …

    No two have the same moment, as the parsed ones are kept by it for as long as the process lives.
    """
    newest = Edition.objects.first()
    before, after = newest.content if newest else {}, content_of(findings)
    number = newest.number + 1 if newest else 1
    return Edition.objects.create(
        number=number,
        published_at=datetime(2026, 11, min(number, 30), 12, microsecond=next(_moments), tzinfo=UTC),
        content=after,
        changes=changes_between(before, after),
    )


def many_findings(number_of_findings: int) -> tuple[Finding, ...]:
    """Return findings, ten a study, each with texts of its own, so that compression can't make nothing of them."""
    chance = Random(number_of_findings)
    questions = [question.code for question in shipped_questionnaire().questions]
    return tuple(
        finding(
            f"finding-{number}",
            study=replace(
                STUDY, code=f"study-{number // 10}", name=words(chance, 6), year_published=2000 + number // 10
            ),
            statement=words(chance, 14, "{share} "),
            population=words(chance, 8),
            caution=words(chance, 20),
            mappings=(mapping(chance.choice(questions)),),
        )
        for number in range(number_of_findings)
    )


def words(chance: Random, number_of_words: int, before: str = "") -> Text:
    """Return made-up words, other ones in each language."""

    def told() -> str:
        return before + " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(number_of_words))

    return Text(told(), told())
