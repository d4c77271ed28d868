"""Mappings from which a wrong side would follow: refused on entry and in the files, with what is wrong named."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from assessment.questionnaire.problems import ContentErrors
from benchmarks.editions.checking import checked_content
from benchmarks.models import Finding, QuestionMapping
from tests.builders.questionnaire import shipped_questionnaire
from tests.integration.benchmarks.admin_form import save

LOWER = ["no_statement", "single_cases", "direction", "approximate"]


def refusal(row: Any, **changes: Any) -> str:
    """Return everything that validation says after some changes, "" where nothing is wrong."""
    for name, value in changes.items():
        setattr(row, name, value)
    try:
        row.full_clean()
    except ValidationError as error:
        return " ".join(reason for reasons in error.message_dict.values() for reason in reasons)
    return ""


@pytest.fixture
def held(own_finding: Finding) -> QuestionMapping:
    return QuestionMapping.objects.get()


def conditions(*given: tuple[str, str, list[str]]) -> list[dict[str, Any]]:
    return [{"question": code, "any_of": [], "none_of": []} | {rule: options} for code, rule, options in given]


def test_a_direction_that_cuts_in_two_places_is_refused_with_the_options_named(held: QuestionMapping) -> None:
    """“Single cases” lies between the two that are counted: it and the upper one of them part the ladder twice."""
    told = refusal(held, belongs=["no_statement", "direction"])
    texts = {each.code: each.text.en for each in shipped_questionnaire().question("roi.contribution").options}
    assert any(text in told for text in ("single_cases", texts["single_cases"]))
    assert any(text in told for text in ("direction", texts["direction"]))
    assert texts["exact"] not in told and texts["no_statement"] not in told


@pytest.mark.parametrize(
    "changes",
    [
        {"belongs": ["no_statement", "direction"]},
        {"belongs": ["exact"]},
        {"belongs": ["no_statement", "single_cases", "direction", "approximate", "exact"]},
        {"belongs": ["single_cases", "direction"], "closeness": "same"},
        {"question": "strategy.goals", "belongs": ["awareness"]},
        {"question": "channels", "belongs": ["linkedin"]},
    ],
    ids=str,
)
def test_a_share_that_does_not_part_the_ladder_has_no_direction(held: QuestionMapping, changes: Any) -> None:
    assert refusal(held, **changes)


@pytest.mark.parametrize("closeness", ["same", "similar"])
def test_a_share_that_cuts_in_one_place_may_have_one(held: QuestionMapping, closeness: str) -> None:
    assert refusal(held, belongs=LOWER, closeness=closeness) == ""


def test_a_direction_given_afterwards_is_refused_in_the_form_of_the_finding(own_finding: Finding, desk: Client) -> None:
    """It was neutral when it was held against the question, so its mapping may count any answers."""
    Finding.objects.update(direction="neutral")
    QuestionMapping.objects.update(belongs=["no_statement", "direction"])
    page = reverse("admin:benchmarks_finding_change", args=[own_finding.pk])
    assert save(desk, page, direction="high_is_immature").status_code == 200
    assert Finding.objects.get().direction == "neutral"


def test_neutral_shares_may_count_any_answers(own_finding: Finding) -> None:
    Finding.objects.update(direction="neutral")
    assert refusal(QuestionMapping.objects.get(), belongs=["no_statement", "direction"]) == ""


def test_a_condition_on_a_question_that_does_not_exist_is_refused(held: QuestionMapping) -> None:
    assert "gone" in refusal(held, conditions=conditions(("gone", "any_of", ["large"])))


def test_a_condition_on_an_answer_that_does_not_exist_is_refused(held: QuestionMapping) -> None:
    assert "huge" in refusal(held, conditions=conditions(("size", "any_of", ["large", "huge"])))


@pytest.mark.parametrize(
    "given",
    [
        [("size", "any_of", ["large"]), ("size", "any_of", ["micro"])],
        [("size", "any_of", ["large"]), ("size", "none_of", ["large"])],
        [("size", "any_of", ["large"]), ("channels", "none_of", ["none"]), ("size", "none_of", ["large", "micro"])],
        [("size", "none_of", ["micro", "small", "medium", "large", "very_large"])],
    ],
    ids=str,
)
def test_conditions_that_nobody_can_meet_are_refused(held: QuestionMapping, given: Any) -> None:
    assert refusal(held, conditions=conditions(*given))


@pytest.mark.parametrize(
    "given",
    [
        [("size", "any_of", ["large", "medium"]), ("size", "none_of", ["medium"])],
        [("size", "any_of", ["large"]), ("channels", "none_of", ["none"])],
        [("channels", "any_of", ["linkedin"]), ("channels", "any_of", ["instagram"])],
    ],
    ids=str,
)
def test_conditions_that_somebody_can_meet_are_accepted(held: QuestionMapping, given: Any) -> None:
    assert refusal(held, conditions=conditions(*given)) == ""


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        (
            "belongs: [no_statement, single_cases, direction, approximate]",
            "belongs: [no_statement, direction]",
            "single_cases",
        ),
        ("question: channels", "question: chanels", "chanels"),
    ],
)
def test_files_are_held_to_the_same_rules(folder: Path, old: str, new: str, named: str) -> None:
    files = [file for file in folder.glob("*.yaml") if old in file.read_text()]
    assert files, "the files are written in another way now"
    files[0].write_text(files[0].read_text().replace(old, new, 1))
    with pytest.raises(ContentErrors) as refused:
        checked_content(folder)
    assert named in str(refused.value)
