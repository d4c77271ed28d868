"""The desk: everything that waits for editors, on one page, and the same rows in the lists it leads to."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from benchmarks.editions.loading import load_content
from benchmarks.models import Finding, QuestionMapping, State
from tests.builders import benchmark_rows
from tests.builders.staff import browser_of, staff
from tests.integration.benchmarks.admin_form import save
from tests.integration.benchmarks.conftest import desk_of

DESK = "/admin/benchmarks/desk/"
QUERIES = 20


def words(code: str) -> dict[str, str]:
    return {"statement_de": f"{{share}} {code}.", "statement_en": f"{{share}} {code}."}


def another(like: Finding, code: str, **changes: object) -> Finding:
    return benchmark_rows.finding(like.study, code=code, **(words(code) | changes))


def counts(client: Client) -> dict[str, int]:
    return {section.code: section.count for section in client.get(DESK).context["sections"]}


def listed(client: Client, code: str, model: str = "finding") -> set[str]:
    changelist = client.get(reverse(f"admin:benchmarks_{model}_changelist"), {"desk": code}).context["cl"]
    return {row.code for row in changelist.result_list}


def test_nothing_to_do_says_so(desk: Client, own_finding: Finding) -> None:
    own_finding.checked = "original"
    own_finding.save()
    found = counts(desk)
    assert found.pop("questions") > 0
    assert set(found.values()) == {0}
    assert "None." in desk.get(DESK).content.decode()


def test_each_thing_to_do_is_counted_shown_and_listed(desk: Client, own_finding: Finding) -> None:
    study = own_finding.study
    study.year_published = timezone.localdate().year - 11
    study.save()
    another(own_finding, "draft", state=State.DRAFT, population_en="")
    contrary = another(own_finding, "contrary", percent=81)
    benchmark_rows.mapping(contrary)
    twin = another(own_finding, "twin", **words("contrary") | {"percent": 81})
    another(own_finding, "retired", state=State.RETIRED, population_en="")
    found = counts(desk)
    assert found["conflicts"] == 1 and listed(desk, "conflicts") == {"finding", "contrary"}
    assert found["duplicates"] == 1 and listed(desk, "duplicates") == {"contrary", twin.code}
    assert found["half-translated"] == 1 and listed(desk, "half-translated") == {"draft"}
    assert found["drafts"] == 1 and listed(desk, "drafts") == {"draft"}
    assert found["unmapped"] == 2 and listed(desk, "unmapped") == {"draft", "twin"}
    assert found["unchecked"] == 4 and "retired" not in listed(desk, "unchecked")
    assert found["old"] == 3 and listed(desk, "old") == {"finding", "contrary", "twin"}
    page = desk.get(DESK).content.decode()
    assert "Missing: Population in English" in page and "11 points apart" in page and "11 years old" in page
    assert f"{reverse('admin:benchmarks_finding_changelist')}?desk=conflicts" in page


def test_studies_have_their_place_too(desk: Client, own_finding: Finding) -> None:
    benchmark_rows.study(code="half", name_en="", state=State.DRAFT)
    assert listed(desk, "half-translated", "study") == listed(desk, "drafts", "study") == {"half"}
    assert "?desk=drafts" in desk.get(DESK).content.decode()


def test_a_question_leaves_the_desk_once_a_figure_is_published_at_it(desk: Client, own_finding: Finding) -> None:
    before = counts(desk)["questions"]
    QuestionMapping.objects.update(in_use=False)
    assert counts(desk)["questions"] == before + 1


def test_what_waits_for_approval_is_there(own_finding: Finding, settings: Settings) -> None:
    settings.PUBLISH_NEEDS_SECOND_PERSON = True
    anna = desk_of("anna")
    assert counts(anna)["waiting"] == 0
    save(anna, reverse("admin:benchmarks_finding_change", args=[own_finding.pk]), percent="91")
    assert counts(anna)["waiting"] == 1
    assert listed(anna, "waiting") == {"finding"}


def test_with_one_person_nothing_is_said_of_approval(desk: Client, own_finding: Finding) -> None:
    assert "waiting" not in counts(desk)


def test_last_changes_tell_who_when_and_what(desk: Client, own_finding: Finding) -> None:
    save(desk, reverse("admin:benchmarks_finding_change", args=[own_finding.pk]), percent="91")
    newest = desk.get(DESK).context["changes"][0]
    assert (newest.title, newest.change.who, newest.change.fields) == ("finding", "editor", ("Percentage",))


def test_many_rows_saved_for_one_reason_are_one_change(desk: Client, own_finding: Finding) -> None:
    moment = timezone.now().replace(second=30)
    for code in ("a", "b", "c"):
        row = another(own_finding, code)
        Finding.history.filter(id=row.pk).update(history_change_reason="Import figures.csv", history_date=moment)
    changes = desk.get(DESK).context["changes"]
    assert [row.change.has_more for row in changes if row.change.reason] == [True]


@pytest.mark.parametrize(("language", "text"), [("de", "Werte, die älter als zehn Jahre sind"), ("en", "Last changes")])
def test_the_desk_speaks_the_editors_language(own_finding: Finding, language: str, text: str) -> None:
    assert text in desk_of("editor", language).get(DESK).content.decode()


def test_the_index_and_every_page_lead_to_the_desk(desk: Client, own_finding: Finding) -> None:
    assert desk.get(reverse("admin:index")).content.decode().count(f'href="{DESK}"') == 2
    assert f'href="{DESK}"' in desk.get(reverse("admin:benchmarks_finding_changelist")).content.decode()


def test_the_desk_is_for_those_who_may_look_at_findings(own_finding: Finding) -> None:
    assert Client().get(DESK).status_code == 302
    other = browser_of(staff("other"))
    assert other.get(DESK).status_code == 403
    assert DESK not in other.get(reverse("admin:index")).content.decode()


def test_the_desk_carries_no_inline_code(desk: Client, own_finding: Finding) -> None:
    page = desk.get(DESK).content.decode()
    assert "<style" not in page and " style=" not in page and " onclick=" not in page


def test_the_desk_takes_the_same_queries_however_much_there_is(
    desk: Client, own_finding: Finding, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(QUERIES) as few:
        desk.get(DESK)
    load_content()
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert desk.get(DESK).status_code == 200
