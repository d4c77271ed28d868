"""What the method page says of weights and of what counts as neutral, held against questionnaire and findings."""

from collections.abc import Iterator

import pytest

from assessment.questionnaire.definitions import Question, QuestionType
from benchmarks.comparison.ladder import Cut, cut_of
from benchmarks.findings.documents import edition_from_content
from benchmarks.findings.values import Topic
from language.words import words_for
from reports.report.meaning import comparison_texts, scoring_texts
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.shipped_edition import shipped_content

ASKED = shipped_questionnaire()
TOLD = " ".join(comparison_texts(words_for("en")))
FINDINGS = edition_from_content(1, "2026-11-21", shipped_content()).findings


def cuts(*questions: Question) -> Iterator[Cut | None]:
    for finding in FINDINGS:
        for mapping in finding.mappings:
            for question in questions:
                if mapping.question == question.code and finding.percent is not None:
                    yield cut_of(finding, mapping, question)


NEUTRAL = {
    "Goals": [ASKED.question("strategy.goals")],
    "fields of use": [ASKED.question("strategy.fields_of_use")],
    "channels": [ASKED.question("channels")],
    "the responsible department": [ASKED.question("ownership.responsibility")],
}


@pytest.mark.parametrize("named", NEUTRAL)
def test_what_is_called_neutral_has_a_side_for_nobody(named: str) -> None:
    assert named in TOLD
    found = list(cuts(*NEUTRAL[named]))
    assert found and set(found) == {None}


def test_use_of_social_media_has_no_side() -> None:
    assert "the use of social media" in TOLD
    used = [finding for finding in FINDINGS if finding.topic is Topic.ADOPTION]
    held = [(finding, mapping) for finding in used for mapping in finding.mappings]
    assert held and not any(cut_of(finding, each, ASKED.question(each.question)) for finding, each in held)


def test_only_to_have_an_own_budget_is_a_cut() -> None:
    assert "To have a budget of one’s own does." in TOLD
    budget = ASKED.question("ownership.budget")
    rungs = {cut.rung for cut in cuts(budget) if cut}
    assert rungs == {budget.option("own_line").points}


def test_no_context_question_and_no_multiple_choice_has_a_side() -> None:
    several = [each for each in ASKED.questions if each.type is QuestionType.MULTI]
    assert set(cuts(*ASKED.profile, *several)) == {None}


def test_the_lighter_questions_are_named_and_no_other() -> None:
    told = scoring_texts(ASKED, words_for("en"))[1]
    lighter = [question.title.en for question in ASKED.questions if question.weight == 1]
    assert [question.weight for question in ASKED.questions if question.title.en not in lighter] == [2] * 24
    assert told.startswith(f"“{lighter[0]}” and “{lighter[1]}” weigh 1 each, every other question 2, ")
