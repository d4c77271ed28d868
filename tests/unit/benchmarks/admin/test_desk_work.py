"""What an editor may want to look at."""

from datetime import date

import pytest

from benchmarks.admin import desk_work as work
from benchmarks.admin.snapshot import DRAFT, PROPOSED, PUBLISHED, RETIRED
from benchmarks.findings.values import Checked, Closeness
from tests.builders import findings, kept
from tests.builders.questionnaire import ladder_questionnaire

TODAY = date(2026, 11, 21)


def test_every_state_has_its_list() -> None:
    rows = [kept.finding(state=state) for state in (DRAFT, PROPOSED, PUBLISHED, RETIRED)]
    assert (work.drafts(rows), work.waiting(rows)) == ([rows[0]], [rows[1]])


def test_half_translated_is_what_lacks_a_language_and_may_be_published() -> None:
    rows = [kept.finding(half=("Statement",)), kept.finding(), kept.finding(half=("Statement",), state=RETIRED)]
    assert work.half_translated(rows) == rows[:1]


def test_unmapped_are_figures_at_no_question_published_ones_first() -> None:
    draft = kept.finding(mappings=(), state=DRAFT)
    published = kept.finding(mappings=())
    words = kept.finding("none", mappings=())
    rows = [draft, published, words, kept.finding(), kept.finding(mappings=(), of=kept.study(RETIRED))]
    assert work.unmapped(rows) == [published, draft]


def test_unchecked_are_those_not_read_in_the_study_itself() -> None:
    secondary, original, nowhere = (
        kept.finding(checked=checked) for checked in (Checked.SECONDARY, Checked.ORIGINAL, Checked.NO)
    )
    assert work.unchecked([secondary, original, nowhere]) == [nowhere, secondary]


@pytest.mark.parametrize(("year", "is_old"), [(2015, True), (2016, False), (2026, False), (None, False)])
def test_old_is_more_than_ten_years(year: int | None, is_old: bool) -> None:
    row = kept.finding(of=kept.study(year_fieldwork=year, year_published=None))
    assert (work.old([row], TODAY) == [row]) is is_old


def test_old_words_and_drafts_do_not_count() -> None:
    assert work.old([kept.finding("none"), kept.finding(state=DRAFT)], TODAY) == []


def test_the_oldest_comes_first() -> None:
    rows = [kept.finding(of=kept.study(year_fieldwork=year)) for year in (2012, 2010, 2011)]
    assert [row.study.value.year for row in work.old(rows, TODAY)] == [2010, 2011, 2012]


@pytest.mark.parametrize(
    ("row", "has_figure"),
    [
        (kept.finding(), True),
        (kept.finding("none"), False),
        (kept.finding(state=DRAFT), False),
        (kept.finding(of=kept.study(DRAFT)), False),
        (kept.finding(mappings=(findings.mapping(closeness=Closeness.STATEMENT),)), False),
    ],
)
def test_a_question_is_without_a_figure_until_one_is_published_at_it(row, has_figure: bool) -> None:
    missing = [question.code for question in work.without_figure(ladder_questionnaire((1, 1)), [row])]
    assert ("d0.q0" not in missing) is has_figure
    assert "d0.q1" in missing
