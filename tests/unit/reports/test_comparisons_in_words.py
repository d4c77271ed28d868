"""Findings beside answers: words stay words, and every figure carries what it rests on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from benchmarks.findings.values import Closeness, Condition, Direction, Kind, Qualifier
from benchmarks.findings.wording import share_text, year_text
from language.text import Text
from language.words import words_for
from reports.report.comparisons import age_warning
from tests.builders.answers import answered, unsure
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, built

GERMAN, ENGLISH = words_for("de"), words_for("en")
FRACTION = {
    "percent": Decimal(75),
    "qualifier": Qualifier.FRACTION,
    "share_words": Text("drei von vier", "three in four"),
}
NOTHING = {"percent": None, "qualifier": Qualifier.NONE, "share_words": Text("viele", "many")}


def view(language="en", answer=None, **changes):
    """Return the comparison of a finding that differs in this, for a company that measures roughly."""
    given = answer or answered("roi.contribution", "approximate")
    answers = all_answered(shipped_questionnaire()) | {"roi.contribution": given}
    return built(language, answers=answers, compared_with=edition(finding(**changes))).comparisons[0]


@pytest.mark.parametrize(
    ("changes", "german", "english"),
    [
        ({}, "92\N{NO-BREAK SPACE}%", "92%"),
        ({"percent": Decimal("31.7")}, "31,7\N{NO-BREAK SPACE}%", "31.7%"),
        ({"qualifier": Qualifier.MORE_THAN}, "mehr als 92\N{NO-BREAK SPACE}%", "more than 92%"),
        ({"qualifier": Qualifier.LESS_THAN}, "weniger als 92\N{NO-BREAK SPACE}%", "less than 92%"),
        ({"qualifier": Qualifier.ABOUT, "percent": Decimal(50)}, "rund 50\N{NO-BREAK SPACE}%", "about 50%"),
        (FRACTION, "drei von vier", "three in four"),
        (NOTHING, "", ""),
    ],
)
def test_a_share_is_written_as_the_source_puts_it(changes, german, english):
    assert share_text(finding(**changes), GERMAN) == german
    assert share_text(finding(**changes), ENGLISH) == english


def test_the_sentence_says_share_basis_and_what_it_means():
    assert view().sentence == (
        "92% cannot measure exactly (84 interviews; published in 2013; 95% interval 84 to 96%, if it had been a random "
        "sample). So are you."
    )


def test_whoever_measures_exactly_is_told_so():
    compared = view("de", answered("roi.contribution", "exact"))
    assert compared.belongs is False
    assert compared.position == "ahead"
    assert compared.sentence.endswith("Sie nicht.")


@pytest.mark.parametrize("qualifier", [Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.ABOUT, Qualifier.FRACTION])
def test_only_an_exact_figure_has_an_interval(qualifier):
    compared = view(qualifier=qualifier)
    assert compared.interval is None
    assert "interval" not in compared.sentence


def test_without_a_sample_size_there_is_no_interval_and_the_sentence_says_why():
    compared = view("de", sample_size=None, sample_size_printed=Text("nicht angegeben", "not stated"))
    assert compared.interval is None
    assert "(Stichprobe nicht angegeben; veröffentlicht 2013)" in compared.sentence


def test_the_source_line_says_of_whom_a_figure_speaks():
    compared = view("de", population=Text("nur Unternehmen, die werben", "only companies that advertise"))
    assert " · gilt für: nur Unternehmen, die werben · " in compared.source_line


def test_dont_know_is_no_side():
    compared = view(answer=unsure("roi.contribution"))
    assert (compared.belongs, compared.position) == (None, "unknown")
    assert compared.you_text == "You: can’t be said, you answered “don’t know”."


def test_a_statement_gets_no_number():
    words = finding(**NOTHING, statement=Text("Viele messen nicht.", "Many do not measure."))
    plain = replace(words, mappings=(mapping(closeness=Closeness.STATEMENT, if_belongs=None, if_not=None),))
    compared = built(compared_with=edition(plain)).comparisons[0]
    assert (compared.percent, compared.share_text, compared.position) == (None, "", "statement")
    assert (
        compared.sentence
        == "Many do not measure (84 interviews; published in 2013). By your answer this is so for you too."
    )


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.ADVICE, Kind.FORECAST])
def test_whoever_only_has_a_view_is_named_and_not_compared(kind):
    compared = view(kind=kind, author="A. Author", **NOTHING, statement=Text("So ist es.", "So it is."))
    assert compared.belongs is None
    assert compared.sentence == f"{kind.value.title()} (A. Author): So it is (published in 2013)."


def test_a_neutral_figure_says_nothing_about_maturity():
    compared = view(direction=Direction.NEUTRAL)
    assert compared.position == "neutral"
    assert compared.position_text == "This figure says nothing about maturity"


@pytest.mark.parametrize(
    ("year", "warning"),
    [
        (2016, ""),
        (2015, "This is 11 years old; much may have changed since."),
        (None, "The source states no year; this may have changed since."),
    ],
)
def test_a_figure_older_than_ten_years_or_undated_carries_a_warning(year, warning):
    study = replace(STUDY, year_published=year)
    assert age_warning(study, date(2026, 11, 21), ENGLISH) == warning


@pytest.mark.parametrize(
    ("fieldwork", "published", "text"),
    [(2012, 2013, "erhoben 2012"), (None, 2013, "veröffentlicht 2013"), (None, None, "Jahr nicht angegeben")],
)
def test_the_year_says_what_it_is_the_year_of(fieldwork, published, text):
    assert year_text(replace(STUDY, year_fieldwork=fieldwork, year_published=published), GERMAN) == text


def test_what_speaks_of_others_is_kept_but_not_shown():
    only = mapping(only_if=Condition("size", any_of=("large",)))
    report = built(compared_with=edition(finding(mappings=(only,))))
    assert report.comparisons[0].applies is False
    assert report.comparisons[0].belongs is None
    assert report.question("roi.contribution").compared.figures == ()
