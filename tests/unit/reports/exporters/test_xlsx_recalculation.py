"""The workbook calculates like scoring and comparison when answers are typed into it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assessment.scoring import score
from benchmarks.findings.values import Direction, Match, Qualifier
from language.text import Text
from language.words import words_for
from reports.exporters.xlsx.answers_sheet import TICK
from reports.exporters.xlsx.in_sum_sheet import dimensions_row
from reports.exporters.xlsx.plan import FIRST_ROW, GAP_TITLE_AND_HEAD
from reports.exporters.xlsx.sides import common_text, side_text
from reports.exporters.xlsx.summary_sheet import FIRST_SCORE
from tests.builders.answers import answered, unsure
from tests.builders.calculated_workbook import CalculatedWorkbook
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import ladder_questionnaire, tiny_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.results import built, with_readings

TINY = with_readings(tiny_questionnaire())
ONE_FOOD = mapping("beds.plants", belongs=("herbs", "vegetables"))
FOOD_ONLY = mapping("beds.plants", belongs=("herbs", "vegetables"), match=Match.ONLY)
NEVER = mapping("beds.weeding", belongs=("never",))
FOUND = edition(
    finding("weeds", mappings=(NEVER,)),
    finding("unsaid", percent=Decimal(31), mappings=(mapping("trees.pruning", "uncut", if_belongs=None, if_not=None),)),
    finding("one-food", mappings=(ONE_FOOD,)),
    finding("food-only", mappings=(FOOD_ONLY,)),
    finding("in-words", percent=None, qualifier=Qualifier.NONE, mappings=(ONE_FOOD,)),
)
ENGLISH = words_for("en")


def cut(code, percent, place, rung):
    """Return a finding that so many per cent stand at a rung of a question or above."""
    upper = tuple(f"p{points}" for points in range(rung, 5))
    held = mapping(f"d0.q{place}", *upper, if_belongs=None, if_not=None)
    study = replace(STUDY, year_published=None if code == "undated" else 2010 + place)
    return finding(code, percent=Decimal(percent), direction=Direction.HIGH_IS_MATURE, mappings=(held,), study=study)


CUTS = edition(
    *(cut(f"f{place}", 10 * place + 15, place, place % 4 + 1) for place in range(7)),
    cut("rare", 22, 0, 3),
    cut("common", 80, 0, 3),
    cut("undated", 47, 7, 2),
)


def ladder_of_eight():
    """Return one dimension of eight single choices whose options can be told apart."""
    asked = ladder_questionnaire([1] * 8)
    (dimension,) = asked.dimensions
    questions = tuple(
        replace(
            each, options=tuple(replace(o, text=Text(f"Wort {o.points}.", f"Word {o.points}.")) for o in each.options)
        )
        for each in dimension.questions
    )
    levels = tuple(replace(level, typical=()) for level in asked.levels)
    return with_readings(replace(asked, levels=levels, dimensions=(replace(dimension, questions=questions),)))


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    report = built(questionnaire=TINY, answers={}, compared_with=FOUND)
    return CalculatedWorkbook(report, tmp_path_factory.mktemp("workbook"))


def expected(answers):
    scores = score(TINY, answers)
    names = {level.code: level.name.en for level in TINY.levels}
    return {
        each.code: (
            "" if each.score is None else each.score,
            names.get(each.level, ""),
            each.low,
            each.high,
            pytest.approx(float(each.coverage)),
        )
        for each in (*scores.dimensions, scores.overall)
    }


def calculated(calculation):
    return {
        code: tuple(row[name] for name in ("score", "level", "low", "high", "coverage"))
        for code, row in calculation.scores().items()
    }


@pytest.mark.parametrize("seed", range(12))
def test_scores_follow_every_set_of_answers(workbook, seed):
    answers = random_answers(TINY, seed)
    assert calculated(workbook.answered(answers)) == expected(answers)


def test_an_empty_workbook_has_full_ranges_and_no_scores(workbook):
    assert calculated(workbook.answered({})) == expected({})


def test_dont_know_opens_the_range_and_not_applicable_leaves_no_trace(workbook):
    answers = {
        "beds.weeding": unsure("beds.weeding"),
        "beds.plants": answered("beds.plants", "roses", "herbs"),
        "trees.pruning": answered("trees.pruning", "cut"),
    }
    beds = workbook.answered(answers).scores()["beds"]
    assert (beds["score"], beds["low"], beds["high"], beds["answered"], beds["asked"]) == ("", 25, 100, 1, 2)
    entries = {workbook.address("beds.weeding"): "Not applicable", workbook.address("beds.plants", "roses"): "x"}
    beds = workbook.typed(entries).scores()["beds"]
    assert (beds["score"], beds["low"], beds["high"], beds["answered"], beds["asked"]) == (75, 75, 75, 1, 1)


@pytest.mark.parametrize(
    "entries",
    [
        {"nothing": "x", "roses": "x"},
        {"nothing": "x", "only_weeds": "x"},
        {"": "Don’t know", "roses": "x"},
        {"": "Not applicable"},
        {"": "something else"},
    ],
)
def test_an_entry_that_contradicts_itself_is_marked_and_not_counted(workbook, entries):
    typed = {workbook.address("beds.plants", option): text for option, text in entries.items()}
    calculation = workbook.typed(typed)
    assert calculation.state("beds.plants") == "Please check"
    assert calculation.scores()["beds"]["answered"] == 0
    assert calculation.value("Summary", "A11") == "Entries to check on the sheet of answers: 1"


def test_a_text_that_is_no_option_is_marked(workbook):
    assert workbook.typed({workbook.address("beds.weeding"): "Weekly"}).state("beds.weeding") == "Please check"


def row_of(workbook, finding_code):
    return next(row + 1 for view, row in workbook.plan.comparisons.items() if view.finding == finding_code)


@pytest.mark.parametrize(
    ("ticked", "one_food", "food_only"),
    [
        (["herbs"], "yes", "yes"),
        (["herbs", "vegetables"], "yes", "yes"),
        (["herbs", "roses"], "yes", "no"),
        (["roses"], "no", "no"),
        ([], "can’t be said", "can’t be said"),
    ],
)
def test_belonging_to_a_share_follows_the_ticks(workbook, ticked, one_food, food_only):
    calculation = workbook.typed({workbook.address("beds.plants", option): "x" for option in ticked})
    told = [calculation.value("Comparison", f"H{row_of(workbook, each)}") for each in ("one-food", "food-only")]
    assert told == [one_food, food_only]


def told(calculation):
    """Return of every comparison what the workbook says of the respondent, by finding."""
    rows = calculation.book.plan.comparisons.items()
    return {
        view.finding: tuple(calculation.value("Comparison", f"{column}{row + 1}") for column in "HIJK")
        for view, row in rows
    }


def expected_to_be_told(report):
    belonging = {True: "yes", False: "no", None: "can’t be said"}
    return {
        view.finding: (
            belonging[view.belongs],
            side_text(view.side, ENGLISH),
            common_text(view.how_common, ENGLISH),
            view.own_line,
        )
        for view in report.comparisons
    }


def sums(calculation):
    """Return the sums of the scored comparison and its sentence, as its own sheet and the summary show them."""
    row = dimensions_row(calculation.book.report) - GAP_TITLE_AND_HEAD
    numbers = [calculation.value("In sum", f"{column}{row}") for column in "GHIJK"]
    summary = FIRST_SCORE + len(calculation.book.report.dimensions) + 3
    return numbers, calculation.value("In sum", "A2"), calculation.value("Summary", f"A{summary}")


def expected_sums(report):
    scored = report.scored_comparison
    exact = [float(each) for each in (scored.expected, scored.low, scored.high)]
    return pytest.approx([scored.questions, scored.mature, *exact]), scored.text, scored.text


@pytest.mark.parametrize("seed", range(8))
def test_comparisons_sums_and_typical_sentences_follow_every_set_of_answers(workbook, seed):
    answers = random_answers(TINY, seed)
    calculation, report = workbook.answered(answers), built(questionnaire=TINY, answers=answers, compared_with=FOUND)
    assert told(calculation) == expected_to_be_told(report)
    assert sums(calculation) == expected_sums(report)
    readings = [*(dimension.score.reading for dimension in report.dimensions), report.overall.reading]
    shown = [calculation.value("Summary", f"I{FIRST_SCORE + 1 + place}") for place in range(len(readings))]
    assert shown == readings


LADDER = ladder_of_eight()


@pytest.fixture(scope="module")
def ladders(tmp_path_factory):
    report = built(questionnaire=LADDER, answers={}, compared_with=CUTS)
    return CalculatedWorkbook(report, tmp_path_factory.mktemp("ladders"))


@pytest.mark.parametrize("seed", range(6))
def test_at_six_questions_and_more_the_sentence_holds_the_calculated_sums(ladders, seed):
    answers = random_answers(LADDER, seed)
    calculation, report = ladders.answered(answers), built(questionnaire=LADDER, answers=answers, compared_with=CUTS)
    assert told(calculation) == expected_to_be_told(report)
    assert sums(calculation) == expected_sums(report)


def test_what_all_figures_at_a_cut_say_follows_the_answer(ladders):
    for points in (0, 4):
        answers = {"d0.q0": answered("d0.q0", f"p{points}")}
        report = built(questionnaire=LADDER, answers=answers, compared_with=CUTS)
        shown = [ladders.answered(answers).value("Ladders", f"H{row}") for row in (FIRST_ROW + 2, FIRST_ROW + 3)]
        assert report.question("d0.q0").compared.verdicts[1].disagree
        assert [text for text in shown if text] == [each.text for each in report.question("d0.q0").compared.verdicts]


def test_a_german_workbook_stays_german_whatever_is_answered(tmp_path_factory):
    told = {}
    for language in ("de", "en"):
        report = built(language, questionnaire=TINY, answers={}, compared_with=FOUND)
        book = CalculatedWorkbook(report, tmp_path_factory.mktemp(language))
        changed = [book.answered(random_answers(TINY, seed)).texts() for seed in range(4)]
        texts = set().union(*changed) - book.typed({}).texts()
        told[language] = {text for text in texts if any(sign.isalpha() for sign in text)} - {TICK}
    assert len(told["de"]) > 10
    assert not told["de"] & told["en"]
