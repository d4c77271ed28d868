"""Several options at once, as a table of own ticks and the studies' shares."""

from dataclasses import replace
from decimal import Decimal

from benchmarks.findings.values import Closeness, Direction, Match
from tests.builders.answers import answered, unsure
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, built

GOALS = "strategy.goals"
FOUNDING = replace(STUDY, code="hsg-conrad-caine")


def figure(code, percent, *options, study=STUDY, year=2013, **changes):
    held = mapping(GOALS, *options, **changes)
    return finding(
        code,
        percent=Decimal(percent),
        direction=Direction.NEUTRAL,
        study=replace(study, year_published=year),
        mappings=(held,),
    )


def rows(*found, answer=None):
    given = answer or answered(GOALS, "brand_building", "sales_leads")
    answers = all_answered(shipped_questionnaire()) | {GOALS: given}
    options = built(answers=answers, compared_with=edition(*found)).question(GOALS).compared.options
    return {row.code: row for row in options}


def test_the_founding_figure_stands_before_the_newest_one():
    table = rows(
        figure("old", 60, "brand_building", year=2015),
        figure("founding", 72, "brand_building", study=FOUNDING),
        figure("new", 74, "brand_building", year=2022),
    )
    assert [view.finding for view in table["brand_building"].figures] == ["founding", "new"]
    assert table["sales_leads"].figures == ()


def test_every_option_has_a_row_with_the_own_tick():
    table = rows(figure("one", 72, "brand_building"))
    assert {code for code, row in table.items() if row.is_own} == {"brand_building", "sales_leads"}
    assert "no_goals" not in table
    assert {row.is_own for row in rows(figure("one", 72, "brand_building"), answer=unsure(GOALS)).values()} == {None}


def test_a_figure_of_several_options_or_a_mere_statement_has_no_row():
    assert not rows(figure("both", 72, "brand_building", "sales_leads"))
    assert not rows(figure("only", 72, "brand_building", match=Match.ONLY))
    assert not rows(figure("said", 72, "brand_building", closeness=Closeness.STATEMENT))


def test_no_row_has_a_side_or_a_verdict():
    table = rows(figure("one", 72, "brand_building"))
    assert [(view.side, view.verdict_text) for row in table.values() for view in row.figures] == [(None, "")]
