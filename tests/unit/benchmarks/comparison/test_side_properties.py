"""What holds for every published figure and every answer, whatever an editor enters; the shipped data, exhaustively."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.codebook import codebook
from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.comparison import ladder
from benchmarks.comparison.comparing import Comparison, compare_one
from benchmarks.comparison.ladder import Side
from benchmarks.comparison.nearness import closest_first
from benchmarks.findings.documents import edition_from_content
from benchmarks.findings.values import Closeness, Direction, Finding, Kind, QuestionMapping
from tests.builders import edition
from tests.builders.answers import answered, unanswered, unsure
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.random_respondents import random_respondent
from tests.builders.second_comparison import cut_of
from tests.builders.shipped_edition import shipped_content

SHIPPED = shipped_questionnaire()
PUBLISHED = edition_from_content(1, "2026-11-21", shipped_content()).findings
MAPPED = [(finding, mapping) for finding in PUBLISHED for mapping in finding.mappings]
CODEBOOK = codebook(SHIPPED)
ASKED = {each["code"]: each for each in CODEBOOK["profile"]} | {
    each["code"]: each for dimension in CODEBOOK["dimensions"] for each in dimension["questions"]
}


def every_answer(question: Question) -> list[Answer]:
    """Return every answer to a single choice; to a multiple choice each option, every pair, and all at once."""
    codes = question.option_codes
    if question.type is QuestionType.SINGLE:
        ticked = [(code,) for code in codes]
    else:
        ticked = [*((code,) for code in codes), *combinations(codes, 2), codes]
    apart = [unsure(question.code), unanswered(question.code), Answer(question.code, Status.NOT_APPLICABLE)]
    return [*(answered(question.code, *options) for options in ticked), *apart]


def compared(finding: Finding, mapping: QuestionMapping) -> Iterator[tuple[Answer, Comparison]]:
    """Hold a figure against every answer of somebody it speaks of."""
    question = SHIPPED.question(mapping.question)
    of_all = replace(mapping, conditions=())
    for answer in every_answer(question):
        yield answer, compare_one(question, {question.code: answer}, finding, of_all)


def test_more_points_never_give_the_less_mature_side() -> None:
    pairs = 0
    for finding, mapping in MAPPED:
        question = SHIPPED.question(mapping.question)
        sides = [
            (question.option(answer.options[0]).points, comparison.side)
            for answer, comparison in compared(finding, mapping)
            if comparison.side is not None
        ]
        for (points, side), (others, other_side) in combinations(sides, 2):
            assert points is not None and others is not None
            lower, higher = (side, other_side) if points < others else (other_side, side)
            assert not (lower is Side.MORE_MATURE and higher is Side.LESS_MATURE), finding.code
            assert points != others or side is other_side, finding.code
            pairs += 1
    assert pairs > 400


def test_a_figure_with_a_cut_tells_two_sides_apart() -> None:
    with_cut = 0
    for finding, mapping in MAPPED:
        found = [comparison for _, comparison in compared(finding, mapping)]
        if any(comparison.cut for comparison in found):
            assert {each.side for each in found} == {*Side, None}, finding.code
            with_cut += 1
    assert with_cut > 40


def test_without_one_cut_there_is_a_side_for_nobody() -> None:
    without = 0
    for finding, mapping in MAPPED:
        plain = {
            "kind": str(finding.kind),
            "percent": finding.percent,
            "direction": str(finding.direction),
        }
        mapped = {"closeness": str(mapping.closeness), "belongs": list(mapping.belongs)}
        if cut_of(plain, mapped, ASKED[mapping.question]) is None:
            assert not any(each.side or each.how_common or each.cut for _, each in compared(finding, mapping))
            without += 1
    assert without > 100


@pytest.mark.parametrize(
    "changes",
    [
        {"direction": Direction.NEUTRAL},
        {"kind": Kind.OPINION},
        {"kind": Kind.ADVICE},
        {"kind": Kind.FORECAST},
        {"percent": None},
        {"closeness": Closeness.LOOSE},
        {"closeness": Closeness.STATEMENT},
    ],
    ids=str,
)
def test_every_reason_by_itself_takes_the_side_from_every_published_figure(changes: dict[str, object]) -> None:
    for finding, mapping in MAPPED:
        own = {name: value for name, value in changes.items() if name != "closeness"}
        of_mapping = {name: value for name, value in changes.items() if name == "closeness"}
        for _, comparison in compared(replace(finding, **own), replace(mapping, **of_mapping)):
            assert comparison.side is comparison.how_common is comparison.cut is None, finding.code


def test_whoever_is_not_known_to_be_of_the_population_has_no_side() -> None:
    conditional = 0
    for finding, mapping in MAPPED:
        for condition in mapping.conditions:
            question = SHIPPED.question(mapping.question)
            if condition.question == question.code:
                continue
            for answer in every_answer(question):
                for unknown in ({}, {condition.question: unsure(condition.question)}):
                    comparison = compare_one(question, unknown | {question.code: answer}, finding, mapping)
                    assert comparison.applies is not True, finding.code
                    assert comparison.side is comparison.belongs is comparison.how_common is None, finding.code
                    conditional += 1
    assert conditional > 400


@pytest.mark.parametrize("seed", range(12))
def test_which_figure_leads_never_depends_on_the_answer_to_the_question_itself(seed: int) -> None:
    others = random_respondent(SHIPPED, seed)
    for question in (*SHIPPED.profile, *SHIPPED.questions):
        here = [(f, m) for f, m in MAPPED if m.question == question.code]
        # A figure of users of social media says so by a condition on the very question about channels.
        here = [(f, m) for f, m in here if question.code not in {each.question for each in m.conditions}]
        orders = {
            tuple(
                each.finding.code
                for each in closest_first((compare_one(question, given, f, m) for f, m in here), given)
            )
            for answer in every_answer(question)
            if (given := others | {question.code: answer})
        }
        if question.code not in ("country", "size"):  # Nearness follows from these two by the rule.
            assert len(orders) == 1, question.code


def test_no_figure_speaks_of_a_population_that_the_question_itself_tells() -> None:
    """Or the answer would decide which figure leads; context questions tell populations, scored ones do not."""
    scored = {question.code for question in SHIPPED.questions}
    for finding, mapping in MAPPED:
        if mapping.question in scored:
            assert mapping.question not in {each.question for each in mapping.conditions}, finding.code


@pytest.mark.parametrize("direction", Direction)
def test_whatever_options_a_share_counts_it_has_a_cut_only_in_one_place(direction: Direction) -> None:
    """Every set of options of every question, not just those that a study has counted so far."""
    cuts, subsets = 0, 0
    for question in (*SHIPPED.profile, *SHIPPED.questions):
        codes = question.option_codes[:8]
        for belongs in (part for size in range(1, len(codes) + 1) for part in combinations(codes, size)):
            held = edition.finding(direction=direction, mappings=(edition.mapping(question.code, *belongs),))
            ours = ladder.cut_of(held, held.mappings[0], question)
            plain = {"kind": "finding", "percent": 92, "direction": str(direction)}
            theirs = cut_of(plain, {"closeness": "similar", "belongs": list(belongs)}, ASKED[question.code])
            assert (ours and {"rung": ours.rung, "share_is": str(ours.share_is)}) == theirs, (question.code, belongs)
            cuts, subsets = cuts + (ours is not None), subsets + 1
    assert cuts == 0 if direction is Direction.NEUTRAL else 60 < cuts < subsets / 4
