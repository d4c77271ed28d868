"""The code says what the tables of the scoring README say."""

from fractions import Fraction

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Bound, TypicalSentence
from assessment.scoring import near_threshold, points_of, round_half_up, score, steps_in_order, uncontradicted
from tests.builders.questionnaire import ROOT, TEXT, shipped_questionnaire
from tests.unit.assessment.scoring.worked_tables import exact, needing, respondent, rows_of, spelled, whole

Row = dict[str, str]


def table(section: str, least: int) -> pytest.MarkDecorator:
    rows = rows_of(section)
    assert len(rows) >= least, f"the table under {section!r} was not read"
    return pytest.mark.parametrize("row", rows, ids=[" ".join(row.values()) for row in rows])


@table("1. Points", least=10)
def test_ticked_options_reach_the_points_of_the_rule(row: Row) -> None:
    question = shipped_questionnaire().question("strategy.goals")
    ticked = tuple(row["ticked"].split(", "))
    assert points_of(question, Answer(question.code, Status.ANSWERED, ticked)) == int(row["points"])


@table("2. Score of a dimension", least=21)
def test_a_dimension_scores_as_worked_out(row: Row) -> None:
    questionnaire, answers = respondent(row["answers"])
    (dimension,) = score(questionnaire, answers).dimensions
    assert dimension.coverage == Fraction(row["coverage"])
    assert dimension.exact == exact(row["exact"])
    assert (dimension.low, dimension.score, dimension.high) == (int(row["low"]), whole(row["score"]), int(row["high"]))


@table("3. Overall score", least=8)
def test_the_overall_score_is_as_worked_out(row: Row) -> None:
    overall = score(*respondent(row["answers"])).overall
    assert overall.coverage == Fraction(row["coverage"])
    assert overall.exact == exact(row["exact"])
    assert (overall.low, overall.score, overall.high) == (int(row["low"]), whole(row["score"]), int(row["high"]))


@table("4. Rounding and level", least=14)
def test_a_level_is_read_off_the_rounded_score(row: Row) -> None:
    rounded = round_half_up(Fraction(row["exact"]))
    assert rounded == int(row["score"])
    assert shipped_questionnaire().level_for(rounded).code == row["level"]


def test_scores_near_a_threshold_are_as_worked_out() -> None:
    readme = ROOT / "assessment" / "scoring" / "README.md"
    text = readme.read_text(encoding="utf-8").partition("| score | near to |")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()[2:]]
    assert len(rows) == 9
    for value, near in rows:
        found = near_threshold(shipped_questionnaire(), int(value))
        assert (str(found[1].threshold) if found else "none") == near, value


@table("5. What is typical", least=9)
def test_a_typical_sentence_gives_way_to_an_own_answer(row: Row) -> None:
    questionnaire, answers = respondent(row["answer"])
    word, points = row["contradicted by"].split()
    bound = Bound("d0.q0", **{{"from": "at_least", "below": "below"}[word]: int(points)})
    left = uncontradicted([TypicalSentence(TEXT, (bound,))], score(questionnaire, answers).points)
    assert (len(left) == 1) == (row["shown"] == "yes")


@table("6. Which step", least=17)
def test_steps_stand_in_the_order_worked_out(row: Row) -> None:
    ladder, answers = respondent(row["answers"])
    questionnaire = needing(ladder, row["needs"], row["effort"])
    steps = steps_in_order(questionnaire, answers, score(questionnaire, answers))
    ready, later = ([each.question for each in steps if each.is_ready is wanted] for wanted in (True, False))
    pairs = {tuple(sorted((each.question, other))) for each in steps for other in each.tied_with}
    tied = {spelled(questionnaire, pair).replace(" ", "=") for pair in pairs}
    assert (spelled(questionnaire, ready), spelled(questionnaire, later)) == (row["ready"], row["later"])
    assert tied == set(row["tied"].split())


@table("7. Gain", least=5)
def test_gain_is_what_one_more_point_adds(row: Row) -> None:
    questionnaire, answers = respondent(row["answers"])
    steps = steps_in_order(questionnaire, answers, score(questionnaire, answers))
    (first,) = (each for each in steps if each.question == questionnaire.questions[0].code)
    assert first.gain == Fraction(row["gain"])
