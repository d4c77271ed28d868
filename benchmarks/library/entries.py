"""Studies and findings as pages list them, in the language of the reader, and long lists a page at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404

from assessment.questionnaire.definitions import Questionnaire
from benchmarks.findings import wording
from benchmarks.findings.values import Finding, Study
from web.pages import page_words


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A question that a finding is compared with, and how close the two are."""

    code: str
    title: str
    closeness: str


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """One finding as a row; ``share`` is "" where the source states none, ``voice`` says whose opinion it is."""

    finding: Finding
    share: str
    qualifier: str
    statement: str
    voice: str
    population: str
    sample: str
    caution: str
    questions: tuple[QuestionLink, ...]

    @property
    def code(self) -> str:
        """The permanent code, which is the row's anchor as well."""
        return self.finding.code


@dataclass(frozen=True, slots=True)
class StudyEntry:
    """One study with those of its findings that a page lists."""

    study: Study
    name: str
    years: str
    region: str
    findings: tuple[FindingEntry, ...]


def study_entries(findings: Iterable[Finding], questionnaire: Questionnaire) -> tuple[StudyEntry, ...]:
    """Return the findings in their order, each stretch of one study under its heading."""
    grouped = groupby(findings, key=lambda finding: finding.study)
    return tuple(study_entry(study, of_study, questionnaire) for study, of_study in grouped)


def study_entry(study: Study, findings: Iterable[Finding], questionnaire: Questionnaire) -> StudyEntry:
    """Return a study with these findings."""
    words = page_words()
    return StudyEntry(
        study=study,
        name=words.text(study.name),
        years=wording.years_text(study, words),
        region=words.text(study.region),
        findings=tuple(finding_entry(finding, questionnaire) for finding in findings),
    )


def finding_entry(finding: Finding, questionnaire: Questionnaire) -> FindingEntry:
    """Return a finding with the words of its row; questions that are no longer asked are left out."""
    words = page_words()
    return FindingEntry(
        finding=finding,
        share=wording.shown_share(finding, words),
        qualifier=wording.name_of(finding.qualifier, words),
        statement=wording.full_statement(finding, words),
        voice=wording.voice_text(finding, words),
        population=words.text(finding.population),
        sample=words.text(finding.sample_size_printed),
        caution=words.text(finding.caution),
        questions=tuple(
            QuestionLink(
                code=mapping.question,
                title=words.text(questionnaire.question(mapping.question).title),
                closeness=wording.name_of(mapping.closeness, words),
            )
            for mapping in finding.mappings
            if questionnaire.has_question(mapping.question)
        ),
    )


def page_of(things: Sequence[Any], number: str, size: int) -> "Page[Any]":
    """Return the page that the address asks for, the first of an empty list; raises ``Http404`` where there is none."""
    try:
        return Paginator(things, size).page(number)
    except InvalidPage as error:
        raise Http404 from error
