"""An editor says for whom a finding speaks: any number of conditions, row by row, without a script."""

from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from benchmarks.models import Finding, QuestionMapping
from tests.integration.benchmarks.admin_form import fields_on, save
from tests.integration.benchmarks.conftest import desk_of

LARGE = {"question": "size", "any_of": ["large", "very_large"], "none_of": []}
USERS = {"question": "channels", "any_of": [], "none_of": ["none"]}


def page_of(row: Finding | QuestionMapping) -> str:
    return reverse(f"admin:benchmarks_{row._meta.model_name}_change", args=[row.pk])


def row(number: int, question: str, rule: str, *options: str, remove: bool = False) -> dict[str, Any]:
    """Return what a row of the form sends."""
    own = f"mappings-0-conditions.{number}"
    sent = {f"{own}.question": question, f"{own}.rule": rule, f"{own}.options": list(options)}
    return sent | ({f"{own}.remove": "on"} if remove else {})


def sent(desk: Client, finding: Finding, *rows: dict[str, Any]) -> HttpResponse:
    changes = {name: value for each in rows for name, value in each.items()}
    return save(desk, page_of(finding), **changes)


def stored() -> list[dict[str, Any]]:
    return QuestionMapping.objects.get().conditions


@pytest.fixture
def with_two(own_finding: Finding) -> Finding:
    QuestionMapping.objects.update(conditions=[LARGE, USERS])
    return own_finding


def test_conditions_are_entered_one_by_one_and_there_is_always_a_row_left(desk: Client, own_finding: Finding) -> None:
    for number, condition in enumerate((LARGE, USERS)):
        rule = "any_of" if condition["any_of"] else "none_of"
        question, options = condition["question"], condition[rule]
        own = row(number, question, rule, *(f"{question}:{option}" for option in options))
        assert sent(desk, own_finding, own).status_code == 302
        assert f"mappings-0-conditions.{number + 1}.question" in fields_on(desk, page_of(own_finding))
    assert stored() == [LARGE, USERS]


def test_saving_what_is_there_changes_nothing(desk: Client, with_two: Finding) -> None:
    version = QuestionMapping.objects.get().version
    assert save(desk, page_of(with_two)).status_code == 302
    assert (stored(), QuestionMapping.objects.get().version) == ([LARGE, USERS], version)


def test_a_condition_is_taken_away_by_its_box(desk: Client, with_two: Finding) -> None:
    assert sent(desk, with_two, row(0, "size", "any_of", "size:large", remove=True)).status_code == 302
    assert stored() == [USERS]
    assert sent(desk, with_two, row(0, "channels", "none_of", "channels:none", remove=True)).status_code == 302
    assert stored() == []


def test_a_row_that_is_emptied_is_gone(desk: Client, with_two: Finding) -> None:
    assert sent(desk, with_two, row(0, "", "")).status_code == 302
    assert stored() == [USERS]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (row(2, "size", ""), "Condition 3: Choose whether these answers are asked for or ruled out."),
        (row(2, "size", "some_of", "size:large"), "Condition 3: Choose whether"),
        (row(2, "size", "any_of"), "Condition 3: Choose the answers that decide."),
        (row(2, "", "any_of", "size:large"), "Condition 3: Some answers ticked here belong to another question"),
        (row(2, "", "any_of"), "Condition 3: Choose the question that decides"),
        (row(2, "size", "any_of", "channels:none"), "belong to another question: channels"),
        (row(2, "size", "any_of", "size:gone"), "gone is no answer to size"),
        (row(2, "gone", "any_of", "gone:a"), "The questionnaire has no question gone"),
        (row(2, "size", "any_of", "size:micro"), "Nobody can meet the conditions on “Size” (size)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_is_told_by_its_row_and_everything_stays(
    desk: Client, with_two: Finding, wrong: dict[str, Any], told: str
) -> None:
    answer = sent(desk, with_two, wrong)
    assert answer.status_code == 200
    assert told in unescape(answer.content.decode())
    assert stored() == [LARGE, USERS]
    for ticked in wrong["mappings-0-conditions.2.options"]:
        if ticked in ("size:large", "size:micro", "channels:none"):
            assert f'name="mappings-0-conditions.2.options" value="{ticked}" checked' in answer.content.decode()


def test_a_thousand_rows_are_not_read(desk: Client, own_finding: Finding) -> None:
    rows = [row(number, "size", "any_of", "size:large") for number in range(20, 60)]
    assert sent(desk, own_finding, *rows).status_code == 302
    assert stored() == []


def test_a_mapping_has_the_same_rows_in_a_room_of_its_own(desk: Client, with_two: Finding) -> None:
    page = page_of(QuestionMapping.objects.get())
    fields = fields_on(desk, page)
    assert fields["conditions.0.question"] == ["size"]
    assert fields["conditions.1.options"] == ["channels:none"]
    assert save(desk, page, **{"conditions.0.remove": "on"}).status_code == 302
    assert stored() == [USERS]


def test_the_history_tells_conditions_in_words(with_two: Finding) -> None:
    desk = desk_of("historian")
    assert sent(desk, with_two, row(1, "channels", "none_of", "channels:none", remove=True)).status_code == 302
    mapping = QuestionMapping.objects.get()
    page = unescape(desk.get(reverse("admin:benchmarks_questionmapping_history", args=[mapping.pk])).content.decode())
    assert "only those who answer “Size” with: " in page
    assert "any_of" not in page


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "below rung 4"),
        ({"closeness": "loose"}, "–"),
        ({"question": "gone.question"}, "–"),
        ({"belongs": ["no_statement", "direction"]}, "–"),
    ],
    ids=str,
)
def test_the_list_of_mappings_tells_where_each_share_cuts_the_ladder(
    desk: Client, own_finding: Finding, changes: dict[str, Any], told: str
) -> None:
    QuestionMapping.objects.update(**changes)
    page = desk.get(reverse("admin:benchmarks_questionmapping_changelist")).content.decode()
    assert f'<td class="field-cut">{told}</td>' in page
