"""What the comparisons of all questions add up to, and the mirror of statements without a number."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from benchmarks.findings.values import Closeness, Direction, Qualifier
from tests.builders.answers import answered
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.results import all_answered, built

LADDERS = [question for question in shipped_questionnaire().questions if question.rule is None]


def cut_at(question, rung, percent, code=None):
    """Return a share of those at this rung of a ladder or above it."""
    belongs = [option.code for option in question.options if option.points >= rung]
    return finding(
        code or f"at-{question.code.replace('.', '-')}",
        percent=Decimal(percent),
        direction=Direction.HIGH_IS_MATURE,
        mappings=(mapping(question.code, *belongs),),
    )


def scored(*found, language="en", points=2):
    answers = all_answered(shipped_questionnaire(), points)
    return built(language, answers=answers, compared_with=edition(*found)).scored_comparison


def test_the_worked_table():
    """Shares of the mature side 22 (15 to 50), 8 and 60 (40 to 60); on it at the first and the third."""
    first, second, third = LADDERS[:3]
    found = [cut_at(first, 2, 22), cut_at(first, 2, 15, "a"), cut_at(first, 2, 50, "b"), cut_at(second, 4, 8)]
    told = scored(*found, cut_at(third, 1, 60), cut_at(third, 1, 40, "c"))
    assert (told.questions, told.mature, told.is_enough) == (3, 2, False)
    assert (told.expected, told.low, told.high) == (Fraction(9, 10), Fraction(63, 100), Fraction(118, 100))
    assert [each.is_mature for each in told.scored] == [True, False, True]
    assert (told.scored[0].low, told.scored[0].high) == (Fraction(15, 100), Fraction(1, 2))


def test_below_six_questions_nothing_is_added_up():
    text = scored(*(cut_at(question, 2, 50) for question in LADDERS[:5])).text
    assert text == (
        "At 5 questions a study has a figure that can be compared with your answer. "
        "To add anything up it takes at least 6."
    )


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["At 6 questions a study", "At 6 of them", "at 3.0 on average (3.0 to 3.0", "This is no rank"]),
        ("de", ["Bei 6 Fragen hat eine Studie", "Bei 6 davon", "im Mittel bei 3,0 (3,0 bis 3,0", "Das ist kein Rang"]),
    ],
)
def test_from_six_on_the_sums_are_told_with_what_they_are_worth(language, sentences):
    told = scored(*(cut_at(question, 2, 50) for question in LADDERS[:6]), language=language)
    assert all(sentence in told.text for sentence in sentences)
    assert "2013" in told.text


def test_each_dimension_counts_its_own():
    told = scored(*(cut_at(question, 3, 50) for question in LADDERS[:2]))
    strategy = told.dimensions["strategy"]
    assert (strategy.questions, strategy.mature) == (2, 0)
    assert told.dimensions["roi"].text == "No question here can be compared with a figure."


def test_the_mirror_lists_statements_the_founding_studies_first():
    kept = {"percent": None, "qualifier": Qualifier.NONE, "sample_size": None}
    held = mapping(closeness=Closeness.STATEMENT)
    other = finding("other", mappings=(held,), **kept)
    founding = finding("founding", study=replace(STUDY, code="keylens"), mappings=(held,), **kept)
    mirror = built(compared_with=edition(other, founding)).mirror
    assert [view.finding for view in mirror.statements] == ["founding", "other"]
    assert mirror.text == "2 of 2 statements apply to you too."
    assert built(compared_with=edition()).mirror.text == ""


def test_a_statement_that_no_answer_tells_anything_of_is_not_in_the_mirror():
    held = mapping(closeness=Closeness.STATEMENT)
    said = finding(percent=None, qualifier=Qualifier.NONE, mappings=(held,))
    assert (
        built(answers={"roi.kpis": answered("roi.kpis", "no_figures")}, compared_with=edition(said)).mirror.text == ""
    )
