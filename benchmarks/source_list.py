"""Every published study and finding as the sources page shows it, in the language of the reader.

It is made from an edition alone, so the page needs no query of its own and says what results refer to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Questionnaire
from benchmarks import labels
from benchmarks.comparison import statement_with
from benchmarks.comparison.values import Comparable, Edition, Finding, Kind, Study
from benchmarks.screen_words import SCREEN_WORDS, shown, shown_share


@dataclass(frozen=True, slots=True)
class ComparableEntry:
    """A question that a finding is held against; ``anyone`` is false where it speaks of some respondents only."""

    title: str
    closeness: Promise
    note: str
    anyone: bool


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """One finding with its words; ``share`` is "" where the source states none, not even in words."""

    finding: Finding
    share: str
    statement: str
    kind: Promise
    topic: Promise
    qualifier: Promise
    direction: Promise
    checked: Promise
    population: str
    sample: str
    caution: str
    source_title: str
    source_url: str
    comparables: tuple[ComparableEntry, ...]

    @property
    def code(self) -> str:
        """The permanent code, which is the finding's anchor on the page as well."""
        return self.finding.code

    @property
    def is_benchmark(self) -> bool:
        """Whether a respondent can be compared with it; opinions, advice and forecasts are text."""
        return self.finding.kind is Kind.FINDING


@dataclass(frozen=True, slots=True)
class StudyEntry:
    """One study with its findings, and with the opinions, advice and forecasts of the same source."""

    study: Study
    name: str
    years: str
    region: str
    method: str
    citation: str
    findings: tuple[FindingEntry, ...]
    voices: tuple[FindingEntry, ...]


def study_entries(edition: Edition, questionnaire: Questionnaire) -> tuple[StudyEntry, ...]:
    """Return every study of an edition, in its order."""
    grouped = groupby(edition.findings, key=lambda finding: finding.study)
    return tuple(_study_entry(study, findings, questionnaire) for study, findings in grouped)


def _study_entry(study: Study, findings: Iterable[Finding], questionnaire: Questionnaire) -> StudyEntry:
    entries = [_finding_entry(finding, questionnaire) for finding in findings]
    return StudyEntry(
        study=study,
        name=shown(study.name),
        years=years_text(study),
        region=shown(study.region),
        method=shown(study.method),
        citation=citation(study),
        findings=tuple(entry for entry in entries if entry.is_benchmark),
        voices=tuple(entry for entry in entries if not entry.is_benchmark),
    )


def _finding_entry(finding: Finding, questionnaire: Questionnaire) -> FindingEntry:
    share = shown_share(finding)
    return FindingEntry(
        finding=finding,
        share=share,
        statement=statement_with(share, shown(finding.statement)),
        kind=labels.KINDS[finding.kind],
        topic=labels.TOPICS[finding.topic],
        qualifier=labels.QUALIFIERS[finding.qualifier],
        direction=labels.DIRECTIONS[finding.direction],
        checked=labels.CHECKED[finding.checked],
        population=shown(finding.population),
        sample=shown(finding.sample_size_printed),
        caution=shown(finding.caution),
        source_title=finding.source_title or finding.study.source_title,
        source_url=finding.source_url or finding.study.source_url,
        comparables=tuple(
            _comparable_entry(comparable, questionnaire)
            for comparable in finding.comparables
            if questionnaire.has_question(comparable.question)
        ),
    )


def _comparable_entry(comparable: Comparable, questionnaire: Questionnaire) -> ComparableEntry:
    return ComparableEntry(
        title=shown(questionnaire.question(comparable.question).title),
        closeness=labels.CLOSENESS[comparable.closeness],
        note=shown(comparable.note),
        anyone=comparable.only_if is None,
    )


def years_text(study: Study) -> str:
    """Say when people were asked and when it was published, as far as the source does."""
    asked = _("carried out in %(year)d") % {"year": study.year_fieldwork} if study.year_fieldwork else ""
    published = _("published in %(year)d") % {"year": study.year_published} if study.year_published else ""
    return ", ".join(part for part in (asked, published) if part) or _("year not stated")


def citation(study: Study) -> str:
    """Return a citation to copy: publisher, study, source, and whether a report was read instead of the study."""
    parts = [study.publisher, study.name.in_language(SCREEN_WORDS.language), study.source_title]
    cited = ". ".join(part.rstrip(".") for part in parts if part) + "."
    return cited if study.is_primary_source else f"{cited} " + _("Read in a report about the study.")
