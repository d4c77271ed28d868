"""What may be stored: the rules that editors and content files are held to, and the database's own."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from benchmarks.models import Finding, QuestionMapping, State, Study
from benchmarks.models.mapping import stored_figures
from benchmarks.models.mapping_entry import single_question_problem
from benchmarks.models.warnings import finding_warnings, mapping_warnings
from tests.builders import benchmark_rows

NEXT_YEAR = date.today().year + 1


def warnings(row: Finding | QuestionMapping) -> list[str]:
    """Return what looks wrong with a row beside everything that is stored."""
    if isinstance(row, Finding):
        return list(finding_warnings(row.as_entry(), stored_figures(row)))
    return list(mapping_warnings(row.as_entry(), stored_figures(row.finding, row.question)))


def problems(row: Any, **changes: Any) -> dict[str, list[str]]:
    """Return what validation says by field after some changes."""
    for name, value in changes.items():
        setattr(row, name, value)
    try:
        row.full_clean()
    except ValidationError as error:
        return error.message_dict
    return {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": "editions"}, "code"),
        ({"percent": -1}, "percent"),
        ({"percent": 101}, "percent"),
        ({"percent": None}, "percent"),
        ({"qualifier": "none"}, "qualifier"),
        ({"qualifier": "fraction"}, "share_words_de"),
        ({"qualifier": "roughly"}, "qualifier"),
        ({"direction": "up"}, "direction"),
        ({"topic": "weather"}, "topic"),
        ({"sample_size": 0}, "sample_size"),
        ({"sample_size": 84, "sample_size_at_least": 80}, "sample_size_at_least"),
        ({"kind": "opinion", "percent": None, "qualifier": "none"}, "author"),
        ({"kind": "opinion", "author": "Somebody"}, "percent"),
        ({"statement_de": "92 % können es nicht."}, "statement_de"),
        ({"statement_en": "{share} and {share}"}, "statement_en"),
        ({"statement_en": ""}, "statement_en"),
        ({"population_de": ""}, "population_de"),
        ({"sample_size_printed_en": ""}, "sample_size_printed_en"),
        ({"caution_de": "Vorsicht"}, "caution_en"),
        ({"source_url": "nowhere"}, "source_url"),
        ({"code": "Not A Code"}, "code"),
    ],
)
def test_a_finding_that_makes_no_sense_is_refused(own_finding: Finding, changes: dict[str, Any], field: str) -> None:
    assert field in problems(own_finding, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"percent": 0},
        {"percent": 100},
        {"percent": "31.7"},
        {"sample_size": 1},
        {"sample_size": None, "sample_size_at_least": 2500},
        {"sample_size": None},
        {"qualifier": "fraction", "share_words_de": "neun von zehn", "share_words_en": "nine out of ten"},
    ],
)
def test_a_finding_that_makes_sense_is_accepted(own_finding: Finding, changes: dict[str, Any]) -> None:
    assert problems(own_finding, **changes) == {}


def test_a_draft_may_be_incomplete(own_finding: Finding) -> None:
    assert problems(own_finding, state=State.DRAFT, statement_en="", population_de="") == {}


def test_the_same_statement_twice_in_a_study_is_refused(own_finding: Finding) -> None:
    twin = Finding(
        study=own_finding.study, code="twin", **_fields(statement_de="{share}  KÖNNEN es nicht genau messen")
    )
    assert "statement_de" in problems(twin)


def test_the_same_statement_in_another_study_is_accepted(own_finding: Finding) -> None:
    twin = Finding(study=benchmark_rows.study(code="other"), code="twin", **_fields())
    assert problems(twin) == {}


def test_a_code_is_used_once(own_finding: Finding) -> None:
    twin = Finding(study=benchmark_rows.study(code="other"), code=own_finding.code, **_fields())
    assert "code" in problems(twin)


def _fields(**changes: Any) -> dict[str, Any]:
    return {name: value for name, value in benchmark_rows.FINDING.items() if name != "code"} | changes


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"year_published": 1989}, "year_published"),
        ({"year_published": NEXT_YEAR + 1}, "year_published"),
        ({"year_fieldwork": 1989}, "year_fieldwork"),
        ({"year_fieldwork": 2014, "year_published": 2013}, "year_published"),
        ({"name_en": ""}, "name_en"),
        ({"region_de": ""}, "region_de"),
        ({"method_en": ""}, "method_en"),
        ({"publisher": ""}, "publisher"),
    ],
)
@pytest.mark.django_db
def test_a_study_that_makes_no_sense_is_refused(changes: dict[str, Any], field: str) -> None:
    assert field in problems(benchmark_rows.study(), **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"year_published": 1990},
        {"year_published": NEXT_YEAR},
        {"year_fieldwork": 2013, "year_published": 2013},
        {"year_fieldwork": None, "year_published": None},
    ],
)
@pytest.mark.django_db
def test_a_study_may_leave_its_years_open(changes: dict[str, Any]) -> None:
    assert problems(benchmark_rows.study(), **changes) == {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"question": "roi.gone"}, "question"),
        ({"belongs": ["no_statement", "gone"]}, "belongs"),
        ({"belongs": []}, "belongs"),
        ({"closeness": "statement"}, "closeness"),
        ({"match": "only"}, "match"),
        ({"if_not_en": ""}, "if_not_en"),
        ({"note_de": ""}, "note_de"),
        ({"conditions": [{"question": "", "any_of": ["large"], "none_of": []}]}, "conditions"),
        ({"conditions": [{"question": "gone", "any_of": ["large"], "none_of": []}]}, "conditions"),
        ({"conditions": [{"question": "size", "any_of": [], "none_of": []}]}, "conditions"),
        ({"conditions": [{"question": "size", "any_of": ["large"], "none_of": ["micro"]}]}, "conditions"),
        ({"conditions": [{"question": "size", "any_of": ["gone"], "none_of": []}]}, "conditions"),
    ],
)
def test_a_comparison_that_makes_no_sense_is_refused(own_finding: Finding, changes: dict[str, Any], field: str) -> None:
    assert field in problems(own_finding.mappings.get(), **changes)


def test_without_a_percentage_a_comparison_is_a_statement(own_finding: Finding) -> None:
    Finding.objects.update(percent=None, qualifier="none")
    assert "closeness" in problems(QuestionMapping.objects.get())


def test_nobody_is_compared_with_an_opinion(own_finding: Finding) -> None:
    Finding.objects.update(percent=None, qualifier="none", kind="opinion", author="Somebody")
    assert "belongs" in problems(QuestionMapping.objects.get(), closeness="statement")


def test_a_question_is_compared_once_per_finding(own_finding: Finding) -> None:
    twin = QuestionMapping(finding=own_finding, **benchmark_rows.MAPPING)
    assert "__all__" in problems(twin)


def test_a_percentage_stands_at_one_question() -> None:
    assert single_question_problem(["roi.contribution", "roi.kpis"]) is not None
    assert single_question_problem(["roi.contribution"]) is None
    assert single_question_problem([]) is None


@pytest.mark.parametrize(("percent", "warns"), [("0.92", True), ("0", False), ("1", False), ("92", False)])
def test_a_percentage_on_the_wrong_scale_is_asked_about(own_finding: Finding, percent: str, warns: bool) -> None:
    own_finding.percent = percent
    own_finding.clean_fields()
    assert bool(warnings(own_finding)) is warns


@pytest.mark.parametrize(
    ("direction", "fits"), [("high_is_immature", True), ("high_is_mature", False), ("neutral", True)]
)
def test_a_direction_upside_down_is_refused(own_finding: Finding, direction: str, fits: bool) -> None:
    mapping = own_finding.mappings.get()
    mapping.finding.direction = direction
    assert ("belongs" in problems(mapping)) is not fits


def test_a_mapping_out_of_use_keeps_whatever_it_counts(own_finding: Finding) -> None:
    mapping = own_finding.mappings.get()
    assert problems(mapping, belongs=["no_statement", "direction"], in_use=False) == {}
    assert "belongs" in problems(mapping, in_use=True)


def test_the_published_findings_raise_no_question(loaded: None) -> None:
    held = QuestionMapping.objects.filter(finding__state="published").select_related("finding__study")
    warned = [
        *(warning for row in Finding.objects.filter(state="published") for warning in warnings(row)),
        *(warning for row in held for warning in warnings(row)),
    ]
    assert warned == []


@pytest.mark.parametrize(
    "changes",
    [
        {"percent": 101},
        {"percent": -1},
        {"percent": None},
        {"qualifier": "none"},
        {"kind": "opinion"},
        {"sample_size": 0},
        {"sample_size_at_least": 10},
        {"state": "gone"},
        {"direction": "up"},
    ],
)
def test_the_database_refuses_what_no_form_has_seen(own_finding: Finding, changes: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.filter(pk=own_finding.pk).update(**changes)


def test_the_database_keeps_a_question_once_per_finding(own_finding: Finding) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        benchmark_rows.mapping(own_finding)


def test_every_save_counts_the_version_up(own_finding: Finding) -> None:
    before = own_finding.version
    own_finding.save()
    assert Study.objects.get().version == 1
    assert own_finding.version == before + 1
