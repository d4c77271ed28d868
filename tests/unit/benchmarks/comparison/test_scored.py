"""What the comparisons of all questions add up to: the worked table of the README."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.comparison.comparing import Comparison
from benchmarks.comparison.ladder import Cut, HowCommon, ShareIs, Side
from benchmarks.comparison.scored import mirror_of, scored_comparison
from benchmarks.findings.values import FOUNDING_STUDIES
from tests.builders.comparisons import STUDY, compared, finding, sided
from tests.unit.benchmarks.comparison.worked_tables import rows_of

SHARES = st.integers(0, 100)


def figure(mature: str, *, is_mature: bool = True, rung: int = 3) -> Comparison:
    side = Side.MORE_MATURE if is_mature else Side.LESS_MATURE
    return sided(HowCommon.UNKNOWN, rung=rung, side=side, percent=Decimal(mature))


def worked_questions() -> Iterator[list[Comparison]]:
    for _question, mature, span, side in rows_of("9. The scored"):
        yield [figure(each, is_mature=side == "yes") for each in (mature, *span.split(" to "))]


def test_the_sums_are_as_worked_out() -> None:
    ((n, k, e, low, high, enough),) = rows_of("What it adds up to")
    found = scored_comparison(worked_questions())
    assert (found.questions, found.mature) == (int(n), int(k))
    assert (found.expected, found.low, found.high) == (Fraction(e), Fraction(low), Fraction(high))
    assert found.is_enough is (enough == "yes")


def test_six_questions_are_enough_and_five_are_not() -> None:
    assert not scored_comparison([[figure("50")]] * 5).is_enough
    assert scored_comparison([[figure("50")]] * 6).is_enough


def test_the_first_figure_with_a_side_is_the_reference_and_only_its_cut_is_looked_at() -> None:
    no_side = replace(figure("99"), side=None, how_common=None)
    found = scored_comparison([[no_side, figure("40"), figure("10", rung=4), figure("60")], [no_side], []])
    assert (found.questions, found.expected) == (1, Fraction(2, 5))
    assert (found.low, found.high) == (Fraction(2, 5), Fraction(3, 5))


def test_a_share_below_the_cut_counts_with_what_it_leaves_above() -> None:
    below = replace(figure("92"), cut=Cut(4, ShareIs.BELOW))
    assert scored_comparison([[below]]).expected == Fraction(8, 100)


def test_the_years_are_those_of_the_references() -> None:
    studies = [replace(STUDY, year_published=year) for year in (2014, None, 2012)]
    held = [replace(figure("50"), finding=finding(study=study)) for study in studies]
    assert scored_comparison([[each] for each in held]).years == (2012, 2014)
    assert scored_comparison([]).years is None


@given(st.lists(st.lists(st.tuples(SHARES, st.booleans()), max_size=4), max_size=8))
def test_the_sums_stay_within_their_bounds(questions: list[list[tuple[int, bool]]]) -> None:
    found = scored_comparison([figure(str(m), is_mature=side) for m, side in each] for each in questions)
    assert found.questions == sum(bool(each) for each in questions)
    assert 0 <= found.low <= found.expected <= found.high <= found.questions
    assert 0 <= found.mature <= found.questions


def statement(code: str, *, belongs: bool | None, is_founding: bool = False) -> Comparison:
    study = replace(STUDY, code=min(FOUNDING_STUDIES)) if is_founding else STUDY
    return replace(compared(held=finding("none", code=code, study=study)), belongs=belongs, side=None, cut=None)


def test_the_mirror_lists_statements_that_an_answer_tells_something_of_the_founding_ones_first() -> None:
    mirror = mirror_of(
        [
            statement("newer", belongs=True),
            statement("open", belongs=None),
            statement("founding", belongs=False, is_founding=True),
            compared("figure"),
        ]
    )
    assert [each.finding.code for each in mirror.statements] == ["founding", "newer"]
    assert mirror.true_here == 1


def test_a_statement_that_stands_at_two_questions_counts_once_with_the_later_one() -> None:
    mirror = mirror_of([statement("said", belongs=True), statement("said", belongs=False)])
    assert (len(mirror.statements), mirror.true_here) == (1, 0)
