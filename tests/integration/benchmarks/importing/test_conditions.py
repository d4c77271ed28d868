"""Conditions and cuts in files: several in one column, old columns, and what the rules of entry refuse."""

import re

import pytest
from django.utils.translation import override

from benchmarks.exchange.importing import apply_import
from benchmarks.models import Finding, Import, QuestionMapping, RowStatus
from tests.builders import benchmark_rows
from tests.builders.spreadsheets import packed
from tests.integration.benchmarks.importing.test_checking import csv_of, told

KEY = {"finding": "finding", "question": "roi.contribution"}
LARGE = {"question": "size", "any_of": ["large", "very_large"], "none_of": []}
USERS = {"question": "channels", "any_of": [], "none_of": ["none"]}
BOTH = "size any_of large very_large; channels none_of none"


def mappings(bring, **columns: str) -> Import:
    return bring(csv_of(KEY | columns), "comparisons.csv")


def stored():
    return QuestionMapping.objects.get().conditions


def test_several_conditions_are_brought_in_one_column(own_finding, bring, editor) -> None:
    run = mappings(bring, conditions=BOTH)
    assert told(run) == {}
    apply_import(run, by=editor, now=run.uploaded_at)
    assert stored() == [LARGE, USERS]
    assert QuestionMapping.objects.get().history.count() == 2


@pytest.mark.parametrize("ending", ["xlsx", "zip"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_conditions_come_back_from_an_export_as_they_were(own_finding, bring, exported, ending, language) -> None:
    QuestionMapping.objects.update(conditions=[USERS, LARGE])
    with override(language):
        content = exported(ending)
    assert not bring(content, f"export.{ending}").rows.exclude(status=RowStatus.UNCHANGED).exists()


@pytest.mark.parametrize("again", ["channels none_of none; size any_of very_large, large", f"{BOTH};"])
def test_the_same_in_another_order_is_no_change(own_finding, bring, again) -> None:
    QuestionMapping.objects.update(conditions=[LARGE, USERS])
    assert mappings(bring, conditions=again).rows.get().status == RowStatus.UNCHANGED


def test_an_empty_cell_takes_every_condition_away_and_no_column_leaves_them(own_finding, bring) -> None:
    QuestionMapping.objects.update(conditions=[LARGE, USERS])
    (change,) = mappings(bring, conditions="").rows.get().changes
    assert (change["column"], change["after"]) == ("conditions", [])
    assert mappings(bring, note_en="Asked in another way.").rows.get().status == RowStatus.UNCHANGED


def test_the_three_columns_of_before_become_one_condition(own_finding, bring, editor) -> None:
    old = {"only_if_question": "size", "only_if_rule": "any_of", "only_if_options": "large, very_large"}
    run = mappings(bring, **old)
    apply_import(run, by=editor, now=run.uploaded_at)
    assert stored() == [LARGE]


def test_a_preview_shows_conditions_by_their_codes(own_finding, desk) -> None:
    QuestionMapping.objects.update(conditions=[USERS])
    page = desk.bring(csv_of(KEY | {"conditions": BOTH}), "comparisons.csv").text
    assert "channels none_of none" in re.sub("<[^>]+>", "", page)


@pytest.mark.parametrize(
    ("columns", "column", "reason"),
    [
        ({"conditions": "gone any_of large"}, "conditions", "no question gone"),
        ({"conditions": "size any_of huge"}, "conditions", "huge is no answer to size"),
        ({"conditions": "size any_of large; size any_of micro"}, "conditions", "Nobody can meet"),
        ({"conditions": "size large"}, "conditions", "is no condition"),
        ({"belongs": "no_statement, direction"}, "belongs", "(single_cases)"),
        ({"belongs": "exact"}, "belongs", "can’t have a direction"),
    ],
    ids=str,
)
def test_what_the_rules_refuse_is_refused_in_a_file_too(own_finding, bring, columns, column, reason) -> None:
    run = mappings(bring, **columns)
    assert any(reason in text for text in told(run)[column])
    assert run.rows.get().status == RowStatus.WRONG


def test_a_direction_given_by_a_file_is_held_against_the_mapping_that_stays(own_finding, bring) -> None:
    Finding.objects.update(direction="neutral")
    QuestionMapping.objects.update(belongs=["no_statement", "direction"])
    run = bring(csv_of({"code": "finding", "direction": "high_is_immature"}))
    assert any("(single_cases)" in text for text in told(run)["code"])


def test_a_direction_and_the_answers_may_be_put_right_by_one_file(own_finding, bring, exported) -> None:
    """Each is held against the other as it would be, not as it is."""
    Finding.objects.update(direction="neutral")
    QuestionMapping.objects.update(belongs=["no_statement", "direction"])
    finding = {"code": "finding", "direction": "high_is_immature"}
    answers = KEY | {"belongs": ", ".join(benchmark_rows.MAPPING["belongs"])}
    content = packed(findings__csv=csv_of(finding).encode(), comparisons__csv=csv_of(answers).encode()).getvalue()
    assert told(bring(content, "both.zip")) == {}
