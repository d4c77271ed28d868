"""Findings in words: the same on a result, on the pages of the sources, for editors, in files and in the open data.

A statement names its percentage by ``{share}`` only. So a corrected percentage is right everywhere at once, and a
statement can't say another number than the one beside it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from assessment.questionnaire.definitions import Questionnaire
from benchmarks.findings.labels import NAMES
from benchmarks.findings.values import Condition, Difference, Finding, Interval, Kind, Qualifier, Study
from language.text import LANGUAGES, Text
from language.words import Words, places_of

SHARE: Final = "{share}"


def name_of(code: StrEnum, words: Words) -> str:
    """Return what a code is called: the kind, qualifier, closeness or topic of a finding, a region, …"""
    return words.gettext(NAMES[type(code)][code])


def statement_with(share: str, statement: str) -> str:
    """Put the share ("92 %", "more than 80 %", "three out of four") into a statement, which begins with a capital."""
    filled = statement.replace(SHARE, share)
    return filled[:1].upper() + filled[1:]


def full_statement(finding: Finding, words: Words) -> str:
    """Return the statement as readers see it: "92 % of the respondents cannot …", "Three out of four companies …"."""
    in_words = finding.qualifier is Qualifier.FRACTION and words.text(finding.share_words)
    return statement_with(in_words or share_text(finding, words), words.text(finding.statement))


def share_text(finding: Finding, words: Words) -> str:
    """Write the share as the source puts it, by itself: "92 %", "more than 80 %", "" without a number.

    A share that the source has in words only keeps them beside it, because the number is worked out: "75 % (“three out
    of four”)".
    """
    _ = words.gettext
    if finding.percent is None:
        return ""
    share = words.percent(Fraction(finding.percent), places_of(finding.percent))
    if finding.qualifier is Qualifier.FRACTION and finding.share_words:
        return _("%(share)s (“%(words)s”)") % {"share": share, "words": words.text(finding.share_words)}
    return {
        Qualifier.MORE_THAN: _("more than %(share)s"),
        Qualifier.LESS_THAN: _("less than %(share)s"),
        Qualifier.ABOUT: _("about %(share)s"),
    }.get(finding.qualifier, "%(share)s") % {"share": share}


def shown_share(finding: Finding, words: Words) -> str:
    """Return the share by itself, or the source's own words where there is no number, or "" where there is neither."""
    return share_text(finding, words) or words.text(finding.share_words)


def with_share_put_in(finding: Finding, languages: Mapping[str, Words]) -> Finding:
    """Return the finding with its share put into both statements; ``languages`` holds the words of both."""
    return replace(finding, statement=Text(*(full_statement(finding, languages[language]) for language in LANGUAGES)))


def voice_text(finding: Finding, words: Words) -> str:
    """Say what sort of statement it is and whose: "Opinion: Keylens"; "" for a finding, which is nobody's voice."""
    if finding.kind is Kind.FINDING:
        return ""
    return ": ".join(part for part in (name_of(finding.kind, words), finding.author) if part)


def sample_size_text(finding: Finding, words: Words) -> str:
    """Return what the source prints of its sample; "sample size" goes before it where the figure's own is unknown."""
    _ = words.gettext
    printed = words.text(finding.sample_size_printed)
    return printed if finding.sample_size is not None else _("sample size %(printed)s") % {"printed": printed}


def bounds_text(interval: Interval | None, words: Words) -> str:
    """Write the bounds of the interval with its condition, below a heading that says what it is; "" for none."""
    _ = words.gettext
    if interval is None:
        return ""
    bounds = {"low": interval.low, "high": interval.high}
    return _("%(low)d to %(high)d per cent, if it had been a random sample") % bounds


def year_text(study: Study, words: Words) -> str:
    """Say when a study was carried out or published, or that this is not stated."""
    return next(iter(_years(study, words)), words.gettext("year not stated"))


def years_text(study: Study, words: Words) -> str:
    """Say when people were asked and when it was published, as far as the source does."""
    return ", ".join(_years(study, words)) or words.gettext("year not stated")


def _years(study: Study, words: Words) -> list[str]:
    _ = words.gettext
    told = (_("carried out in %(year)d"), study.year_fieldwork), (_("published in %(year)d"), study.year_published)
    return [text % {"year": year} for text, year in told if year]


def differences_text(differences: Iterable[Difference], words: Words) -> str:
    """Say in what two figures differ, "the region and the year", as it follows "They differ in"."""
    pgettext = words.pgettext
    names = {
        Difference.POPULATION: pgettext("they differ in", "whom they speak of"),
        Difference.REGION: pgettext("they differ in", "the region"),
        Difference.YEAR: pgettext("they differ in", "the year"),
        Difference.CLOSENESS: pgettext("they differ in", "how close their question is to the one here"),
    }
    return words.listed([names[difference] for difference in differences])


def edition_name(number: int, day: date, words: Words) -> str:
    """Return "Benchmark edition 3 of 21 November 2026", with plain spaces: it is searched for and copied."""
    _ = words.gettext
    return _("Benchmark edition %(number)d of %(day)s") % {"number": number, "day": words.day(day, " ")}


def condition_text(condition: Condition, questionnaire: Questionnaire, words: Words) -> str:
    """Say for whom a finding speaks: "only those who answer “Size” with: 10 to 49; 50 to 249".

    A question or an answer that the questionnaire no longer has is told by its code.
    """
    _, chosen, title, texts = words.gettext, condition.any_of or condition.none_of, condition.question, {}
    if questionnaire.has_question(condition.question):
        question = questionnaire.question(condition.question)
        title = words.text(question.title)
        texts = {option.code: words.text(option.text) for option in question.options}
    text = (
        _("only those who answer “%(title)s” with: %(answers)s")
        if condition.any_of
        else _("not those who answer “%(title)s” with: %(answers)s")
    )
    return text % {"title": title, "answers": "; ".join(texts.get(each, each) for each in chosen)}
