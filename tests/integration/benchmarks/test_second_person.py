"""Publishing by two people: who edits proposes, somebody else approves, and until then readers keep what they have."""

from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from benchmarks.editions.publishing import editors_since_publication, publish_edition
from benchmarks.editions.reading import current_edition
from benchmarks.exchange.importing import apply_import, preview_import
from benchmarks.models import Edition, Finding, Series, State, Study
from tests.builders import benchmark_rows
from tests.builders.staff import browser_of, staff
from tests.integration.benchmarks.admin_form import fields_on, save
from tests.integration.benchmarks.conftest import desk_of


@pytest.fixture(autouse=True)
def two_people(settings: Settings) -> None:
    settings.PUBLISH_NEEDS_SECOND_PERSON = True


@pytest.fixture
def published(own_finding: Finding) -> Finding:
    publish_edition()
    return own_finding


@pytest.fixture
def anna(db: None) -> Client:
    return desk_of("anna")


@pytest.fixture
def bert(db: None) -> Client:
    return desk_of("bert")


def page_of(row: Finding | Study | Series, view: str = "change") -> str:
    return reverse(f"admin:benchmarks_{row._meta.model_name}_{view}", args=[row.pk])


def act(client: Client, action: str, *rows: Finding | Study) -> str:
    address = reverse(f"admin:benchmarks_{rows[0]._meta.model_name}_changelist")
    sent = {"action": action, "_selected_action": [row.pk for row in rows]}
    return client.post(address, sent, follow=True).content.decode()


def approve(client: Client, row: Finding | Study | Series) -> str:
    row.refresh_from_db()
    return client.post(page_of(row, "approve"), {"seen_version": row.version}, follow=True).content.decode()


def percents() -> list[int]:
    return [int(finding.percent or 0) for finding in current_edition().findings]


def test_an_edit_waits_and_readers_keep_what_they_have(anna: Client, published: Finding) -> None:
    response = save(anna, page_of(published), percent="91")
    published.refresh_from_db()
    assert response.status_code == 302
    assert (published.state, published.percent) == (State.PROPOSED, 91)
    assert published.proposed_by == User.objects.get(username="anna")
    assert (Edition.objects.count(), percents()) == (1, [92])


