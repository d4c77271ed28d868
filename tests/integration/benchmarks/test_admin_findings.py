"""An editor at work on a finding."""

from decimal import Decimal
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from benchmarks.editions.reading import current_edition, edition
from benchmarks.findings.interval import wilson_interval
from benchmarks.findings.values import Interval
from benchmarks.models import Edition, Finding, QuestionMapping, State, Study
from tests.builders import benchmark_rows
from tests.builders.questionnaire import shipped_questionnaire
from tests.integration.benchmarks.admin_form import fields_on, save, send
from tests.integration.benchmarks.conftest import desk_of

CONFLICT = 409


def change_page(row: Finding | Study | QuestionMapping) -> str:
    return reverse(f"admin:benchmarks_{row._meta.model_name}_change", args=[row.pk])


def percent_in(edition_number: int, code: str) -> Decimal | None:
    (found,) = (finding for finding in edition(edition_number).findings if finding.code == code)
    return found.percent


def test_a_corrected_percentage_is_in_the_next_edition_and_the_old_one_keeps_its_own(
    desk: Client, shipped: Finding
) -> None:
    response = save(desk, change_page(shipped), percent="90")
    assert response.status_code == 302
    assert current_edition().number == 2
    assert (percent_in(1, shipped.code), percent_in(2, shipped.code)) == (92, 90)
    assert wilson_interval(Decimal(90), 84) == Interval(82, 95)
    published = Edition.objects.get(number=2)
    assert published.published_by == "editor"
    assert [(change["field"], change["before"], change["after"]) for change in published.changes] == [
        ("percent", "92", "90")
    ]


def test_the_editor_is_told_of_the_new_edition(desk: Client, shipped: Finding) -> None:
    save(desk, change_page(shipped), percent="90")
    page = desk.get(reverse("admin:benchmarks_finding_changelist")).content.decode()
    assert "Published as benchmark edition 2." in page


def test_saving_without_a_change_leaves_no_trace(desk: Client, shipped: Finding) -> None:
    response = save(desk, change_page(shipped))
    assert response.status_code == 302
    assert shipped.history.count() == 1
    assert Edition.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"percent": "101"}, "less than or equal to 100"),
        ({"percent": "-1"}, "greater than or equal to 0"),
        ({"percent": "92 %"}, "Enter a number"),
        ({"percent": ""}, "A percentage is missing"),
        ({"qualifier": "none"}, "say how the source states it"),
        ({"sample_size": "0"}, "greater than or equal to 1"),
        ({"statement_en": ""}, "Missing before it can be published: statement in English"),
        ({"statement_de": "Ohne Platz für die Zahl."}, "Write {share} once"),
    ],
)
def test_a_wrong_entry_is_named_and_nothing_is_saved(
    desk: Client, shipped: Finding, changes: dict[str, str], message: str
) -> None:
    response = save(desk, change_page(shipped), **changes)
    assert response.status_code == 200
    assert message in response.content.decode()
    shipped.refresh_from_db()
    assert shipped.percent == 92
    assert Edition.objects.count() == 1


def test_what_was_typed_is_still_there_after_an_error(desk: Client, shipped: Finding) -> None:
    page = save(desk, change_page(shipped), percent="101", caution_en="Typed with care").content.decode()
    assert 'value="101"' in page
    assert "Typed with care" in page


def test_a_percentage_on_the_wrong_scale_is_asked_about_once(desk: Client, shipped: Finding) -> None:
    first = save(desk, change_page(shipped), percent="0.92")
    assert "Was 92 meant?" in first.content.decode()
    assert 'type="checkbox" name="confirmed"' in first.content.decode()
    assert save(desk, change_page(shipped), percent="0.92", confirmed="on").status_code == 302


def test_question_and_answers_are_chosen_from_the_questionnaire(desk: Client, shipped: Finding) -> None:
    page = desk.get(change_page(shipped)).content.decode()
    assert '<option value="roi.contribution" selected>Contribution to goals: How exactly' in page
    assert shipped_questionnaire().question("roi.contribution").option("exact").text.en in unescape(page)
    response = save(
        desk,
        change_page(shipped),
        mappings__0__belongs=["roi.contribution:no_statement", "roi.contribution:single_cases"],
    )
    assert response.status_code == 302
    assert QuestionMapping.objects.get(finding=shipped).belongs == ["no_statement", "single_cases"]


