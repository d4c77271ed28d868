"""The code says what the tables of the scoring README say."""

from fractions import Fraction

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.scoring import gain_of_next_level, points_of, priority_of, round_half_up, score
from tests.builders.questionnaire import shipped_questionnaire
from tests.unit.assessment.scoring.worked_tables import exact, respondent, rows_of, whole

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


@table("2. Score of a dimension", least=17)
def test_a_dimension_scores_as_worked_out(row: Row) -> None:
    questionnaire, answers = respondent(row["answers"])
    (dimension,) = score(questionnaire, answers).dimensions
    assert dimension.coverage == Fraction(row["coverage"])
    assert dimension.exact == exact(row["exact"])
    assert (dimension.low, dimension.score, dimension.high) == (int(row["low"]), whole(row["score"]), int(row["high"]))


@table("3. Overall score", least=7)
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


@table("5. Priority", least=6)
def test_priority_is_weight_times_missing_points(row: Row) -> None:
    assert priority_of(int(row["weight"]), int(row["points"])) == int(row["priority"])


@table("6. Gain", least=5)
def test_gain_is_what_one_more_point_adds(row: Row) -> None:
    questionnaire, answers = respondent(row["answers"])
    first = questionnaire.questions[0].code
    assert gain_of_next_level(score(questionnaire, answers), first) == Fraction(row["gain"])