def test_another_edition_meanwhile_keeps_the_approved_version_too(anna: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    words = {"statement_de": "{share} anders.", "statement_en": "{share} otherwise."}
    benchmark_rows.finding(published.study, code="other", percent=5, **words)
    publish_edition()
    assert (current_edition().number, percents()) == (2, [92, 5])


def test_a_second_person_approves_and_that_publishes(anna: Client, bert: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    panel = bert.get(page_of(published)).content.decode()
    assert "Proposed by anna" in panel and "Approve and publish" in panel
    approve(bert, published)
    published.refresh_from_db()
    assert (published.state, published.approved_by) == (State.PUBLISHED, User.objects.get(username="bert"))
    assert (Edition.objects.first().published_by, percents()) == ("bert", [91])
    assert published.history.first().history_change_reason == "Approved"


def test_who_edited_may_not_approve(anna: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    assert "Approve and publish" not in anna.get(page_of(published)).content.decode()
    assert "so somebody else must approve it" in approve(anna, published)
    assert "so somebody else must approve it" in act(anna, "approve_selected", published)
    published.refresh_from_db()
    assert (published.state, percents()) == (State.PROPOSED, [92])


def test_nobody_who_edited_since_may_approve(anna: Client, bert: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    save(bert, page_of(published), percent="93")
    for client in (anna, bert):
        assert "so somebody else must approve it" in approve(client, published)
    approve(desk_of("carla"), published)
    assert percents() == [93]


def test_what_was_edited_before_the_last_publication_does_not_count(
    anna: Client, bert: Client, published: Finding
) -> None:
    save(anna, page_of(published), percent="91")
    approve(bert, published)
    save(bert, page_of(published), percent="93")
    assert editors_since_publication(published) == {User.objects.get(username="bert").pk}
    approve(anna, published)
    assert percents() == [93]


def test_a_changed_mapping_waits_with_its_finding(anna: Client, bert: Client, published: Finding) -> None:
    save(anna, page_of(published), mappings__0__note_en="Asked otherwise.")
    published.refresh_from_db()
    assert published.state == State.PROPOSED
    assert current_edition().findings[0].mappings[0].note.en == "Asked in another way."
    assert "so somebody else must approve it" in approve(anna, published)
    approve(bert, published)
    assert current_edition().findings[0].mappings[0].note.en == "Asked otherwise."


def test_a_mapping_changed_in_its_own_room_waits_too(anna: Client, published: Finding) -> None:
    row = published.mappings.get()
    save(anna, reverse("admin:benchmarks_questionmapping_change", args=[row.pk]), note_en="Asked otherwise.")
    published.refresh_from_db()
    assert published.state == State.PROPOSED
    assert current_edition().findings[0].mappings[0].note.en == "Asked in another way."
    assert "so somebody else must approve it" in approve(anna, published)


def test_a_study_waits_and_its_findings_stay(anna: Client, bert: Client, published: Finding) -> None:
    study = published.study
    save(anna, page_of(study), publisher="Somebody")
    assert current_edition().findings[0].study.publisher == "Publisher"
    approve(bert, study)
    assert current_edition().findings[0].study.publisher == "Somebody"


def test_a_series_waits_too(anna: Client, bert: Client, published: Finding) -> None:
    study = benchmark_rows.study(code="later", year_published=2014)
    words = {"statement_de": "{share} später.", "statement_en": "{share} later."}
    benchmark_rows.mapping(benchmark_rows.finding(study, code="later", **words))
    Study.objects.filter(pk=published.study_id).update(year_published=2013)
    titles = {"title_de": "Reihe", "title_en": "Series"}
    series = Series.objects.create(code="line", stretches=[["finding", "later"]], state=State.PUBLISHED, **titles)
    publish_edition()
    save(anna, page_of(series), title_en="Renamed")
    assert [each.title.en for each in current_edition().series] == ["Series"]
    approve(bert, series)
    assert [each.title.en for each in current_edition().series] == ["Renamed"]


def test_putting_a_version_back_waits_too(anna: Client, bert: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    approve(bert, published)
    back = reverse("admin:benchmarks_finding_simple_history", args=[published.pk, published.history.last().pk])
    save(anna, back, reason="It was right")
    published.refresh_from_db()
    assert (published.state, published.percent, percents()) == (State.PROPOSED, 92, [91])


def test_the_form_offers_to_propose_and_not_to_publish(anna: Client, own_finding: Finding) -> None:
    own_finding.state = State.DRAFT
    own_finding.save()
    page = anna.get(page_of(own_finding)).content.decode()
    assert '<option value="proposed">' in page and '<option value="published"' not in page
    response = save(anna, page_of(own_finding), state="published")
    assert "published is not one of the available choices" in response.content.decode()


def test_what_is_proposed_must_be_complete(anna: Client, own_finding: Finding) -> None:
    own_finding.state = State.DRAFT
    own_finding.save()
    response = save(anna, page_of(own_finding), state="proposed", statement_en="")
    assert "Missing before it can be published: statement in English" in response.content.decode()


def test_several_are_proposed_and_approved_in_one_edition(anna: Client, bert: Client, published: Finding) -> None:
    drafts = [
        benchmark_rows.finding(
            published.study,
            code=code,
            state=State.DRAFT,
            statement_de=f"{{share}} {code}",
            statement_en=f"{{share}} {code}",
        )
        for code in ("a", "b")
    ]
    act(anna, "propose_selected", *drafts)
    assert {row.state for row in Finding.objects.filter(code__in=["a", "b"])} == {State.PROPOSED}
    act(bert, "approve_selected", *drafts)
    assert (Edition.objects.count(), percents()) == (2, [92, 92, 92])


def test_approving_several_is_all_or_nothing(anna: Client, bert: Client, published: Finding) -> None:
    words = {"statement_de": "{share} anders.", "statement_en": "{share} otherwise."}
    other = benchmark_rows.finding(published.study, code="other", state=State.DRAFT, **words)
    act(anna, "propose_selected", other)
    save(bert, page_of(published), percent="91")
    assert "Not done: finding. You edited or proposed this" in act(bert, "approve_selected", published, other)
    assert {row.state for row in Finding.objects.all()} == {State.PROPOSED}
    assert Edition.objects.count() == 1


def test_only_what_was_seen_is_approved(anna: Client, bert: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    seen = fields_on(bert, page_of(published))["seen_version"][0]
    save(anna, page_of(published), percent="93")
    page = bert.post(page_of(published, "approve"), {"seen_version": seen}, follow=True).content.decode()
    assert "Nothing was approved" in page
    assert percents() == [92]


def test_retiring_needs_no_second_person(anna: Client, published: Finding) -> None:
    act(anna, "retire_selected", published)
    assert percents() == []


def test_looking_approves_nothing(anna: Client, bert: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    bert.get(page_of(published, "approve"))
    assert percents() == [92]


def test_who_may_not_edit_may_not_approve(anna: Client, published: Finding) -> None:
    save(anna, page_of(published), percent="91")
    stranger = browser_of(staff("stranger"))
    assert stranger.post(page_of(published, "approve"), {"seen_version": 1}).status_code == 403
    assert Client().post(page_of(published, "approve"), {"seen_version": 1}).status_code == 302
    assert percents() == [92]


def test_with_one_person_saving_publishes(anna: Client, published: Finding, settings: Settings) -> None:
    settings.PUBLISH_NEEDS_SECOND_PERSON = False
    save(anna, page_of(published), percent="91")
    assert percents() == [91]


def test_a_proposal_stays_one_when_the_setting_is_switched_off(
    anna: Client, published: Finding, settings: Settings
) -> None:
    save(anna, page_of(published), percent="91")
    settings.PUBLISH_NEEDS_SECOND_PERSON = False
    publish_edition()
    assert percents() == [92]
    act(anna, "publish_selected", published)
    assert percents() == [91]


def test_the_database_refuses_an_approval_by_the_proposer(own_finding: Finding) -> None:
    someone = benchmark_rows.editor("someone")
    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.update(proposed_by=someone, approved_by=someone)
    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.update(state=State.PROPOSED, proposed_at=None)


def test_what_a_file_publishes_becomes_a_proposal(bert: Client, published: Finding) -> None:
    importer = benchmark_rows.editor("importer")
    changed = f"code;percent\r\n{published.code};91\r\n".encode()
    begun = preview_import(file_name="findings.csv", stream=BytesIO(changed), by=importer, now=timezone.now())
    apply_import(begun, by=importer, now=timezone.now())
    published.refresh_from_db()
    assert (published.state, published.proposed_by, percents()) == (State.PROPOSED, importer, [92])
    approve(bert, published)
    assert percents() == [91]
