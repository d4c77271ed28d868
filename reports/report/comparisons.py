"""A finding beside an answer, in words.

Words stay words: a share that the source puts as "more than", "about" or a fraction is shown that way, and a statement
without a number gets none. What is said of the respondent follows from side and how common alone
(``benchmarks/comparison/README.md``); where a figure has no side, their own answer is told and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from assessment.questionnaire.answers import Answer, Status, answer_to
from assessment.questionnaire.definitions import Question
from benchmarks.comparison.comparing import Comparison, is_met
from benchmarks.comparison.ladder import HowCommon, Side, how_common
from benchmarks.comparison.nearness import SIZE
from benchmarks.findings import wording
from benchmarks.findings.values import Finding, Interval, Kind, Study, is_old
from language.words import Words

KEPT_VIEWS = 4096
"""How many a process keeps: companies differ in the combination of their answers, less in the single answer."""


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """One finding beside one answer. ``share_text`` is "92 %", "more than 80 %", "three out of four" or "";
    ``share_short`` leaves the words of a fraction out.

    ``sentence`` says plainly what the finding means for this respondent: ``figure_text``, which is the ``statement``
    with its ``basis`` (sample, year, interval), then ``you_text``, what they answered or why nothing is compared, then
    ``verdict_text``, where they stand; it is "" wherever the figure has no side for them. ``caution`` and ``age_text``
    may be "".

    ``leads`` marks the figure to read first at its question, ``is_founding`` those of the studies that the
    questionnaire was made from. ``cut`` is the lowest rung above it and which part the share is ("above", "below").
    ``belonging`` are the options of the question that make a respondent part of the share, ``match`` ("any" or "only")
    how ticked options are held against them. ``if_belongs`` and ``if_not`` are what is told in place of the answer, or
    "", and ``commonly`` is how common the mature side was, whoever reads it. The workbook needs these to tell all of it
    anew when an answer is changed there.
    """

    finding: str
    study: str
    study_name: str
    is_founding: bool
    question: str
    kind: str
    kind_text: str
    author: str
    statement: str
    percent: float | None
    qualifier: str
    qualifier_text: str
    share_text: str
    share_short: str
    interval: tuple[int, int] | None
    population: str
    sample_size: int | None
    sample_size_text: str
    year: int | None
    year_text: str
    region: str
    closeness: str
    closeness_text: str
    note: str
    caution: str
    age_text: str
    belonging: tuple[str, ...]
    match: str
    if_belongs: str
    if_not: str
    commonly: str | None
    applies: bool | None
    belongs: bool | None
    cut: tuple[int, str] | None
    side: str | None
    how_common: str | None
    leads: bool
    basis: str
    figure_text: str
    you_text: str
    verdict_text: str
    source_line: str
    source_url: str

    @property
    def sentence(self) -> str:
        """What the finding means for this respondent."""
        return f"{self.figure_text} {self.own_line}".strip()

    @property
    def own_line(self) -> str:
        """What is said of the respondent: their answer, and where they stand."""
        return f"{self.you_text} {self.verdict_text}".strip()


@dataclass(frozen=True, slots=True)
class Beside:
    """What a figure stands beside: what the respondent said at its question, and what other figures say there.

    ``is_size_open`` tells that a condition of the figure asks for the company's size, which was not answered. ``leads``
    marks the figure to read first; ``is_disputed`` tells that studies disagree at its cut on how common the mature side
    was, so that only the side is said.
    """

    status: Status
    answer_texts: tuple[str, ...] = ()
    is_size_open: bool = False
    leads: bool = True
    is_disputed: bool = False

    def you_text(self, comparison: Comparison, words: Words) -> str:
        """Say what the respondent answered, or why nothing is compared."""
        _, mapping = words.gettext, comparison.mapping
        if comparison.applies is False:
            return _("This speaks of other companies than yours.")
        about = ""
        if comparison.applies is None:
            about = (
                _("This is about companies of other or unknown size.")
                if self.is_size_open
                else _("Whether this speaks of companies like yours is open: a question about it was not answered.")
            )
        if comparison.finding.kind is not Kind.FINDING:
            return about
        authored = {True: mapping.if_belongs, False: mapping.if_not, None: None}[comparison.belongs]
        told = words.text(authored) or own_text(
            self.status, "; ".join(text.rstrip(".") for text in self.answer_texts), words
        )
        return f"{about} {told}".strip()

    def verdict_on(self, comparison: Comparison, words: Words) -> str:
        """Say where the respondent stands; "" where the figure has no side for them."""
        if not (comparison.side and comparison.how_common and comparison.cut):
            return ""
        common = HowCommon.UNKNOWN if self.is_disputed else comparison.how_common
        return verdict_text(comparison.side, common, comparison.cut.rung, words)


def beside(comparison: Comparison, question: Question, answers: Mapping[str, Answer], words: Words) -> Beside:
    """Return what a respondent said, for the figure of a comparison alone."""
    answer = answer_to(answers, question.code)
    still_open = {each.question for each in comparison.mapping.conditions if is_met(each, answers) is None}
    return Beside(
        status=answer.status,
        answer_texts=tuple(words.text(question.option(code).text) for code in answer.options),
        is_size_open=SIZE in still_open,
    )


@lru_cache(KEPT_VIEWS)
def comparison_view(comparison: Comparison, own: Beside, completed_on: date, words: Words) -> ComparisonView:
    """Return a comparison with every word it is shown with, in one language."""
    finding, mapping, study = comparison.finding, comparison.mapping, comparison.finding.study
    statement, basis = wording.full_statement(finding, words), _basis_text(comparison, words)
    return ComparisonView(
        finding=finding.code,
        study=study.code,
        study_name=words.text(study.name),
        is_founding=study.is_founding,
        question=mapping.question,
        kind=finding.kind.value,
        kind_text=wording.name_of(finding.kind, words),
        author=finding.author,
        statement=statement,
        percent=None if finding.percent is None else float(finding.percent),
        qualifier=finding.qualifier.value,
        qualifier_text=wording.name_of(finding.qualifier, words),
        share_text=wording.share_text(finding, words),
        share_short=wording.share_text(replace(finding, share_words=None), words),
        interval=(comparison.interval.low, comparison.interval.high) if comparison.interval else None,
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
        age_text=age_text(study, completed_on, words),
        belonging=mapping.belongs,
        match=mapping.match.value,
        if_belongs=words.text(mapping.if_belongs),
        if_not=words.text(mapping.if_not),
        commonly=how_common(finding, mapping, comparison.cut).value if comparison.cut else None,
        applies=comparison.applies,
        belongs=comparison.belongs,
        cut=None if comparison.cut is None else (comparison.cut.rung, comparison.cut.share_is.value),
        side=None if comparison.side is None else comparison.side.value,
        how_common=None if comparison.how_common is None else comparison.how_common.value,
        leads=own.leads,
        basis=basis,
        figure_text=_figure_text(finding, statement, basis, words),
        you_text=own.you_text(comparison, words),
        verdict_text=own.verdict_on(comparison, words),
        source_line=source_line(finding, words),
        source_url=finding.source_url or study.source_url,
    )


def age_text(study: Study, completed_on: date, words: Words) -> str:
    """Say how old figures of more than ten years are on the day of completion; "" for others and without a year."""
    if study.year is None or not is_old(study, completed_on):
        return ""
    return words.gettext("%(age)d years old") % {"age": completed_on.year - study.year}


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


def interval_note(words: Words) -> str:
    """Say, once for all intervals marked with an asterisk, what they are and under which condition they hold."""
    return words.gettext("* Interval of 95 per cent, by Wilson’s method: it would hold if the sample had been random.")


def verdict_text(side: Side, common: HowCommon, rung: int, words: Words) -> str:
    """Say on which side of a figure a respondent stands, and how common the mature side was among those asked."""
    _ = words.gettext
    if side is Side.MORE_MATURE:
        told = {
            HowCommon.RARE: _("You are further there than most of them were then."),
            HowCommon.COMMON: _("You have got as far as most of them had then."),
            HowCommon.HALF: _("You have got as far as about half of them had then."),
            HowCommon.UNKNOWN: _("You stand at rung %(rung)d or above."),
        }
    else:
        told = {
            HowCommon.RARE: _("Most of them had not got that far then either."),
            HowCommon.COMMON: _("Most of them were further then."),
            HowCommon.HALF: _("About half of them were further then."),
            HowCommon.UNKNOWN: _("You stand below rung %(rung)d."),
        }
    return told[common] % {"rung": rung}


def _interval_text(interval: Interval | None, words: Words) -> str:
    if interval is None:
        return ""
    bounds = {"low": words.number(interval.low), "high": words.percent(interval.high)}
    return words.gettext("interval %(low)s to %(high)s*") % bounds


def _basis_text(comparison: Comparison, words: Words) -> str:
    """Return what a figure rests on, as it stands in brackets behind a statement."""
    parts = [
        wording.sample_size_text(comparison.finding, words),
        wording.year_text(comparison.finding.study, words),
        _interval_text(comparison.interval, words),
    ]
    return "; ".join(part for part in parts if part)


def _figure_text(finding: Finding, statement: str, basis: str, words: Words) -> str:
    opening = statement.rstrip(".")
    if finding.kind is Kind.FINDING:
        return f"{opening} ({basis})."
    kind = wording.name_of(finding.kind, words)
    voice = f"{kind} ({finding.author})" if finding.author else kind
    return f"{voice}: {opening} ({wording.year_text(finding.study, words)})."


def own_text(status: Status, answer: str, words: Words) -> str:
    """Read an answer back, or say why nothing is compared with it."""
    _ = words.gettext
    return {
        Status.ANSWERED: _("At your company: “%(answer)s”.") % {"answer": answer},
        Status.DONT_KNOW: _("No comparison: you answered “don’t know”."),
        Status.NOT_APPLICABLE: _("No comparison: the question does not apply to you."),
        Status.UNANSWERED: _("No comparison: you did not answer the question."),
    }[status]
