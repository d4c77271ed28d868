"""The group of benchmark editors may edit the benchmarks, and nothing else; in German and in English."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from benchmarks.editors_group import NAME
from benchmarks.models import Edition, Finding, Series, Study
from tests.builders import benchmark_rows
from tests.builders.staff import browser_of
from tests.integration.benchmarks.conftest import desk_of

ALLOWED = {
    "benchmarks.add_study",
    "benchmarks.change_study",
    "benchmarks.view_study",
    "benchmarks.add_finding",
    "benchmarks.change_finding",
    "benchmarks.view_finding",
    "benchmarks.add_questionmapping",
    "benchmarks.change_questionmapping",
    "benchmarks.view_questionmapping",
    "benchmarks.add_series",
    "benchmarks.change_series",
    "benchmarks.view_series",
    "benchmarks.view_edition",
}
PAGES = ("study", "finding", "questionmapping", "series", "edition")


def test_the_group_may_do_exactly_this(db: None) -> None:
    assert benchmark_rows.editor().get_all_permissions() == ALLOWED


def test_migrating_again_gives_the_group_back_what_it_is(db: None) -> None:
    Group.objects.get(name=NAME).permissions.clear()
    call_command("migrate", verbosity=0)
    assert benchmark_rows.editor().get_all_permissions() == ALLOWED


def test_an_editor_reaches_the_benchmarks_and_nothing_else(desk: Client, loaded: None) -> None:
    page = desk.get(reverse("admin:index")).content.decode()
    reachable = {name for name in PAGES if reverse(f"admin:benchmarks_{name}_changelist") in page}
    assert reachable == set(PAGES)
    for model in apps.get_models():
        if model._meta.app_label == "benchmarks" or not _has_room(model._meta.label_lower):
            continue
        assert reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_changelist") not in page


def _has_room(label: str) -> bool:
    from django.contrib import admin

    return apps.get_model(label) in admin.site._registry


@pytest.mark.parametrize("label", ["auth_user", "auth_group"])
def test_an_editor_is_refused_elsewhere(desk: Client, label: str) -> None:
    assert desk.get(reverse(f"admin:{label}_changelist")).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_an_editor_deletes_nothing(desk: Client, shipped: Finding, name: str) -> None:
    row = {
        "study": shipped.study,
        "finding": shipped,
        "questionmapping": shipped.mappings.get(),
        "series": Series.objects.create(code="line"),
        "edition": Edition.objects.get(),
    }[name]
    assert desk.post(reverse(f"admin:benchmarks_{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_editions_are_looked_at_only_even_by_a_superuser(admin_client: Client, loaded: None) -> None:
    edition = Edition.objects.get()
    change = reverse("admin:benchmarks_edition_change", args=[edition.pk])
    assert admin_client.get(change).status_code == 200
    assert admin_client.post(change, {"number": 7}).status_code == 403
    assert admin_client.post(reverse("admin:benchmarks_edition_add")).status_code == 403


@pytest.mark.parametrize("staff", [True, False])
def test_others_see_no_benchmarks(loaded: None, staff: bool) -> None:
    client = browser_of(User.objects.create_user("other", is_staff=staff))
    assert client.get(reverse("admin:benchmarks_finding_changelist")).status_code in {302, 403}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["Dialogreif-Verwaltung", "Befund hinzufügen", "Prozentwert", "Nach Stand", "in einem Bericht"]),
        ("en", ["Dialogreif administration", "Add finding", "percentage", "By state", "in a report about"]),
    ],
)
def test_the_admin_speaks_the_editors_language(shipped: Finding, language: str, words: list[str]) -> None:
    client = desk_of("editor", language)
    pages = [
        reverse("admin:index"),
        reverse("admin:benchmarks_finding_changelist"),
        reverse("admin:benchmarks_finding_change", args=[shipped.pk]),
    ]
    text = "".join(client.get(page).content.decode() for page in pages)
    for word in words:
        assert word.lower() in text.lower()


def test_the_language_is_switched_on_the_page_and_stays(desk: Client, loaded: None) -> None:
    here = reverse("admin:benchmarks_finding_changelist")
    assert 'lang="en' in desk.get(here).content.decode()
    response = desk.post(reverse("set_language"), {"language": "de", "next": here})
    assert response.headers["Location"] == here
    assert 'lang="de"' in desk.get(here).content.decode()


def test_no_page_of_the_admin_carries_inline_code(desk: Client, shipped: Finding) -> None:
    for name, row in (("study", shipped.study), ("finding", shipped), ("questionmapping", shipped.mappings.get())):
        for view in ("change", "history"):
            page = desk.get(reverse(f"admin:benchmarks_{name}_{view}", args=[row.pk])).content.decode()
            assert "<style" not in page and " style=" not in page and " onclick=" not in page


@pytest.mark.parametrize("name", ["study", "finding", "questionmapping"])
def test_lists_take_the_same_queries_however_long_they_are(
    desk: Client, loaded: None, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        assert desk.get(reverse(f"admin:benchmarks_{name}_changelist")).status_code == 200


@pytest.mark.parametrize(
    ("narrowed", "count"),
    [
        ({"q": "genau messen"}, 1),
        ({"q": "Keyserlingk"}, 16),
        ({"question": "strategy.goals"}, 8),
        ({"question": "-"}, 10),
        ({"kind__exact": "forecast"}, 2),
        ({"qualifier__exact": "fraction"}, 1),
        ({"state__exact": "draft"}, 0),
    ],
)
def test_findings_are_found(desk: Client, loaded: None, narrowed: dict[str, str], count: int) -> None:
    response = desk.get(reverse("admin:benchmarks_finding_changelist"), narrowed)
    assert response.context["cl"].result_count == count


def test_a_study_leads_to_its_findings(desk: Client, loaded: None) -> None:
    study = Study.objects.get(code="keylens")
    page = desk.get(reverse("admin:benchmarks_study_changelist")).content.decode()
    address = f"{reverse('admin:benchmarks_finding_changelist')}?study__id__exact={study.pk}"
    assert f'<a href="{address}">27</a>' in page
    assert desk.get(address).context["cl"].result_count == 27
