"""Findings beside answers: words stay words, and every figure carries what it rests on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from benchmarks.findings.values import Closeness, Condition, Direction, Kind, Qualifier
from benchmarks.findings.wording import share_text, year_text
from language.text import Text
from language.words import words_for
from reports.report.comparisons import age_text
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
        (FRACTION, "75\N{NO-BREAK SPACE}% („drei von vier“)", "75% (“three in four”)"),
        (NOTHING, "", ""),
    ],
)
def test_a_share_is_written_as_the_source_puts_it(changes, german, english):
    assert share_text(finding(**changes), GERMAN) == german
    assert share_text(finding(**changes), ENGLISH) == english


def test_the_sentence_says_share_basis_answer_and_where_that_stands():
    assert view().sentence == (
        "92% cannot measure exactly (84 interviews; published in 2013; interval 84 to 96%*). So are you. "
        "Most of them had not got that far then either."
    )


def test_whoever_measures_exactly_is_told_so():
    compared = view("de", answered("roi.contribution", "exact"))
    assert (compared.belongs, compared.side, compared.how_common) == (False, "more_mature", "rare")
    assert compared.sentence.endswith("Sie nicht. Sie sind hier weiter, als es die meisten von ihnen damals waren.")


# Share as printed, its part of the ladder, the own answer: what is said of it.
WHERE = [
    ("92 exact", "below", "approximate", "Most of them had not got that far then either."),
    ("92 exact", "below", "exact", "You are further there than most of them were then."),
    ("20 exact", "below", "approximate", "Most of them were further then."),
    ("20 exact", "below", "exact", "You have got as far as most of them had then."),
    ("50 exact", "below", "approximate", "About half of them were further then."),
    ("50 exact", "below", "exact", "You have got as far as about half of them had then."),
    ("20 exact", "above", "approximate", "Most of them had not got that far then either."),
    ("20 exact", "above", "exact", "You are further there than most of them were then."),
    ("80 about", "above", "approximate", "Most of them were further then."),
    ("80 about", "above", "exact", "You have got as far as most of them had then."),
    ("52 more_than", "above", "approximate", "You stand below rung 4."),
    ("52 more_than", "above", "exact", "You stand at rung 4 or above."),
]


@pytest.mark.parametrize(("share", "part", "option", "told"), WHERE)
def test_side_and_how_common_make_the_sentence(share, part, option, told):
    number, qualifier = share.split()
    direction = Direction.HIGH_IS_MATURE if part == "above" else Direction.HIGH_IS_IMMATURE
    held = mapping("roi.contribution", "exact") if part == "above" else mapping()
    compared = view(
        answer=answered("roi.contribution", option),
        percent=Decimal(number),
        qualifier=Qualifier(qualifier),
        direction=direction,
        sample_size=None,
        mappings=(held,),
    )
    assert compared.verdict_text == told


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
    assert (compared.belongs, compared.side, compared.verdict_text) == (None, None, "")
    assert compared.you_text == "No comparison: you answered “don’t know”."


def test_without_words_of_ours_the_own_answer_is_read_back():
    compared = view("de", mappings=(mapping(if_belongs=None, if_not=None),))
    assert compared.you_text.startswith("Bei Ihnen: „")


def test_a_statement_gets_no_number():
    words = finding(**NOTHING, statement=Text("Viele messen nicht.", "Many do not measure."))
    plain = replace(words, mappings=(mapping(closeness=Closeness.STATEMENT, if_belongs=None, if_not=None),))
    compared = built(compared_with=edition(plain)).comparisons[0]
    assert (compared.percent, compared.share_text, compared.side, compared.verdict_text) == (None, "", None, "")
    assert compared.figure_text == "Many do not measure (84 interviews; published in 2013)."
    assert compared.you_text.startswith("At your company: “")


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.ADVICE, Kind.FORECAST])
def test_whoever_only_has_a_view_is_named_and_not_compared(kind):
    compared = view(kind=kind, author="A. Author", **NOTHING, statement=Text("So ist es.", "So it is."))
    assert compared.belongs is None
    assert compared.sentence == f"{kind.value.title()} (A. Author): So it is (published in 2013)."


def test_a_neutral_figure_says_nothing_about_maturity():
    compared = view(direction=Direction.NEUTRAL)
    assert (compared.cut, compared.side, compared.how_common, compared.verdict_text) == (None, None, None, "")
    assert compared.sentence.endswith("So are you.")


@pytest.mark.parametrize(
    ("year", "told"),
    [(2016, ""), (2015, "11 years old"), (None, "")],
)
def test_a_figure_older_than_ten_years_says_so_in_short(year, told):
    study = replace(STUDY, year_published=year)
    assert age_text(study, date(2026, 11, 21), ENGLISH) == told


@pytest.mark.parametrize(
    ("fieldwork", "published", "text"),
    [(2012, 2013, "erhoben 2012"), (None, 2013, "veröffentlicht 2013"), (None, None, "Jahr nicht angegeben")],
)
def test_the_year_says_what_it_is_the_year_of(fieldwork, published, text):
    assert year_text(replace(STUDY, year_fieldwork=fieldwork, year_published=published), GERMAN) == text


def test_what_speaks_of_others_is_kept_but_not_shown():
    only = mapping(conditions=(Condition("size", any_of=("large",)),))
    answers = all_answered(shipped_questionnaire()) | {"size": answered("size", "small")}
    report = built(answers=answers, compared_with=edition(finding(mappings=(only,))))
    assert report.comparisons[0].applies is False
    assert report.comparisons[0].belongs is None
    assert report.question("roi.contribution").compared.figures == ()
