"""What an editor may want to look at: row by row, and what contradicts each other or is told twice."""

from datetime import date

import pytest

from benchmarks.admin import desk_work as work
from benchmarks.admin.desk_work import conflicts, duplicates
from benchmarks.findings.values import Checked, Closeness, Condition
from benchmarks.models import State
from language.text import Text
from tests.builders import comparisons, snapshot
from tests.builders.questionnaire import ladder_questionnaire

TODAY = date(2026, 11, 21)


def test_every_state_has_its_list() -> None:
    rows = [snapshot.finding(state=state) for state in (State.DRAFT, State.PROPOSED, State.PUBLISHED, State.RETIRED)]
    assert (work.drafts(rows), work.waiting(rows)) == ([rows[0]], [rows[1]])


def test_half_translated_is_what_lacks_a_language_and_may_be_published() -> None:
    rows = [
        snapshot.finding(half=("Statement",)),
        snapshot.finding(),
        snapshot.finding(half=("Statement",), state=State.RETIRED),
    ]
    assert work.half_translated(rows) == rows[:1]


def test_unmapped_are_figures_at_no_question_published_ones_first() -> None:
    draft = snapshot.finding(mappings=(), state=State.DRAFT)
    published = snapshot.finding(mappings=())
    words = snapshot.finding("none", mappings=())
    rows = [
        draft,
        published,
        words,
        snapshot.finding(),
        snapshot.finding(mappings=(), of=snapshot.study(State.RETIRED)),
    ]
    assert work.unmapped(rows) == [published, draft]


def test_unchecked_are_those_not_read_in_the_study_itself() -> None:
    secondary, original, nowhere = (
        snapshot.finding(checked=checked) for checked in (Checked.SECONDARY, Checked.ORIGINAL, Checked.NO)
    )
    assert work.unchecked([secondary, original, nowhere]) == [nowhere, secondary]


@pytest.mark.parametrize(("year", "is_old"), [(2015, True), (2016, False), (2026, False), (None, False)])
def test_old_is_more_than_ten_years(year: int | None, is_old: bool) -> None:
    row = snapshot.finding(of=snapshot.study(year_fieldwork=year, year_published=None))
    assert (work.old([row], TODAY) == [row]) is is_old


def test_old_words_and_drafts_do_not_count() -> None:
    assert work.old([snapshot.finding("none"), snapshot.finding(state=State.DRAFT)], TODAY) == []


def test_the_oldest_comes_first() -> None:
    rows = [snapshot.finding(of=snapshot.study(year_fieldwork=year)) for year in (2012, 2010, 2011)]
    assert [row.study.value.year for row in work.old(rows, TODAY)] == [2010, 2011, 2012]


@pytest.mark.parametrize(
    ("row", "has_figure"),
    [
        (snapshot.finding(), True),
        (snapshot.finding("none"), False),
        (snapshot.finding(state=State.DRAFT), False),
        (snapshot.finding(of=snapshot.study(State.DRAFT)), False),
        (snapshot.finding(mappings=(comparisons.mapping(closeness=Closeness.STATEMENT),)), False),
    ],
)
def test_a_question_is_without_a_figure_until_one_is_published_at_it(row, has_figure: bool) -> None:
    missing = [question.code for question in work.without_figure(ladder_questionnaire((1, 1)), [row])]
    assert ("d0.q0" not in missing) is has_figure
    assert "d0.q1" in missing


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
    found = conflicts([snapshot.finding(one), snapshot.finding(other)])
    assert [str(pair.points_apart) for pair in found] == ([apart] if apart else [])


@pytest.mark.parametrize(
    ("year", "is_conflict"),
    [(2010, False), (2011, True), (2012, True), (2013, True), (2014, True), (2015, True), (2016, False)],
)
def test_two_years_more_or_less_are_the_same_time_as_on_every_page(year: int, is_conflict: bool) -> None:
    rows = [snapshot.finding("50 exact"), snapshot.finding("70 exact", of=snapshot.study(year_fieldwork=year))]
    assert bool(conflicts(rows)) is is_conflict


def test_studies_without_a_year_are_in_no_conflict() -> None:
    unknown = snapshot.study(year_fieldwork=None, year_published=None)
    assert conflicts([snapshot.finding("50 exact", of=unknown), snapshot.finding("70 exact", of=unknown)]) == []


@pytest.mark.parametrize("change", [{"question": "d0.q1"}, {"belongs": ("p0",)}])
def test_other_questions_or_answers_are_no_conflict(change: dict[str, object]) -> None:
    other = comparisons.mapping(**change)
    assert conflicts([snapshot.finding("50 exact"), snapshot.finding("70 exact", mappings=(other,))]) == []


def test_figures_of_other_companies_contradict_each_other_as_on_every_page() -> None:
    of_some = comparisons.mapping(conditions=(Condition("d0.q1", ("p0",)),))
    assert len(conflicts([snapshot.finding("50 exact"), snapshot.finding("70 exact", mappings=(of_some,))])) == 1


@pytest.mark.parametrize("state", [State.DRAFT, State.RETIRED])
def test_only_what_readers_get_is_in_conflict(state: str) -> None:
    assert conflicts([snapshot.finding("50 exact"), snapshot.finding("70 exact", state=state)]) == []
    assert conflicts([snapshot.finding("50 exact"), snapshot.finding("70 exact", of=snapshot.study(state))]) == []


def test_the_widest_conflict_comes_first() -> None:
    found = conflicts([snapshot.finding(share) for share in ("50 exact", "61 exact", "90 exact")])
    assert [int(pair.points_apart) for pair in found] == [40, 29, 11]


def saying(german: str, english: str = "", share: str = "92 exact", **changes: object):
    return snapshot.finding(share, statement=Text(german, english), mappings=(), **changes)


def test_the_same_words_with_the_same_figure_are_a_duplicate() -> None:
    one, other = saying("{share} sagen es."), saying("{share}  SAGEN es")
    assert [(pair.one, pair.other) for pair in duplicates([one, other])] == [(one, other)]


@pytest.mark.parametrize(
    "other",
    [
        saying("{share} sagen es nicht."),
        saying("{share} sagen es.", share="91 exact"),
        saying("{share} sagen es.", of=snapshot.study(year_fieldwork=2014)),
        saying("{share} sagen es.", state=State.RETIRED),
        saying(""),
    ],
    ids=["other words", "another figure", "another year", "retired", "no words"],
)
def test_anything_else_is_none(other) -> None:
    assert duplicates([saying("{share} sagen es."), other]) == []


def test_the_same_figure_of_one_publisher_at_one_question_is_a_duplicate() -> None:
    assert len(duplicates([snapshot.finding("31 exact"), snapshot.finding("31 exact")])) == 1
    assert (
        duplicates([snapshot.finding("31 exact"), snapshot.finding("31 exact", of=snapshot.study(publisher="Another"))])
        == []
    )


def test_a_pair_that_is_alike_in_every_way_stands_there_once() -> None:
    words = Text("{share} so.", "{share} so.")
    assert len(duplicates([snapshot.finding(statement=words), snapshot.finding(statement=words)])) == 1
