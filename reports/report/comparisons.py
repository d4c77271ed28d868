"""A finding beside an answer, in words.

Words stay words: a share that the source puts as "more than", "about" or a fraction is shown that way, and a statement
without a number gets none. Every figure comes with its sample, its year and, where it is allowed, its interval.
"""

from datetime import date
from functools import lru_cache

from assessment.questionnaire.answers import Answer, Status
from benchmarks.comparison.comparing import Comparison, Position
from benchmarks.findings import wording
from benchmarks.findings.values import Finding, Kind, Study, is_old
from language.words import Words
from reports.report.values import ComparisonView

KEPT_VIEWS = 4096
"""How many a process keeps: companies differ in the combination of their answers, less in the single answer."""


@lru_cache(KEPT_VIEWS)
def comparison_view(comparison: Comparison, answer: Answer, completed_on: date, words: Words) -> ComparisonView:
    """Return a comparison with every word it is shown with, in one language. Pass the answer without its note."""
    finding, mapping, study = comparison.finding, comparison.mapping, comparison.finding.study
    statement, basis = wording.full_statement(finding, words), _basis_text(comparison, words)
    you_text = _you_text(comparison, answer, words)
    return ComparisonView(
        finding=finding.code,
        study=study.code,
        study_name=words.text(study.name),
        question=mapping.question,
        kind=finding.kind.value,
        kind_text=wording.name_of(finding.kind, words),
        author=finding.author,
        statement=statement,
        percent=None if finding.percent is None else float(finding.percent),
        qualifier=finding.qualifier.value,
        qualifier_text=wording.name_of(finding.qualifier, words),
        share_text=wording.share_text(finding, words),
        interval=(comparison.interval.low, comparison.interval.high) if comparison.interval else None,
        interval_text=wording.interval_text(comparison.interval, words),
        population=words.text(finding.population),
        sample_size=finding.sample_size,
        sample_size_text=wording.sample_size_text(finding, words),
        year=study.year,
        year_text=wording.year_text(study, words),
        region=words.text(study.region),
        closeness=mapping.closeness.value,
        closeness_text=wording.name_of(mapping.closeness, words),
        note=words.text(mapping.note),
        caution=words.text(finding.caution),
        age_warning=age_warning(study, completed_on, words),
        belonging=mapping.belongs,
        match=mapping.match.value,
        applies=comparison.applies,
        belongs=comparison.belongs,
        position=comparison.position.value,
        position_text=position_text(comparison.position, words),
        basis=basis,
        you_text=you_text,
        sentence=_sentence(finding, statement, basis, you_text, words),
        source_line=source_line(finding, words),
        source_url=finding.source_url or study.source_url,
    )


def position_text(position: Position, words: Words) -> str:
    """Say on which side the respondent stands."""
    _ = words.gettext
    return {
        Position.AHEAD: _("You stand on the more mature side"),
        Position.WITH: _("You stand with the majority"),
        Position.BEHIND: _("You stand on the less mature side"),
        Position.NEUTRAL: _("This figure says nothing about maturity"),
        Position.STATEMENT: _("A statement without a number"),
        Position.UNKNOWN: _("Where you stand can’t be said"),
    }[position]


def age_warning(study: Study, completed_on: date, words: Words) -> str:
    """Warn of figures without a year, or more than ten years old on the day of completion; "" otherwise."""
    _ = words.gettext
    if study.year is None:
        return _("The source states no year; this may have changed since.")
    if not is_old(study, completed_on):
        return ""
    return _("This is %(age)d years old; much may have changed since.") % {"age": completed_on.year - study.year}


def source_line(finding: Finding, words: Words) -> str:
    """Return study, population, sample, year and region on one line."""
    parts = [
        words.text(finding.study.name),
        words.gettext("speaks of: %(population)s") % {"population": words.text(finding.population)},
        wording.sample_size_text(finding, words),
        wording.year_text(finding.study, words),
        words.text(finding.study.region),
    ]
    return " · ".join(part for part in parts if part)


def _basis_text(comparison: Comparison, words: Words) -> str:
    """Return what a figure rests on, as it stands in brackets behind a statement."""
    parts = [
        wording.sample_size_text(comparison.finding, words),
        wording.year_text(comparison.finding.study, words),
        wording.interval_text(comparison.interval, words),
    ]
    return "; ".join(part for part in parts if part)


def _sentence(finding: Finding, statement: str, basis: str, you_text: str, words: Words) -> str:
    opening = statement.rstrip(".")
    if finding.kind is Kind.FINDING:
        return f"{opening} ({basis}). {you_text}"
    kind = wording.name_of(finding.kind, words)
    voice = f"{kind} ({finding.author})" if finding.author else kind
    return f"{voice}: {opening} ({wording.year_text(finding.study, words)})."


def _you_text(comparison: Comparison, answer: Answer, words: Words) -> str:
    _ = words.gettext
    mapping = comparison.mapping
    if not comparison.applies:
        return _("This speaks of other companies than yours.")
    if comparison.finding.kind is not Kind.FINDING:
        return ""
    if comparison.belongs is None:
        return {
            Status.ANSWERED: _("Your answer does not tell whether this is so for you."),
            Status.DONT_KNOW: _("You: can’t be said, you answered “don’t know”."),
            Status.NOT_APPLICABLE: _("You: can’t be said, the question does not apply to you."),
            Status.UNANSWERED: _("You: can’t be said, you did not answer the question."),
        }[answer.status]
    if comparison.belongs:
        return words.text(mapping.if_belongs) or _("By your answer this is so for you too.")
    return words.text(mapping.if_not) or _("By your answer this is different for you.")
