"""Every change with who, when and what, and a way back."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from assessment.registry import current_questionnaire
from benchmarks.editions.publishing import publish_edition
from benchmarks.editions.reading import current_edition
from benchmarks.models import Edition, Finding, QuestionMapping, Study
from tests.builders import benchmark_rows
from tests.builders.staff import browser_of, staff
from tests.integration.benchmarks.admin_form import fields_on, save, send
from tests.integration.benchmarks.conftest import desk_of

Row = Finding | Study | QuestionMapping


def page_of(row: Row, view: str, *more: object) -> str:
    return reverse(f"admin:benchmarks_{row._meta.model_name}_{view}", args=[row.pk, *more])


def test_history_tells_who_changed_what(desk: Client, shipped: Finding) -> None:
    save(desk, page_of(shipped, "change"), percent="90", direction="neutral")
    page = desk.get(page_of(shipped, "history")).content.decode()
    assert "editor" in page
    assert "<strong>Percentage:</strong> 92.00 → 90" in page
    assert "a high share is a sign of immaturity → says nothing about maturity" in page
    assert "Loaded from the content files" in page


def test_history_is_in_german_too(shipped: Finding) -> None:
    desk = desk_of("editor", "de")
    save(desk, page_of(shipped, "change"), direction="neutral")
    page = desk.get(page_of(shipped, "history")).content.decode()
    assert "Aus den Inhaltsdateien geladen" in page
    assert "ein hoher Anteil spricht für wenig Reife → sagt nichts über Reife" in page


def test_history_of_a_finding_leads_to_those_of_its_mappings(desk: Client, shipped: Finding) -> None:
    mapping = shipped.mappings.get()
    assert page_of(mapping, "history") in desk.get(page_of(shipped, "history")).content.decode()
    assert desk.get(page_of(mapping, "history")).status_code == 200


def versions_of(row: Row, record: object, beside: object = None) -> str:
    """Return the address of an earlier version beside another one, or beside what is there now."""
    return page_of(row, "simple_history", record.pk) + (f"?with={beside.pk}" if beside else "")


def put_back(client: Client, address: str, reason: str = "It was right before") -> HttpResponse:
    return save(client, address, reason=reason)


def test_two_versions_stand_side_by_side(desk: Client, own_finding: Finding) -> None:
    save(desk, page_of(own_finding, "change"), percent="91", caution_en="New words", caution_de="Neue Worte")
    page = desk.get(versions_of(own_finding, own_finding.history.last())).content.decode()
    percent = page[page.index(">Percentage<") :].split("</tr>")[0]
    assert "<del>92</del>" in percent and "<ins>91</ins>" in percent
    assert '<td lang="de"><em>empty</em></td>' in page and '<td lang="de"><ins>Neue Worte</ins></td>' in page
    assert "fields are the same in both" in page


def test_a_version_is_compared_with_any_other(desk: Client, own_finding: Finding) -> None:
    for percent in ("91", "93"):
        save(desk, page_of(own_finding, "change"), percent=percent)
    newest, middle, oldest = own_finding.history.all()
    asked = {"version": str(oldest.pk), "with": str(middle.pk)}
    page = desk.get(versions_of(own_finding, newest), asked, follow=True).content.decode()
    assert "<del>92</del>" in page and "<ins>91</ins>" in page


def test_answers_are_told_in_their_own_words(desk: Client, own_finding: Finding) -> None:
    row = own_finding.mappings.get()
    save(desk, page_of(row, "change"), belongs=["roi.contribution:no_statement"])
    page = desk.get(versions_of(row, row.history.last())).content.decode()
    question = current_questionnaire().question("roi.contribution")
    (gone,) = (option.text.en for option in question.options if option.code == "approximate")
    assert gone.split()[-1] in page and "approximate'" not in page


@pytest.mark.parametrize("version", ["0", "99999", "x", "-1", "9" * 30])
def test_a_version_that_does_not_exist_is_not_found(desk: Client, own_finding: Finding, version: str) -> None:
    assert desk.get(page_of(own_finding, "simple_history", version)).status_code == 404
    there = versions_of(own_finding, own_finding.history.last())
    assert desk.get(there, {"with": version}).status_code == 404


def test_an_earlier_version_is_put_back_and_published(desk: Client, own_finding: Finding) -> None:
    publish_edition()
    save(desk, page_of(own_finding, "change"), percent="91")
    assert put_back(desk, versions_of(own_finding, own_finding.history.last())).status_code == 302
    own_finding.refresh_from_db()
    assert own_finding.percent == 92
    assert [row.number for row in Edition.objects.all()] == [3, 2, 1]
    assert [finding.percent for finding in current_edition().findings] == [92]
    newest = own_finding.history.first()
    assert (newest.history_user.username, newest.history_change_reason) == ("editor", "It was right before")


@pytest.mark.parametrize("reason", ["", "   "])
def test_putting_back_needs_a_reason(desk: Client, own_finding: Finding, reason: str) -> None:
    save(desk, page_of(own_finding, "change"), percent="91")
    response = put_back(desk, versions_of(own_finding, own_finding.history.last()), reason)
    assert response.status_code == 400
    assert "This field is required" in response.content.decode()
    own_finding.refresh_from_db()
    assert own_finding.percent == 91


def test_a_mapping_is_put_back(desk: Client, own_finding: Finding) -> None:
    row = own_finding.mappings.get()
    save(desk, page_of(row, "change"), belongs=["roi.contribution:no_statement"])
    put_back(desk, versions_of(row, row.history.last()))
    row.refresh_from_db()
    assert row.belongs == ["no_statement", "single_cases", "direction", "approximate"]


def test_a_study_is_put_back(desk: Client, own_finding: Finding) -> None:
    study = own_finding.study
    save(desk, page_of(study, "change"), publisher="Somebody")
    put_back(desk, versions_of(study, study.history.last()))
    study.refresh_from_db()
    assert study.publisher == "Publisher"


def test_what_the_rules_no_longer_allow_is_not_put_back(desk: Client, own_finding: Finding) -> None:
    oldest = own_finding.history.last()
    type(oldest).objects.filter(pk=oldest.pk).update(statement_en="")
    save(desk, page_of(own_finding, "change"), percent="91")
    response = put_back(desk, versions_of(own_finding, oldest))
    page = response.content.decode()
    assert response.status_code == 400
    assert "The rules do not allow this version any more: Missing before it can be published: statement" in page
    assert 'value="It was right before"' in page
    own_finding.refresh_from_db()
    assert own_finding.percent == 91


def test_a_finding_is_not_put_back_against_its_mappings(desk: Client, own_finding: Finding) -> None:
    oldest = own_finding.history.last()
    without = {"percent": None, "qualifier": "none", "statement_de": "Viele.", "statement_en": "Many."}
    type(oldest).objects.filter(pk=oldest.pk).update(**without)
    save(desk, page_of(own_finding, "change"), percent="91")
    response = put_back(desk, versions_of(own_finding, oldest))
    assert response.status_code == 400
    assert "so it can only be a statement" in response.content.decode()


def test_a_mapping_is_not_put_back_beside_a_second_one(desk: Client, own_finding: Finding) -> None:
    first = own_finding.mappings.get()
    save(desk, page_of(first, "change"), in_use="")
    benchmark_rows.mapping(own_finding, question="roi.kpis", belongs=["no_figures"])
    response = put_back(desk, versions_of(first, first.history.last()))
    assert response.status_code == 400
    assert "at one question only" in response.content.decode()


def test_putting_back_over_somebody_elses_change_is_told(own_finding: Finding) -> None:
    first, second = desk_of("first"), desk_of("second")
    save(first, page_of(own_finding, "change"), percent="91")
    there = versions_of(own_finding, own_finding.history.last())
    opened = fields_on(second, there)
    save(first, page_of(own_finding, "change"), percent="93")
    response = send(second, there, opened, reason="Mine is better")
    page = response.content.decode()
    assert response.status_code == 409
    assert "Somebody saved this meanwhile" in page and 'value="Mine is better"' in page
    own_finding.refresh_from_db()
    assert own_finding.percent == 93


def test_who_may_only_look_puts_nothing_back(own_finding: Finding) -> None:
    save(desk_of("editor"), page_of(own_finding, "change"), percent="91")
    client = browser_of(staff("looker", "view_finding"))
    there = versions_of(own_finding, own_finding.history.last())
    assert "Put this version back" not in client.get(there).content.decode()
    sent = {"reason": "Let me", "seen_version": Finding.objects.get().version}
    assert client.post(there, sent).status_code == 403


def test_versions_take_the_same_queries_however_many_there_are(
    desk: Client, own_finding: Finding, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for percent in range(80, 90):
        own_finding.percent = percent
        own_finding.save()
    with django_assert_max_num_queries(14):
        assert desk.get(versions_of(own_finding, own_finding.history.last())).status_code == 200


def test_editions_can_be_looked_at(desk: Client, shipped: Finding) -> None:
    save(desk, page_of(shipped, "change"), percent="90")
    newest = Edition.objects.first()
    page = desk.get(reverse("admin:benchmarks_edition_change", args=[newest.pk])).content.decode()
    assert "hsg-cannot-measure-exactly" in page
    assert "<td>percent</td><td>92</td><td>90</td>" in page
