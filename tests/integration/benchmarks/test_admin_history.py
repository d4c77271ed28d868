"""Every change with who, when and what, and a way back."""

from django.test import Client
from django.urls import reverse

from benchmarks.models import Comparable, Edition, Finding, Study
from benchmarks.services import current_edition
from tests.integration.benchmarks.admin_form import FormFields, save, send
from tests.integration.benchmarks.conftest import desk_of

Row = Finding | Study | Comparable


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


def test_history_of_a_finding_leads_to_those_of_its_comparisons(desk: Client, shipped: Finding) -> None:
    comparable = shipped.comparables.get()
    assert page_of(comparable, "history") in desk.get(page_of(shipped, "history")).content.decode()
    assert desk.get(page_of(comparable, "history")).status_code == 200


def test_an_earlier_version_is_put_back_and_published(desk: Client, shipped: Finding) -> None:
    save(desk, page_of(shipped, "change"), percent="90")
    back = page_of(shipped, "simple_history", shipped.history.last().pk)
    assert 'value="92"' in desk.get(back).content.decode()
    assert save(desk, back).status_code == 302
    shipped.refresh_from_db()
    assert shipped.percent == 92
    assert [row.number for row in Edition.objects.all()] == [3, 2, 1]
    assert {finding.code: finding.percent for finding in current_edition().findings}[shipped.code] == 92
    assert shipped.history.first().history_user.username == "editor"


def test_a_comparison_is_put_back(desk: Client, shipped: Finding) -> None:
    comparable = shipped.comparables.get()
    save(desk, page_of(comparable, "change"), belongs=["roi.contribution:no_statement"])
    save(desk, page_of(comparable, "simple_history", comparable.history.last().pk))
    comparable.refresh_from_db()
    assert comparable.belongs == ["no_statement", "single_cases", "direction", "approximate"]


def test_a_study_is_put_back(desk: Client, loaded: None) -> None:
    study = Study.objects.get(code="keylens")
    save(desk, page_of(study, "change"), publisher="Somebody")
    save(desk, page_of(study, "simple_history", study.history.last().pk))
    study.refresh_from_db()
    assert study.publisher == "Keylens"


def test_putting_back_meets_the_same_rules(desk: Client, shipped: Finding) -> None:
    back = page_of(shipped, "simple_history", shipped.history.last().pk)
    response = save(desk, back, percent="101")
    assert response.status_code == 200
    assert "less than or equal to 100" in response.content.decode()


def test_putting_back_over_somebody_elses_change_is_told(shipped: Finding) -> None:
    first, second = desk_of("first"), desk_of("second")
    back = page_of(shipped, "simple_history", shipped.history.last().pk)
    opened = second.get(back)
    assert opened.status_code == 200
    save(first, page_of(shipped, "change"), percent="90")
    response = send(second, back, FormFields(opened.content.decode()).fields)
    assert "first saved this meanwhile" in response.content.decode()
    shipped.refresh_from_db()
    assert shipped.percent == 90


def test_editions_can_be_looked_at(desk: Client, shipped: Finding) -> None:
    save(desk, page_of(shipped, "change"), percent="90")
    newest = Edition.objects.first()
    page = desk.get(reverse("admin:benchmarks_edition_change", args=[newest.pk])).content.decode()
    assert "hsg-cannot-measure-exactly" in page
    assert "<td>percent</td><td>92</td><td>90</td>" in page
