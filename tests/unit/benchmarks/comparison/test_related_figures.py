"""Figures at the same question: how far apart, and in what they differ."""

from dataclasses import replace
from decimal import Decimal

import pytest

from benchmarks.comparison.related_figures import related_figures
from benchmarks.findings.values import Difference, MappedFinding, Qualifier
from language.text import Text
from tests.builders.edition import STUDY, finding, mapping

OWN = finding("own", percent=Decimal(50))
AT_QUESTION = MappedFinding(OWN, OWN.mappings[0])


def beside(**changes):
    (found,) = related_figures(AT_QUESTION, [OWN, finding("other", **changes)])
    return found


@pytest.mark.parametrize(("percent", "is_conflicting"), [("60", False), ("60.1", True), ("40", False), ("39.9", True)])
def test_more_than_ten_points_at_the_same_time_are_a_conflict(percent: str, is_conflicting: bool) -> None:
    assert beside(percent=Decimal(percent)).is_conflicting is is_conflicting


@pytest.mark.parametrize(("year", "is_conflicting"), [(2015, True), (2011, True), (2016, False), (None, False)])
def test_figures_of_other_times_do_not_contradict(year: int | None, is_conflicting: bool) -> None:
    other = beside(percent=Decimal(90), study=replace(STUDY, year_published=year))
    assert other.is_conflicting is is_conflicting
    assert Difference.YEAR in other.differences


def test_figures_that_count_other_answers_have_no_distance() -> None:
    other = beside(percent=Decimal(90), mappings=(mapping("roi.contribution", "exact"),))
    assert (other.points_apart, other.is_conflicting) == (None, False)
    assert Difference.ANSWERS in other.differences


def test_everything_in_which_two_figures_differ_is_named() -> None:
    other = beside(
        qualifier=Qualifier.ABOUT,
        population=Text("Firmen", "firms"),
        study=replace(STUDY, region=Text("USA", "USA"), year_published=2012),
    )
    assert set(other.differences) == set(Difference) - {Difference.ANSWERS, Difference.CLOSENESS}
    assert beside().differences == ()


def test_itself_other_questions_and_statements_without_a_number_are_left_out() -> None:
    others = [
        OWN,
        finding("elsewhere", mappings=(mapping("roi.kpis"),)),
        finding("words", percent=None, qualifier=Qualifier.NONE),
    ]
    assert related_figures(AT_QUESTION, others) == ()


def test_conflicts_come_first_and_then_the_nearest_in_time() -> None:
    others = [
        finding("undated", study=replace(STUDY, year_published=None)),
        finding("far", study=replace(STUDY, year_published=2020)),
        finding("near", percent=Decimal(55)),
        finding("against", percent=Decimal(90), study=replace(STUDY, year_published=2015)),
    ]
    order = related_figures(AT_QUESTION, others)
    assert [found.finding.code for found in order] == ["against", "near", "far", "undated"]
