"""The made-up company of the sample answers as a real one could: no answer contradicts another."""

import pytest

from assessment.questionnaire.answers import Answer, Status
from assessment.questionnaire.definitions import Question
from assessment.scoring import is_contradicted, score, steps_in_order, uncontradicted
from language.text import LANGUAGES
from reports.sample import sample_company
from tests.builders.questionnaire import shipped_questionnaire

QUESTIONNAIRE = shipped_questionnaire()
OPEN = {Status.DONT_KNOW, Status.UNANSWERED, Status.NOT_APPLICABLE}


def answers() -> dict[str, Answer]:
    return {answer.question: answer for answer in sample_company().answers("de")}


def points() -> dict[str, int]:
    return score(QUESTIONNAIRE, answers()).points


def chosen(question: str) -> set[str]:
    return set(answers()[question].options)


@pytest.mark.parametrize("question", QUESTIONNAIRE.questions, ids=lambda question: question.code)
def test_what_a_rung_needs_is_there_for_every_rung_it_has_reached(question: Question) -> None:
    reached = points().get(question.code, 0)
    for rung, needs in question.needs.items():
        known = [need for need in needs if need.question in points()]
        assert rung > reached or all(points()[need.question] >= need.rung for need in known)


def test_whoever_answers_questions_uses_the_field_of_service() -> None:
    assert points()["dialogue.response"] < 1 or "customer_service" in chosen("strategy.fields_of_use")


def test_whoever_uses_no_ideas_does_not_decide_on_them() -> None:
    assert "product_development" in chosen("strategy.fields_of_use") or points()["dialogue.customer_input"] < 3


def test_whoever_knows_single_cases_only_counts_no_enquiries() -> None:
    assert points()["roi.contribution"] > 1 or points()["roi.conversion"] < 2


def test_whoever_has_no_figures_passes_none_on_and_changes_nothing_for_them() -> None:
    assert points()["roi.kpis"] > 0 or (points()["roi.reporting"], points()["roi.learning"]) == (0, 0)


def test_whoever_has_no_channel_or_no_hours_shows_no_work() -> None:
    assert chosen("channels").isdisjoint({"none"}) and chosen("intensity").isdisjoint({"none"})
    assert chosen("years_active").isdisjoint({"not_yet"})


def test_hours_set_aside_fit_the_hours_told() -> None:
    """Over 80 hours a week are two people at least: nobody does that on the side."""
    assert points()["ownership.staffing"] > 1 or chosen("intensity") <= {"none", "under_five", "five_to_twenty"}


def test_plans_of_its_own_for_each_area_are_no_shared_plan() -> None:
    assert points()["strategy.overall_strategy"] >= 2 or points()["ownership.coordination"] < 3


def test_no_typical_sentence_it_reads_is_contradicted_by_its_answers() -> None:
    scores = score(QUESTIONNAIRE, answers())
    assert scores.overall.score is not None
    readings = [QUESTIONNAIRE.level_for(scores.overall.score).typical]
    readings += [
        QUESTIONNAIRE.dimension(each.code).readings[each.level] for each in scores.dimensions if each.level is not None
    ]
    assert len(readings) == 5
    for sentences in readings:
        left = uncontradicted(sentences, scores.points)
        assert left
        assert not [each for each in left if is_contradicted(each.contradicted_by, scores.points)]


def test_it_shows_a_result_with_something_left_open_and_nothing_skipped() -> None:
    asked = [*QUESTIONNAIRE.questions, *QUESTIONNAIRE.profile]
    assert [question.code for question in asked if question.code not in answers()] == []
    assert 1 <= sum(answer.status in OPEN for answer in answers().values()) <= 3


def test_notes_belong_to_answered_questions_and_are_there_in_both_languages() -> None:
    for question, note in sample_company().notes.items():
        assert question in answers()
        assert all(note.in_language(language) for language in LANGUAGES)


def test_its_first_five_steps_are_of_all_areas_that_lag_and_begin_with_people() -> None:
    """The worked example of docs/decisions/which-step-first.md."""
    first = steps_in_order(QUESTIONNAIRE, answers(), score(QUESTIONNAIRE, answers()))[:5]
    assert [step.question for step in first] == [
        "ownership.staffing",
        "ownership.coordination",
        "roi.kpis",
        "roi.learning",
        "strategy.overall_strategy",
    ]
    assert first[-1].tied_with == ("strategy.shared_understanding",)
