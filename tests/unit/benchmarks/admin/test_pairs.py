"""Figures that contradict each other, and what is told twice."""

import pytest

from benchmarks.admin.pairs import conflicts, duplicates
from benchmarks.admin.snapshot import DRAFT, RETIRED
from benchmarks.findings.values import Condition
from language.text import Text
from tests.builders import findings, kept


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("50 exact", "60 exact", None),
        ("50 exact", "60.1 exact", "10.1"),
        ("50 exact", "39.9 exact", "10.1"),
        ("50 more_than", "90 exact", None),
        ("50 less_than", "61 exact", "11"),
        ("50 exact", "none", None),
    ],
)
def test_more_than_ten_points_are_a_conflict(one: str, other: str, apart: str | None) -> None:
    found = conflicts([kept.finding(one), kept.finding(other)])
    assert [str(pair.points_apart) for pair in found] == ([apart] if apart else [])


@pytest.mark.parametrize(
    ("year", "is_conflict"), [(2011, False), (2012, True), (2013, True), (2014, True), (2015, False)]
)
def test_a_year_more_or_less_is_the_same_time(year: int, is_conflict: bool) -> None:
    rows = [kept.finding("50 exact"), kept.finding("70 exact", of=kept.study(year_fieldwork=year))]
    assert bool(conflicts(rows)) is is_conflict


def test_studies_without_a_year_are_in_no_conflict() -> None:
    unknown = kept.study(year_fieldwork=None, year_published=None)
    assert conflicts([kept.finding("50 exact", of=unknown), kept.finding("70 exact", of=unknown)]) == []


@pytest.mark.parametrize(
    "change", [{"question": "d0.q1"}, {"belongs": ("p0",)}, {"only_if": Condition("d0.q1", ("p0",))}]
)
def test_other_questions_answers_or_companies_are_no_conflict(change: dict[str, object]) -> None:
    other = findings.mapping(**change)
    assert conflicts([kept.finding("50 exact"), kept.finding("70 exact", mappings=(other,))]) == []


@pytest.mark.parametrize("state", [DRAFT, RETIRED])
def test_only_what_readers_get_is_in_conflict(state: str) -> None:
    assert conflicts([kept.finding("50 exact"), kept.finding("70 exact", state=state)]) == []
    assert conflicts([kept.finding("50 exact"), kept.finding("70 exact", of=kept.study(state))]) == []


def test_the_widest_conflict_comes_first() -> None:
    found = conflicts([kept.finding(share) for share in ("50 exact", "61 exact", "90 exact")])
    assert [int(pair.points_apart) for pair in found] == [40, 29, 11]


def saying(german: str, english: str = "", share: str = "92 exact", **changes: object):
    return kept.finding(share, statement=Text(german, english), mappings=(), **changes)


def test_the_same_words_with_the_same_figure_are_a_duplicate() -> None:
    one, other = saying("{share} sagen es."), saying("{share}  SAGEN es")
    assert [(pair.one, pair.other) for pair in duplicates([one, other])] == [(one, other)]


@pytest.mark.parametrize(
    "other",
    [
        saying("{share} sagen es nicht."),
        saying("{share} sagen es.", share="91 exact"),
        saying("{share} sagen es.", of=kept.study(year_fieldwork=2014)),
        saying("{share} sagen es.", state=RETIRED),
        saying(""),
    ],
    ids=["other words", "another figure", "another year", "retired", "no words"],
)
def test_anything_else_is_none(other) -> None:
    assert duplicates([saying("{share} sagen es."), other]) == []


def test_the_same_figure_of_one_publisher_at_one_question_is_a_duplicate() -> None:
    assert len(duplicates([kept.finding("31 exact"), kept.finding("31 exact")])) == 1
    assert duplicates([kept.finding("31 exact"), kept.finding("31 exact", of=kept.study(publisher="Another"))]) == []


def test_a_pair_that_is_alike_in_every_way_stands_there_once() -> None:
    words = Text("{share} so.", "{share} so.")
    assert len(duplicates([kept.finding(statement=words), kept.finding(statement=words)])) == 1
