"""A finding beside an answer, in words.

Words stay words: a share that the source puts as "more than", "about" or a fraction is shown that way, and a statement
without a number gets none. Every figure comes with its sample, its year and, where it is allowed, its interval.
"""

from datetime import date
from functools import lru_cache

from assessment.questionnaire.answers import Answer, Status
from benchmarks.comparison.comparing import Comparison, Position
from benchmarks.findings.values import Closeness, Finding, Interval, Kind, Qualifier, Study, is_old
from benchmarks.findings.wording import share_text, statement_with
from language.words import Words
from reports.report.values import ComparisonView

KEPT_VIEWS = 4096
"""How many a process keeps: companies differ in the combination of their answers, less in the single answer."""


@lru_cache(KEPT_VIEWS)
def comparison_view(comparison: Comparison, answer: Answer, completed_on: date, words: Words) -> ComparisonView:
    """Return a comparison with every word it is shown with, in one language. Pass the answer without its note."""
    finding, language = comparison.finding, words.language
    study = finding.study
    statement = statement_with(share_text(finding, words), finding.statement.in_language(language))
    basis = basis_text(comparison, words)
    you_text = _you_text(comparison, answer, words)
    return ComparisonView(
        finding=finding.code,
        study=study.code,
        study_name=study.name.in_language(language),
        question=comparison.mapping.question,
        kind=finding.kind.value,
        kind_text=kind_text(finding.kind, words),
        author=finding.author,
        statement=statement,
        percent=None if finding.percent is None else float(finding.percent),
        qualifier=finding.qualifier.value,
        qualifier_text=qualifier_text(finding.qualifier, words),
        share_text=share_text(finding, words),
        interval=_bounds(comparison.interval),
        interval_text=interval_text(comparison.interval, words),
        population=finding.population.in_language(language),
        sample_size=finding.sample_size,
        sample_size_text=sample_size_text(finding, words),
        year=year_of(study),
        year_text=year_text(study, words),
        region=study.region.in_language(language),
        closeness=comparison.mapping.closeness.value,
        closeness_text=closeness_text(comparison.mapping.closeness, words),
        note=comparison.mapping.note.in_language(language),
        caution=finding.caution.in_language(language) if finding.caution else "",
        age_warning=age_warning(study, completed_on, words),
        belonging=comparison.mapping.belongs,
        match=comparison.mapping.match.value,
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


def qualifier_text(qualifier: Qualifier, words: Words) -> str:
    """Say in a word or two how the source states its figure."""
    _ = words.gettext
    return {
        Qualifier.EXACT: _("exact figure"),
        Qualifier.MORE_THAN: _("lower bound"),
        Qualifier.LESS_THAN: _("upper bound"),
        Qualifier.ABOUT: _("rounded by the source"),
        Qualifier.FRACTION: _("stated as a fraction"),
        Qualifier.NONE: _("no figure in the source"),
    }[qualifier]


def kind_text(kind: Kind, words: Words) -> str:
    """Name what sort of statement it is."""
    _ = words.gettext
    return {
        Kind.FINDING: _("Finding"),
        Kind.OPINION: _("Opinion"),
        Kind.ADVICE: _("Advice"),
        Kind.FORECAST: _("Forecast"),
    }[kind]


def closeness_text(closeness: Closeness, words: Words) -> str:
    """Say how near the study's question is to the one asked here."""
    _ = words.gettext
    return {
        Closeness.SAME: _("same question"),
        Closeness.SIMILAR: _("similar question"),
        Closeness.LOOSE: _("loosely comparable"),
        Closeness.STATEMENT: _("statement in words"),
    }[closeness]


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


def interval_text(interval: Interval | None, words: Words) -> str:
    """Write the 95 % interval with its condition; "" where none may be given."""
    _ = words.gettext
    if interval is None:
        return ""
    return _("95%% interval %(low)s to %(high)s, if it had been a random sample") % {
        "low": words.number(interval.low),
        "high": words.percent(interval.high),
    }


def sample_size_text(finding: Finding, words: Words) -> str:
    """Return what the source prints of its sample; "sample size" goes before it where the figure's own is unknown."""
    _ = words.gettext
    printed = finding.sample_size_printed.in_language(words.language)
    return printed if finding.sample_size is not None else _("sample size %(printed)s") % {"printed": printed}


def year_of(study: Study) -> int | None:
    """Return the year a study's figures speak of: that of the fieldwork, else of publication, else ``None``."""
    return study.year_fieldwork or study.year_published


def year_text(study: Study, words: Words) -> str:
    """Say when a study was carried out or published, or that this is not stated."""
    _ = words.gettext
    if study.year_fieldwork:
        return _("carried out in %(year)d") % {"year": study.year_fieldwork}
    if study.year_published:
        return _("published in %(year)d") % {"year": study.year_published}
    return _("year not stated")


def age_warning(study: Study, completed_on: date, words: Words) -> str:
    """Warn of figures without a year, or more than ten years old on the day of completion; "" otherwise."""
    _ = words.gettext
    year = year_of(study)
    if year is None:
        return _("The source states no year; this may have changed since.")
    if not is_old(study, completed_on):
        return ""
    return _("This is %(age)d years old; much may have changed since.") % {"age": completed_on.year - year}


def source_line(finding: Finding, words: Words) -> str:
    """Return study, population, sample, year and region on one line."""
    study = finding.study
    population = finding.population.in_language(words.language)
    parts = [
        study.name.in_language(words.language),
        words.gettext("speaks of: %(population)s") % {"population": population},
        sample_size_text(finding, words),
        year_text(study, words),
        study.region.in_language(words.language),
    ]
    return " · ".join(part for part in parts if part)


def basis_text(comparison: Comparison, words: Words) -> str:
    """Return what a figure rests on, as it stands in brackets behind a statement."""
    finding = comparison.finding
    parts = [
        sample_size_text(finding, words),
        year_text(finding.study, words),
        interval_text(comparison.interval, words),
    ]
    return "; ".join(part for part in parts if part)


def _sentence(finding: Finding, statement: str, basis: str, you_text: str, words: Words) -> str:
    opening = statement.rstrip(".")
    if finding.kind is not Kind.FINDING:
        return f"{_voice(finding, words)}: {opening} ({year_text(finding.study, words)})."
    return f"{opening} ({basis}). {you_text}"


def _voice(finding: Finding, words: Words) -> str:
    kind = kind_text(finding.kind, words)
    return f"{kind} ({finding.author})" if finding.author else kind


def _you_text(comparison: Comparison, answer: Answer, words: Words) -> str:
    mapping = comparison.mapping
    if not comparison.applies:
        return words.gettext("This speaks of other companies than yours.")
    if comparison.finding.kind is not Kind.FINDING:
        return ""
    if comparison.belongs is None:
        return _why_unknown(answer, words)
    own = mapping.if_belongs if comparison.belongs else mapping.if_not
    return own.in_language(words.language) if own else _general_clause(comparison.belongs, words)


def _why_unknown(answer: Answer, words: Words) -> str:
    _ = words.gettext
    return {
        Status.ANSWERED: _("Your answer does not tell whether this is so for you."),
        Status.DONT_KNOW: _("You: can’t be said, you answered “don’t know”."),
        Status.NOT_APPLICABLE: _("You: can’t be said, the question does not apply to you."),
        Status.UNANSWERED: _("You: can’t be said, you did not answer the question."),
    }[answer.status]


def _general_clause(belongs: bool, words: Words) -> str:
    _ = words.gettext
    return _("By your answer this is so for you too.") if belongs else _("By your answer this is different for you.")


def _bounds(interval: Interval | None) -> tuple[int, int] | None:
    return None if interval is None else (interval.low, interval.high)
