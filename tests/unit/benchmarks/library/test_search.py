"""What a search finds, whatever the capitals, accents and umlauts."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.findings.regions import Region
from benchmarks.findings.values import Kind, Topic
from benchmarks.library import search
from benchmarks.library.search import Search, folded, loosened, matching, newest_first, searchable
from language.text import Text
from language.words import words_for
from tests.builders.edition import STUDY, finding

DE, EN = words_for("de"), words_for("en")
LEADERS = finding(
    "leaders",
    statement=Text("{share} der Führungskräfte fördern Größe.", "{share} of executives favour size."),
    population=Text("Führungskräfte", "executives"),
    study=replace(STUDY, code="old", publisher="Café Müller", year_published=2010),
)
OTHERS = finding("others", study=replace(STUDY, code="new", year_published=2020, region=Text("Schweiz", "Switzerland")))
UNDATED = finding(
    "undated", study=replace(STUDY, code="undated", year_published=None), percent=None, topic=Topic.STRATEGY
)
ALL = (LEADERS, OTHERS, UNDATED)


def codes(wanted: Search, words=DE) -> list[str]:
    return [found.code for found in matching(ALL, wanted, words)]


@pytest.mark.parametrize(
    "searched",
    [
        "Führungskräfte",
        "FÜHRUNG",
        "fuhrung",
        "fuehrung",
        "Größe",
        "grosse",
        "GROESSE",
        "café",
        "cafe mueller",
        "92 %",
        "92%",
    ],
)
def test_umlauts_accents_and_capitals_make_no_difference(searched: str) -> None:
    assert "leaders" in codes(Search(words=searched))


def test_an_umlaut_of_two_signs_is_an_umlaut() -> None:
    assert "fuehrung" in searchable(unicodedata.normalize("NFD", "Führung"))


def test_all_words_must_occur_in_any_order() -> None:
    assert codes(Search(words="größe führungskräfte")) == ["leaders"]
    assert codes(Search(words="größe seehund")) == []


def test_the_language_of_the_reader_is_searched() -> None:
    assert codes(Search(words="executives"), EN) == ["leaders"]
    assert codes(Search(words="executives"), DE) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Search(), ["leaders", "others", "undated"]),
        (Search(topic=Topic.STRATEGY), ["undated"]),
        (Search(region=Region.SWITZERLAND), ["others"]),
        (Search(question="roi.contribution"), ["leaders", "others", "undated"]),
        (Search(question="roi.kpis"), []),
        (Search(numbers_only=True), ["leaders", "others"]),
        (Search(from_year=2010), ["leaders", "others"]),
        (Search(from_year=2011), ["others"]),
        (Search(to_year=2020), ["leaders", "others"]),
        (Search(to_year=2019), ["leaders"]),
        (Search(from_year=2011, to_year=2019), []),
        (Search(words="institut", from_year=2015), ["others"]),
    ],
)
def test_every_filter_narrows_by_itself_and_both_years_count(wanted: Search, found: list[str]) -> None:
    assert codes(wanted) == found


def test_the_year_of_the_survey_counts_before_that_of_publication() -> None:
    asked = finding(study=replace(STUDY, year_fieldwork=2012, year_published=2013))
    assert matching([asked], Search(to_year=2012), DE)
    assert not matching([asked], Search(from_year=2013), DE)


def test_newest_studies_come_first_undated_last_and_opinions_after_findings() -> None:
    opinion = finding("opinion", study=OTHERS.study, kind=Kind.OPINION)
    order = newest_first([UNDATED, opinion, LEADERS, OTHERS])
    assert [found.code for found in order] == ["others", "opinion", "leaders", "undated"]


def test_giving_up_one_thing_leaves_the_rest() -> None:
    wanted = Search(words="x", topic=Topic.ROI)
    assert dict(loosened(wanted)) == {"words": Search(topic=Topic.ROI), "topic": Search(words="x")}
    assert not dict(loosened(Search()))


@given(st.text(max_size=60))
def test_any_text_finds_itself(text: str) -> None:
    assert all(word in searchable(text) for word in folded(text).split())


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_the_texts_of_a_finding_are_prepared_once_however_much_is_searched(monkeypatch) -> None:
    prepared: list[str] = []
    monkeypatch.setattr(search, "searchable", lambda text: prepared.append(text) or searchable(text))
    found = finding(statement=Text("{share}", "{share} " + " ".join("abcdefghij")))
    words = " ".join("abcdefghij" * 10)
    assert matching([found] * 3, Search(words=words), EN) == (found,) * 3
    assert len(prepared) == 3
