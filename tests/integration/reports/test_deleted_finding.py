"""A finding that is deleted while results refer to it: they keep it, as their edition has it."""

import pytest
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from benchmarks.editions.publishing import publish_edition
from benchmarks.editions.reading import current_edition
from benchmarks.models import Finding
from tests.builders import benchmark_rows
from tests.builders.answers import answered
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent
from tests.builders.results import all_answered
from tests.integration.benchmarks.conftest import desk_of


@pytest.fixture
def finding(db: None) -> Finding:
    row = benchmark_rows.finding(benchmark_rows.study(), statement_de="{share} sagen dies.")
    benchmark_rows.mapping(row)
    publish_edition()
    return row


@pytest.fixture
def finished(finding: Finding) -> Respondent:
    respondent = Respondent()
    respondent.store(all_answered(shipped_questionnaire()))
    respondent.store({"roi.contribution": answered("roi.contribution", "approximate")})
    respondent.post("complete/")
    return respondent


def shown(respondent: Respondent) -> bool:
    return "92\N{NO-BREAK SPACE}% sagen dies" in respondent.get("result/").content.decode()


def test_a_result_keeps_a_finding_that_is_deleted(finished: Respondent, finding: Finding, admin_client: Client) -> None:
    assert shown(finished)
    response = admin_client.post(reverse("admin:benchmarks_finding_delete", args=[finding.pk]), {"post": "yes"})
    assert response.status_code == 302
    assert not Finding.objects.exists() and current_edition().findings == ()
    assert shown(finished)
    assert finished.get("result/report.csv").status_code == 200


def test_an_editor_can_retire_it_but_not_delete_it(finished: Respondent, finding: Finding) -> None:
    desk = desk_of("editor")
    delete = reverse("admin:benchmarks_finding_delete", args=[finding.pk])
    assert desk.post(delete, {"post": "yes"}).status_code == 403
    changelist = reverse("admin:benchmarks_finding_changelist")
    sent = {"action": "delete_selected", "_selected_action": [finding.pk], "post": "yes"}
    desk.post(changelist, sent)
    assert Finding.objects.exists()
    desk.post(changelist, {"action": "retire_selected", "_selected_action": [finding.pk]})
    assert current_edition().findings == ()
    assert shown(finished)


def test_a_study_with_findings_is_never_deleted(finding: Finding) -> None:
    with pytest.raises(ProtectedError):
        finding.study.delete()
