"""Mappings from before they could carry several conditions: rows, histories, files in waiting, and editions."""

import copy
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from benchmarks.editions.loading import load_content
from benchmarks.editions.reading import current_edition
from benchmarks.findings.condition_codes import conditions_of
from benchmarks.findings.documents import changes_between, content_of
from benchmarks.models import Edition, Finding, ImportRow, QuestionMapping
from tests.builders import benchmark_rows
from tests.builders.edition import finding, mapping
from tests.builders.published import publish

BEFORE = ("benchmarks", "0006_imports_in_one_request")
AFTER = ("benchmarks", "0007_several_conditions")
ONE = {"only_if_question": "size", "only_if_rule": "any_of", "only_if_options": ["large"]}
NONE = {"only_if_question": "channels", "only_if_rule": "none_of", "only_if_options": ["none"]}
EMPTY = {"only_if_question": "", "only_if_rule": "", "only_if_options": []}
LARGE = {"question": "size", "any_of": ["large"], "none_of": []}
USERS = {"question": "channels", "any_of": [], "none_of": ["none"]}


def migrate(target: tuple[str, str]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return MigrationExecutor(connection).loader.project_state([target]).apps


@pytest.fixture
def before(transactional_db: None) -> Iterator[Any]:
    """The tables as they were; at the end they are as they are now."""
    yield migrate(BEFORE)
    migrate(AFTER)


def old_mapping(apps: Any, code: str, **fields: Any) -> None:
    """Store a finding with a mapping as the app then did, its earlier version and what it was loaded with included."""
    models = {name: apps.get_model("benchmarks", name) for name in ("Study", "Finding", "QuestionMapping")}
    study, _made = models["Study"].objects.get_or_create(**benchmark_rows.STUDY)
    told = {"statement_de": f"{{share}} {code}", "statement_en": f"{{share}} {code}", "code": code}
    row = models["Finding"].objects.create(study=study, **(benchmark_rows.FINDING | told))
    own = benchmark_rows.MAPPING | fields
    stored = models["QuestionMapping"].objects.create(finding=row, loaded=own, **own)
    history = apps.get_model("benchmarks", "HistoricalQuestionMapping")
    history.objects.create(
        id=stored.pk, finding_id=row.pk, history_date=datetime(2026, 1, 1, tzinfo=UTC), history_type="+", **own
    )


def test_one_condition_becomes_the_first_of_a_list_everywhere(before: Any) -> None:
    for code, fields in (("large", ONE), ("users", NONE), ("all", EMPTY)):
        old_mapping(before, code, **fields)
    migrate(AFTER)
    expected = {"large": [LARGE], "users": [USERS], "all": []}
    for row in QuestionMapping.objects.select_related("finding"):
        assert row.conditions == expected[row.finding.code]
        assert row.loaded["conditions"] == expected[row.finding.code]
        assert not [name for name in row.loaded if name.startswith("only_if")]
        assert [each.conditions for each in row.history.all()] == [expected[row.finding.code]]


def test_a_file_that_waits_keeps_its_condition_and_is_looked_at_anew(before: Any) -> None:
    run = before.get_model("benchmarks", "Import").objects.create(
        file_name="a.csv", uploaded_at=datetime(2026, 1, 1, tzinfo=UTC), basis="as it was"
    )
    common = {"of": run, "table": "comparisons", "sheet": "comparisons", "number": 2, "status": "changed"}
    rows = before.get_model("benchmarks", "ImportRow").objects
    change = {"column": "only_if_question", "before": "", "after": "size"}
    rows.create(position=0, key="a/q", fields={"note_de": "Neu"} | ONE, changes=[change], **common)
    rows.create(position=1, key="b/q", fields={"note_de": "Neu"}, **common)
    migrate(AFTER)
    first, second = ImportRow.objects.all()
    assert (first.fields, first.changes) == ({"note_de": "Neu", "conditions": [LARGE]}, [])
    assert second.fields == {"note_de": "Neu"}
    assert first.of.basis == ""


def test_rows_loaded_before_are_brought_up_to_date_with_their_file(before: Any, folder: Any) -> None:
    """They are told apart from those that staff edited, although they are kept in another form now."""
    migrate(AFTER)
    load_content(folder)
    row = QuestionMapping.objects.exclude(conditions=[]).first()
    wanted = row.conditions
    former = {name: value for name, value in row.loaded.items() if name != "conditions"} | ONE
    QuestionMapping.objects.filter(pk=row.pk).update(conditions=[], loaded=former)
    apps = migrate(BEFORE)
    apps.get_model("benchmarks", "QuestionMapping").objects.filter(pk=row.pk).update(**ONE)
    migrate(AFTER)
    report = load_content(folder)
    assert report.kept == []
    assert QuestionMapping.objects.get(pk=row.pk).conditions == wanted


def as_of_before(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of an edition as it was written when a mapping carried one condition or none."""
    old = copy.deepcopy(content)
    for document in old["findings"]:
        for held in document["comparables"]:
            held["only_if"] = next(iter(held.pop("conditions")), None)
    return old


LIMITED = finding("limited", mappings=(mapping(conditions=conditions_of([LARGE])),))


def test_an_edition_of_before_can_be_read_and_handed_out(client: Client, db: None) -> None:
    published = publish(LIMITED, finding("all"))
    Edition.objects.update(content=as_of_before(published.content))
    assert current_edition().findings == (LIMITED, finding("all"))
    told = client.get("/open-data/editions/1/findings.json").json()
    assert [each["mappings"][0]["conditions"] for each in told["findings"]] == [[LARGE], []]
    assert client.get("/en/sources/limited/").status_code == 200


def test_that_conditions_are_written_in_another_form_is_no_change() -> None:
    now = content_of([LIMITED, finding("all")])
    assert changes_between(as_of_before(now), now) == []


def test_a_second_condition_is_one_change() -> None:
    two = finding("limited", mappings=(mapping(conditions=conditions_of([LARGE, USERS])),))
    (change,) = changes_between(as_of_before(content_of([LIMITED])), content_of([two]))
    assert change["field"] == "comparables.roi.contribution.conditions"
    assert (change["before"], change["after"]) == ([LARGE], [LARGE, USERS])


def test_an_edition_tells_a_new_condition_in_words(client: Client, db: None) -> None:
    publish(LIMITED)
    publish(finding("limited", mappings=(mapping(conditions=conditions_of([LARGE, USERS])),)))
    page = client.get("/en/sources/editions/2/").content.decode()
    assert "only those who answer “Size” with:" in page
    assert "any_of" not in page


def test_what_editions_told_of_one_condition_is_still_told_in_words(client: Client, db: None) -> None:
    publish(LIMITED)
    publish(LIMITED, finding("all"))
    field = "comparables.roi.contribution.only_if.question"
    change = {
        "what": "finding",
        "code": "limited",
        "change": "changed",
        "field": field,
        "before": None,
        "after": "size",
    }
    Edition.objects.filter(number=2).update(changes=[change])
    page = client.get("/en/sources/editions/2/").content.decode()
    assert "Only for some" in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_of_a_finding_tells_cut_and_conditions(client: Client, db: None, language: str) -> None:
    publish(finding("limited", mappings=(mapping(conditions=conditions_of([LARGE, USERS])),)))
    page = client.get(f"/{language}/sources/limited/").content.decode()
    expected = {"de": ("unter Sprosse 4 von 4", "nicht, wer"), "en": ("below rung 4 of 4", "not those who answer")}
    assert [words for words in expected[language] if words not in page] == []


def test_the_page_of_a_figure_without_a_cut_says_that_nobody_is_told_a_side(client: Client, db: None) -> None:
    publish(finding("neutral", direction=finding().direction.NEUTRAL))
    page = client.get("/en/sources/neutral/").content.decode()
    assert "Nobody is told a side" in page


def test_findings_are_stored_as_before(own_finding: Finding) -> None:
    QuestionMapping.objects.update(conditions=[LARGE, USERS])
    assert QuestionMapping.objects.get().as_value().conditions == conditions_of([LARGE, USERS])
