"""Studies and findings as pages list them, in the language of the reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Questionnaire
from benchmarks.findings import labels
from benchmarks.findings.values import Finding, Kind, QuestionMapping, Study
from benchmarks.findings.wording import told_in_full
from benchmarks.screen_words import SCREEN_WORDS, shown, shown_share


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A question that a finding is compared with, and how close the two are."""

    code: str
    title: str
    closeness: Promise


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """One finding as a row; ``share`` is "" where the source states none, ``voice`` says whose opinion it is."""

    finding: Finding
    share: str
    qualifier: Promise
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
    return StudyEntry(
        study=study,
        name=shown(study.name),
        years=years_text(study),
        region=shown(study.region),
        findings=tuple(finding_entry(finding, questionnaire) for finding in findings),
    )


def finding_entry(finding: Finding, questionnaire: Questionnaire) -> FindingEntry:
    """Return a finding with the words of its row."""
    return FindingEntry(
        finding=finding,
        share=shown_share(finding),
        qualifier=labels.QUALIFIERS[finding.qualifier],
        statement=told_in_full(finding, SCREEN_WORDS),
        voice="" if finding.kind is Kind.FINDING else voice_text(finding),
        population=shown(finding.population),
        sample=shown(finding.sample_size_printed),
        caution=shown(finding.caution),
        questions=tuple(
            _question_link(mapping, questionnaire)
            for mapping in finding.mappings
            if questionnaire.has_question(mapping.question)
        ),
    )


def voice_text(finding: Finding) -> str:
    """Say what sort of statement it is and whose: "Opinion: Keylens"."""
    return ": ".join(part for part in (str(labels.KINDS[finding.kind]), finding.author) if part)


def years_text(study: Study) -> str:
    """Say when people were asked and when it was published, as far as the source does."""
    asked = _("carried out in %(year)d") % {"year": study.year_fieldwork} if study.year_fieldwork else ""
    published = _("published in %(year)d") % {"year": study.year_published} if study.year_published else ""
    return ", ".join(part for part in (asked, published) if part) or _("year not stated")


def _question_link(mapping: QuestionMapping, questionnaire: Questionnaire) -> QuestionLink:
    title = shown(questionnaire.question(mapping.question).title)
    return QuestionLink(mapping.question, title, labels.CLOSENESS[mapping.closeness])