def test_answers_to_another_question_are_refused(desk: Client, shipped: Finding) -> None:
    response = save(desk, change_page(shipped), mappings__0__belongs=["roi.kpis:no_figures"])
    assert "belong to another question: roi.kpis" in response.content.decode()


def test_an_answer_that_does_not_exist_is_refused(desk: Client, shipped: Finding) -> None:
    response = save(desk, change_page(shipped), mappings__0__belongs=["roi.contribution:gone"])
    assert response.status_code == 200
    assert QuestionMapping.objects.get(finding=shipped).belongs != ["gone"]


def test_a_percentage_at_two_questions_is_refused(desk: Client, shipped: Finding) -> None:
    fields = fields_on(desk, change_page(shipped))
    copied = {
        name.replace("mappings-0-", "mappings-1-"): value
        for name, value in fields.items()
        if name.startswith("mappings-0-") and not name.endswith("-id")
    }
    own = {
        "mappings-1-question": "roi.kpis",
        "mappings-1-belongs": ["roi.kpis:no_figures"],
        "mappings-TOTAL_FORMS": "2",
    }
    response = send(desk, change_page(shipped), fields | copied | own)
    assert "A percentage stands at one question only" in response.content.decode()


def test_a_direction_upside_down_is_refused(desk: Client, shipped: Finding) -> None:
    response = save(desk, change_page(shipped), direction="high_is_mature")
    assert "it can’t have a direction" in response.content.decode()
    assert save(desk, change_page(shipped), direction="neutral").status_code == 302


def test_a_mapping_taken_out_of_use_leaves_the_edition_and_can_come_back(desk: Client, shipped: Finding) -> None:
    fields = fields_on(desk, change_page(shipped))
    del fields["mappings-0-in_use"]
    send(desk, change_page(shipped), fields)
    assert _published(shipped).mappings == ()
    save(desk, change_page(shipped), mappings__0__in_use="on")
    assert len(_published(shipped).mappings) == 1


def _published(row: Finding):
    (found,) = (finding for finding in current_edition().findings if finding.code == row.code)
    return found


def test_a_new_finding_is_made_with_its_mapping(desk: Client, loaded: None) -> None:
    add = reverse("admin:benchmarks_finding_add")
    response = save(
        desk,
        add,
        study=str(Study.objects.get(code="keylens").pk),
        code="keylens-new",
        topic="roi",
        statement_de="{share} sagen es.",
        statement_en="{share} say so.",
        percent="31.7",
        qualifier="exact",
        population_de="Unternehmen",
        population_en="companies",
        sample_size_printed_de="nicht angegeben",
        sample_size_printed_en="not stated",
        direction="high_is_immature",
        state="published",
        mappings__0__question="roi.kpis",
        mappings__0__belongs=["roi.kpis:no_figures"],
        mappings__0__closeness="loose",
        mappings__0__note_de="Anders.",
        mappings__0__note_en="Differs.",
        mappings__0__if_belongs_de="Sie auch.",
        mappings__0__if_belongs_en="So are you.",
        mappings__0__if_not_de="Sie nicht.",
        mappings__0__if_not_en="You are not.",
    )
    assert response.status_code == 302, response.content.decode()
    new = _published(Finding.objects.get(code="keylens-new"))
    assert (new.percent, new.mappings[0].belongs) == (Decimal("31.7"), ("no_figures",))


def test_a_code_is_permanent(desk: Client, shipped: Finding) -> None:
    assert "code" not in fields_on(desk, change_page(shipped))
    save(desk, change_page(shipped), code="renamed")
    shipped.refresh_from_db()
    assert shipped.code == "hsg-cannot-measure-exactly"


