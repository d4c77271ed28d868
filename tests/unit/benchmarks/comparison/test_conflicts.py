"""Figures that contradict each other: the worked table of the README, and what is said to set them apart."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.conflicts import conflicts_among, contradicts, points_between
from benchmarks.findings.values import Closeness, Difference
from language.text import Text
from tests.builders.comparisons import STUDY, conditions_of, mapping, stated
from tests.unit.benchmarks.comparison.worked_tables import rows_of

SHARES = st.builds(
    lambda share, qualifier, year: stated(f"{share} {qualifier} {year}"),
    st.integers(0, 100),
    st.sampled_from(["exact", "about", "more_than", "less_than"]),
    st.sampled_from(["2010", "2012", "2013", "no year"]),
)


@pytest.mark.parametrize(("one", "other", "expected"), rows_of("8. Conflicts"))
def test_what_contradicts_follows_the_worked_table(one: str, other: str, expected: str) -> None:
    assert contradicts(stated(one), stated(other)) is (expected == "yes")


@given(SHARES, SHARES)
def test_contradicting_is_mutual(one: Comparison, other: Comparison) -> None:
    assert contradicts(one, other) is contradicts(other, one)
    assert points_between(one.finding, other.finding) == points_between(other.finding, one.finding)


@given(st.lists(SHARES, max_size=6))
def test_each_figure_stands_in_one_conflict_at_most_and_contradicts_its_first(comparisons: list[Comparison]) -> None:
    named = [replace(each, finding=replace(each.finding, code=str(n))) for n, each in enumerate(comparisons)]
    conflicts = conflicts_among(named)
    codes = [each.finding.code for conflict in conflicts for each in conflict.comparisons]
    assert len(codes) == len(set(codes))
    for conflict in conflicts:
        first, *against = conflict.comparisons
        assert against
        assert all(contradicts(first, other) for other in against)
        assert conflict.points_apart > 10


@pytest.mark.parametrize(
    "other",
    [
        mapping(belongs=("p0",)),
        mapping(question="d0.q1"),
    ],
)
def test_figures_that_count_other_answers_do_not_contradict(other: object) -> None:
    assert not contradicts(stated("90 exact 2012"), stated("10 exact 2012", mappings=(other,)))


def test_the_closest_figure_is_named_first_with_all_that_contradicts_it() -> None:
    figures = [stated(f"{share} exact 2012", f"f{share}") for share in (50, 20, 45, 80)]
    (conflict,) = conflicts_among(figures)
    assert [each.finding.code for each in conflict.comparisons] == ["f50", "f20", "f80"]
    assert conflict.points_apart == Decimal(60)


def test_a_second_conflict_is_found_behind_the_first() -> None:
    figures = [stated("50 exact 2020", "a"), stated("20 exact 2020", "b"), stated("90 exact 2010", "c")]
    figures.append(stated("60 exact 2010", "d"))
    assert [[each.finding.code for each in conflict.comparisons] for conflict in conflicts_among(figures)] == [
        ["a", "b"],
        ["c", "d"],
    ]


def other_region() -> Comparison:
    return stated("20 exact 2012", study=replace(STUDY, region=Text("", "USA"), year_published=2012))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (stated("20 exact 2012", population=Text("Leute", "people")), [Difference.POPULATION]),
        (
            stated("20 exact 2012", mappings=(mapping(conditions=conditions_of("size any_of micro")),)),
            [Difference.POPULATION],
        ),
        (other_region(), [Difference.REGION]),
        (stated("20 exact 2013"), [Difference.YEAR]),
        (stated("20 exact 2012", mappings=(mapping(closeness=Closeness.LOOSE),)), [Difference.CLOSENESS]),
        (stated("20 exact 2012"), []),
    ],
)
def test_what_sets_them_apart_is_read_off_the_findings(other: Comparison, expected: list[Difference]) -> None:
    (conflict,) = conflicts_among([stated("50 exact 2012"), other])
    assert list(conflict.differences) == expected


def test_a_statement_without_a_number_contradicts_nothing() -> None:
    worded = stated("20 exact 2012")
    worded = replace(worded, finding=replace(worded.finding, percent=None))
    assert conflicts_among([stated("50 exact 2012"), worded]) == ()
