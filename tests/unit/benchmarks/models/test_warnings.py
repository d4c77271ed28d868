"""What looks wrong with a figure beside others."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils.translation import override

from benchmarks.models.warnings import Figure, Figures

SINGLE = "roi.contribution"
OPTIONS = ("no_statement", "single_cases", "direction", "approximate", "exact")
MULTIPLE = "strategy.goals"


def figure(code: str, percent: str | None, *belongs: str, **changes: object) -> Figure:
    made = Figure(
        finding=code,
        study="study",
        state="published",
        percent=None if percent is None else Decimal(percent),
        qualifier="exact",
        direction="neutral",
        population="all",
        question=SINGLE if belongs else "",
        closeness="similar",
        belongs=frozenset(belongs),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def warnings(own: Figure, *others: Figure) -> list[str]:
    with override("en"):
        return list(Figures(others).warnings(own))


CANNOT = figure("cannot", "92", *OPTIONS[:4])
CAN = figure("can", "8", "exact")


def test_the_rest_of_another_share_is_asked_about():
    assert "Together with can" in warnings(CANNOT, CAN)[0]
    assert "Together with cannot" in warnings(CAN, CANNOT)[0]


@pytest.mark.parametrize(
    "other",
    [
        replace(CAN, percent=Decimal(6)),
        replace(CAN, percent=None),
        replace(CAN, study="other"),
        replace(CAN, state="retired"),
        replace(CAN, question=MULTIPLE),
        replace(CAN, belongs=frozenset({"exact", "approximate"})),
        replace(CAN, finding="cannot"),
    ],
)
def test_what_is_no_rest_is_not_asked_about(other):
    assert not any("Together" in warning for warning in warnings(CANNOT, other))


def test_of_thousands_of_rests_some_are_named():
    rests = [replace(CAN, finding=f"can{number}") for number in range(3000)]
    assert len(warnings(CANNOT, *rests)) == 20


def test_two_of_several_goals_are_no_rest_of_each_other():
    retention = figure("retention", "58", "customer_retention", question=MULTIPLE)
    assert warnings(retention, figure("employer", "42", "employer_brand", question=MULTIPLE)) == []


def test_an_unmapped_rest_is_told_by_opposite_directions_of_one_population():
    own = figure("cannot", "92", direction="high_is_immature")
    rest = figure("can", "8", direction="high_is_mature")
    assert warnings(own, rest)
    assert warnings(own, replace(rest, population="users only")) == []
    assert warnings(own, replace(rest, direction="high_is_immature")) == []


def test_what_readers_see_is_not_held_against_drafts_but_drafts_are_held_against_both():
    draft = replace(CAN, state="draft")
    assert warnings(CANNOT, draft) == []
    assert warnings(draft, CANNOT)
    assert warnings(draft, replace(CANNOT, state="draft"))


@pytest.mark.parametrize(
    ("shares", "warns"),
    [
        (("20", "20", "20", "20", "20"), False),
        (("33", "33", "33", "1", "1"), False),
        (("20", "20", "20", "20", "3"), False),
        (("20", "20", "20", "20", "2"), True),
        (("20", "20", "20", "20", "22"), False),
        (("20", "20", "20", "20", "23"), True),
        (("60", "50"), True),
        (("60", "41"), False),
        (("60", "30"), False),
    ],
)
def test_shares_that_should_add_up_are_asked_about_when_they_do_not(shares, warns):
    parts = [figure(f"f{n}", share, option) for n, (share, option) in enumerate(zip(shares, OPTIONS, strict=False))]
    assert any("add up" in warning for warning in warnings(*parts)) is warns


@pytest.mark.parametrize(
    "change",
    [
        {"population": "users only"},
        {"base": ("channels", "none_of", frozenset({"none"}))},
        {"qualifier": "more_than"},
        {"study": "other"},
        {"closeness": "loose"},
    ],
)
def test_shares_of_different_bases_are_never_added(change):
    own = figure("one", "60", "exact")
    assert warnings(own, replace(figure("two", "60", "approximate"), **change)) == []


def test_shares_of_several_answers_are_never_added():
    goals = [figure(f"g{n}", "72", goal, question=MULTIPLE) for n, goal in enumerate(("brand", "customer_retention"))]
    assert warnings(*goals) == []


def test_overlapping_shares_are_not_added():
    parts = (
        figure("a", "60", "exact"),
        figure("b", "60", "approximate"),
        figure("c", "60", "approximate", "direction"),
    )
    assert not any("add up" in warning for warning in warnings(*parts))


def test_a_question_that_is_gone_is_passed_over():
    gone = figure("a", "60", "x", question="roi.gone")
    assert warnings(gone, replace(gone, finding="b", belongs=frozenset({"y"}))) == []
