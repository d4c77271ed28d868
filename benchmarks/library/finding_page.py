"""Everything that is known about one finding, for its own page, in the language of the reader."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from assessment.questionnaire.definitions import Question, Questionnaire
from benchmarks.comparison.related_figures import Beside, figures_beside
from benchmarks.findings import labels
from benchmarks.findings.citing import Source, source_of
from benchmarks.findings.interval import interval_of
from benchmarks.findings.values import Closeness, Condition, Finding, QuestionMapping
from benchmarks.library.entries import FindingEntry, finding_entry, years_text
from benchmarks.screen_words import shown, shown_number


@dataclass(frozen=True, slots=True)
class BesideEntry:
    """Another figure at the same question, how far it lies away, and in what it differs."""

    entry: FindingEntry
    years: str
    region: str
    apart: str
    differences: str
    is_conflicting: bool


@dataclass(frozen=True, slots=True)
class ComparisonEntry:
    """A question that a finding is held against: who belongs to its share, to whom it is shown, what differs."""

    question: Question
    title: str
    closeness: Promise
    belonging: tuple[str, ...]
    match: Promise | str
    condition: str
    note: str
    beside: tuple[BesideEntry, ...]


@dataclass(frozen=True, slots=True)
class FindingPage:
    """One finding with its facts; ``interval`` is "" where none may be given."""

    entry: FindingEntry
    study_name: str
    years: str
    region: str
    interval: str
    kind: Promise
    topic: Promise
    direction: Promise
    checked: Promise
    source: Source
    comparisons: tuple[ComparisonEntry, ...]


def finding_page(finding: Finding, findings: tuple[Finding, ...], questionnaire: Questionnaire) -> FindingPage:
    """Return the page of a finding, held beside the other ``findings`` that are published now."""
    study = finding.study
    return FindingPage(
        entry=finding_entry(finding, questionnaire),
        study_name=shown(study.name),
        years=years_text(study),
        region=shown(study.region),
        interval=_interval(finding),
        kind=labels.KINDS[finding.kind],
        topic=labels.TOPICS[finding.topic],
        direction=labels.DIRECTIONS[finding.direction],
        checked=labels.CHECKED[finding.checked],
        source=source_of(finding),
        comparisons=tuple(
            _comparison_entry(finding, mapping, findings, questionnaire)
            for mapping in finding.mappings
            if questionnaire.has_question(mapping.question)
        ),
    )


def _interval(finding: Finding) -> str:
    closeness = finding.mappings[0].closeness if finding.mappings else Closeness.LOOSE
    interval = interval_of(finding, closeness)
    if interval is None:
        return ""
    return _("%(low)d to %(high)d per cent, if it had been a random sample") % {
        "low": interval.low,
        "high": interval.high,
    }


def _comparison_entry(
    finding: Finding, mapping: QuestionMapping, findings: tuple[Finding, ...], questionnaire: Questionnaire
) -> ComparisonEntry:
    question = questionnaire.question(mapping.question)
    several = len(mapping.belongs) > 1 and question.rule is not None
    return ComparisonEntry(
        question=question,
        title=shown(question.title),
        closeness=labels.CLOSENESS[mapping.closeness],
        belonging=_option_texts(question, mapping.belongs),
        match=labels.MATCHES[mapping.match] if several else "",
        condition=_condition_text(mapping.only_if, questionnaire),
        note=shown(mapping.note),
        beside=tuple(
            _beside_entry(beside, finding, questionnaire) for beside in figures_beside(finding, mapping, findings)
        ),
    )


def _condition_text(condition: Condition | None, questionnaire: Questionnaire) -> str:
    if condition is None or not questionnaire.has_question(condition.question):
        return ""
    question = questionnaire.question(condition.question)
    if condition.any_of:
        text, options = _("Shown only to those who answer “%(title)s” with: %(answers)s"), condition.any_of
    else:
        text, options = _("Not shown to those who answer “%(title)s” with: %(answers)s"), condition.none_of
    return text % {"title": shown(question.title), "answers": "; ".join(_option_texts(question, options))}


def _option_texts(question: Question, codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(shown(option.text) for option in question.options if option.code in codes)


def _beside_entry(beside: Beside, finding: Finding, questionnaire: Questionnaire) -> BesideEntry:
    return BesideEntry(
        entry=finding_entry(beside.finding, questionnaire),
        years=years_text(beside.finding.study),
        region=shown(beside.finding.study.region),
        apart=_apart_text(beside, finding),
        differences=", ".join(str(labels.DIFFERENCES[difference]) for difference in beside.differences),
        is_conflicting=beside.is_conflicting,
    )


def _apart_text(beside: Beside, finding: Finding) -> str:
    """Say how far apart two figures are that count the same answers; "" where that would mean nothing."""
    if not beside.points_apart or beside.finding.percent is None or finding.percent is None:
        return ""
    is_higher = beside.finding.percent > finding.percent
    told = _("%(points)s points higher") if is_higher else _("%(points)s points lower")
    return told % {"points": shown_number(beside.points_apart)}
