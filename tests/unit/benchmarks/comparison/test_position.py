"""On which side of a share a respondent stands: the worked tables of the README."""

from decimal import Decimal

import pytest

from benchmarks.comparison.comparing import Majority, Position, majority_of, position_of
from benchmarks.findings.values import Closeness, Direction, Kind, Qualifier
from tests.builders.comparisons import finding, mapping
from tests.unit.benchmarks.comparison.worked_tables import rows_of

MAJORITIES = {
    "inside the share": Majority.INSIDE,
    "outside": Majority.OUTSIDE,
    "on neither side": Majority.NEITHER,
    "can't be said": Majority.UNKNOWN,
}
BELONGS = {"yes": True, "no": False, "can't be said": None}


@pytest.mark.parametrize(("share", "expected"), rows_of("3. On which side"))
def test_majority_is_read_off_the_share_as_stated(share: str, expected: str) -> None:
    number, _, qualifier = share.partition(" ")
    assert majority_of(Decimal(number), Qualifier(qualifier)) is MAJORITIES[expected]


@pytest.mark.parametrize(("direction", "share", "belongs", "expected"), rows_of("4. Position"))
def test_position_follows_the_worked_table(direction: str, share: str, belongs: str, expected: str) -> None:
    one = finding(share, direction=Direction(direction.replace(" ", "_")))
    assert position_of(one, mapping(), BELONGS[belongs]) is Position(expected)


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.ADVICE, Kind.FORECAST])
def test_only_a_finding_gives_a_position(kind: Kind) -> None:
    assert position_of(finding("92 exact", kind=kind), mapping(), True) is Position.STATEMENT


def test_a_mapping_as_statement_gives_no_position() -> None:
    assert position_of(finding("92 exact"), mapping(closeness=Closeness.STATEMENT), True) is Position.STATEMENT