def test_the_second_of_two_editors_is_told_and_keeps_what_was_typed(shipped: Finding) -> None:
    first, second = desk_of("first"), desk_of("second")
    opened = fields_on(second, change_page(shipped))
    save(first, change_page(shipped), percent="90")
    response = send(second, change_page(shipped), opened, percent="91", caution_en="Typed by the second")
    page = response.content.decode()
    assert response.status_code == CONFLICT
    assert "first saved this meanwhile" in page
    assert 'value="91"' in page and "Typed by the second" in page
    shipped.refresh_from_db()
    assert shipped.percent == 90


def test_after_the_warning_the_second_editor_may_save(shipped: Finding) -> None:
    first, second = desk_of("first"), desk_of("second")
    opened = fields_on(second, change_page(shipped))
    save(first, change_page(shipped), percent="90")
    send(second, change_page(shipped), opened, percent="91")
    shipped.refresh_from_db()
    seen = {"seen_version": str(shipped.version), "percent": "91"}
    assert send(second, change_page(shipped), opened, **seen).status_code == 302
    shipped.refresh_from_db()
    assert shipped.percent == 91


def test_two_editors_of_one_mapping_meet_the_same_warning(shipped: Finding) -> None:
    first, second = desk_of("first"), desk_of("second")
    opened = fields_on(second, change_page(shipped))
    save(first, change_page(shipped), mappings__0__note_en="By the first")
    response = send(second, change_page(shipped), opened, mappings__0__note_en="By the second")
    assert response.status_code == CONFLICT
    assert QuestionMapping.objects.get(finding=shipped).note_en == "By the first"


def act(desk: Client, action: str, *rows: Finding | Study) -> str:
    address = reverse(f"admin:benchmarks_{rows[0]._meta.model_name}_changelist")
    sent = {"action": action, "_selected_action": [row.pk for row in rows]}
    return desk.post(address, sent, follow=True).content.decode()


def test_retiring_takes_a_finding_out_of_the_next_edition(desk: Client, shipped: Finding) -> None:
    act(desk, "retire_selected", shipped)
    assert shipped.code not in {finding.code for finding in current_edition().findings}
    assert percent_in(1, shipped.code) == 92
    act(desk, "publish_selected", shipped)
    assert shipped.code in {finding.code for finding in current_edition().findings}


def test_several_are_published_in_one_edition(desk: Client, loaded: None) -> None:
    rows = list(Finding.objects.filter(study__code="keylens"))
    act(desk, "retire_selected", *rows)
    assert Edition.objects.count() == 2
    assert {row.history.first().history_user.username for row in rows} == {"editor"}


def test_publishing_names_what_is_missing_and_then_publishes_none(desk: Client, own_finding: Finding) -> None:
    words = {"statement_de": "{share} eben so.", "statement_en": ""}
    incomplete = benchmark_rows.finding(own_finding.study, code="incomplete", state=State.DRAFT, **words)
    own_finding.state = State.DRAFT
    own_finding.save()
    page = act(desk, "publish_selected", own_finding, incomplete)
    assert "Not done: incomplete. Missing before it can be published: statement in English." in page
    assert "Changed: nothing." in page
    assert {row.state for row in Finding.objects.all()} == {State.DRAFT}
    assert not Edition.objects.exists()


def test_publishing_looks_at_the_mappings_too(desk: Client, shipped: Finding) -> None:
    shipped.state = State.DRAFT
    shipped.save()
    shipped.mappings.update(if_not_en="")
    page = act(desk, "publish_selected", shipped)
    assert "said to those who do not, English." in page
    shipped.refresh_from_db()
    assert shipped.state == State.DRAFT


def test_a_retired_study_takes_its_findings_along(desk: Client, own_finding: Finding) -> None:
    benchmark_rows.finding(benchmark_rows.study(code="another"), code="another")
    act(desk, "retire_selected", own_finding.study)
    assert [finding.study.code for finding in current_edition().findings] == ["another"]


@pytest.mark.django_db
def test_a_deleted_finding_stays_in_the_editions_that_had_it(admin_client: Client) -> None:
    row = benchmark_rows.finding(benchmark_rows.study())
    save(admin_client, change_page(row), percent="90")
    admin_client.post(reverse("admin:benchmarks_finding_delete", args=[row.pk]), {"post": "yes"})
    assert not Finding.objects.exists()
    assert percent_in(1, "finding") == 90
    assert current_edition().findings == ()
