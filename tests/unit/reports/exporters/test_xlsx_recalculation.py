"""The workbook calculates like the scoring when answers are typed into it."""

import pytest

from assessment.scoring import score
from benchmarks.findings.values import Match
from tests.builders.answers import answered, unsure
from tests.builders.calculated_workbook import CalculatedWorkbook
from tests.builders.edition import edition, finding, mapping
from tests.builders.questionnaire import tiny_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.results import built, with_readings

TINY = with_readings(tiny_questionnaire())
ONE_FOOD = mapping("beds.plants", belongs=("herbs", "vegetables"))
FOOD_ONLY = mapping("beds.plants", belongs=("herbs", "vegetables"), match=Match.ONLY)
NEVER = mapping("beds.weeding", belongs=("never",))
FOUND = edition(
    finding("weeds", mappings=(NEVER,)),
    finding("one-food", mappings=(ONE_FOOD,)),
    finding("food-only", mappings=(FOOD_ONLY,)),
)


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
    assert (beds["score"], beds["low"], beds["high"], beds["answered"], beds["asked"]) == (100, 25, 100, 1, 2)
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
    assert [calculation.value("Comparison", f"G{row}") for row in (6, 7)] == [one_food, food_only]


def test_what_was_said_on_completion_gives_way_when_belonging_changes(workbook):
    unchanged = workbook.typed({})
    changed = workbook.typed({workbook.address("beds.weeding"): "Never"})
    assert unchanged.value("Comparison", "G5") == "can’t be said"
    assert unchanged.value("Comparison", "H5") == workbook.report.comparisons[0].you_text
    assert (changed.value("Comparison", "G5"), changed.value("Comparison", "H5")) == ("yes", "(answer changed)")


def test_the_bar_of_a_share_moves_to_the_series_it_belongs_to(workbook):
    changed = workbook.typed({workbook.address("beds.weeding"): "Never"})
    assert [changed.value("Comparison", f"{column}5") for column in "TUV"] == [0.92, "", ""]
