"""The lists of the sources page to choose from, each choice with the number of findings it leads to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question, Questionnaire
from benchmarks.findings import labels
from benchmarks.findings.regions import regions_of
from benchmarks.findings.values import Finding
from benchmarks.screen_words import shown


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list; ``count`` is the number of findings without any other filter."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """Choices below a heading."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a reader can choose from; regions without any finding are left out."""

    topics: tuple[Choice, ...]
    regions: tuple[Choice, ...]
    questions: tuple[Group, ...]


def choices_among(findings: Iterable[Finding], questionnaire: Questionnaire, chosen_question: str) -> Choices:
    """Return what these findings can be narrowed by; the chosen question is there in any case."""
    found = tuple(findings)
    topics = Counter(finding.topic for finding in found)
    regions = Counter(region for finding in found for region in regions_of(finding.study))
    questions = Counter(code for finding in found for code in {row.question for row in finding.mappings})
    return Choices(
        topics=_choices(labels.TOPICS, topics),
        regions=tuple(choice for choice in _choices(labels.REGIONS, regions) if choice.count),
        questions=_groups(questionnaire, questions, chosen_question),
    )


def _choices(names: Mapping[Any, Promise], counts: Mapping[Any, int]) -> tuple[Choice, ...]:
    return tuple(Choice(code.value, str(name), counts[code]) for code, name in names.items())


def _groups(questionnaire: Questionnaire, counts: Mapping[str, int], chosen: str) -> tuple[Group, ...]:
    """Return all scored questions by dimension, and those context questions that something is compared with."""
    scored = [_group(shown(dimension.name), dimension.questions, counts) for dimension in questionnaire.dimensions]
    context = [question for question in questionnaire.profile if counts[question.code] or question.code == chosen]
    return tuple([*scored, _group(_("Context"), context, counts)] if context else scored)


def _group(name: str, questions: Iterable[Question], counts: Mapping[str, int]) -> Group:
    return Group(name, tuple(Choice(q.code, shown(q.title), counts[q.code]) for q in questions))
