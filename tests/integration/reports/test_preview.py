"""How a finding would read on a result, from what stands in the editor's form."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from assessment.questionnaire.answers import Answer, Status
from assessment.registry import current_questionnaire
from benchmarks.findings.values import Edition
from benchmarks.models import Finding
from tests.builders import benchmark_rows
from tests.builders.results import built
from tests.builders.staff import browser_of, staff
from tests.integration.benchmarks.admin_form import fields_on
from tests.integration.benchmarks.conftest import desk_of

PREVIEW = "/admin/benchmarks/finding/preview/"
ANSWER = "preview-answer:roi.contribution"


@pytest.fixture
def finding(db: None) -> Finding:
    row = benchmark_rows.finding(benchmark_rows.study())
    benchmark_rows.mapping(row)
    row.refresh_from_db()
    return row


@pytest.fixture
def desk(db: None) -> Client:
    return desk_of("editor")


def typed(desk: Client, finding: Finding, **changes: str) -> dict[str, object]:
    fields = fields_on(desk, reverse("admin:benchmarks_finding_change", args=[finding.pk]))
    return fields | {name.replace("__", "-"): value for name, value in changes.items()}


def part(desk: Client, fields: dict[str, object]) -> HttpResponse:
    return desk.post(f"{PREVIEW}?part", fields)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("code", ["no_statement", "exact", "dont_know", "unanswered"])
def test_it_reads_exactly_as_on_a_result(desk: Client, finding: Finding, language: str, code: str) -> None:
    question = current_questionnaire().question("roi.contribution")
    option = code if code in question.option_codes else question.option_codes[-1] if code == "exact" else ""
    answer = Answer(question.code, Status.ANSWERED, (option,)) if option else Answer(question.code, Status(code))
    edition = Edition(1, "2026-11-21", (finding.as_value(),))
    report = built(language, answers={question.code: answer}, compared_with=edition)
    expected = report.question(question.code).compared
    html = part(desk, typed(desk, finding) | {ANSWER: option or code}).content.decode()
    reading = html[html.index(f'<div lang="{language}">') :].split("</article>")[0].replace("&#x27;", "'")
    assert f"<p>{expected.closest.figure_text}</p>" in reading
    assert f"<b>{expected.closest.you_text}</b> {expected.verdict_text}</p>" in reading
    assert expected.ladder.own_text in reading
    assert '<article class="finding-card" data-dimension="roi">' in reading


def test_it_shows_what_is_typed_and_saves_nothing(desk: Client, finding: Finding) -> None:
    fields = typed(desk, finding, percent="88", statement_en="{share} say so.", mappings__0__if_belongs_en="Typed.")
    html = part(desk, fields).content.decode()
    assert "88% say so" in html and "Typed." in html
    finding.refresh_from_db()
    assert (finding.percent, finding.history.count()) == (92, 1)


def test_a_finding_that_is_not_stored_yet_has_a_preview(desk: Client, finding: Finding) -> None:
    fields = typed(desk, finding, code="new-one")
    stored = [name for name in fields if name.endswith("-id") or name.endswith("-finding")]
    html = part(desk, {name: value for name, value in fields.items() if name not in stored}).content.decode()
    assert "cannot measure it exactly" in html


def test_without_a_chosen_answer_it_is_one_that_belongs(desk: Client, finding: Finding) -> None:
    html = part(desk, typed(desk, finding)).content.decode()
    assert '<option value="no_statement" selected>' in html and "So are you." in html
    html = part(desk, typed(desk, finding) | {ANSWER: "nonsense"}).content.decode()
    assert '<option value="no_statement" selected>' in html


def test_a_statement_in_words_reads_as_in_the_list_of_statements(desk: Client, finding: Finding) -> None:
    words = {"percent": "", "qualifier": "none", "statement_de": "Viele.", "statement_en": "Many."}
    html = part(desk, typed(desk, finding, **words, mappings__0__closeness="statement")).content.decode()
    assert html.count('<ul class="statement-list">') == 2 and "Many (84 interviews" in html


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"percent": "ninety"}, "Percentage: Enter a number."),
        ({"study": ""}, "Study: This field is required."),
        ({"topic": "x"}, "Topic: Select a valid choice"),
        ({"mappings__0__belongs": "roi.kpis:no_figures"}, "belong to another question"),
        ({"mappings__0__question": "gone"}, "Question: Select a valid choice"),
    ],
)
def test_what_cannot_be_read_is_named(desk: Client, finding: Finding, changes: dict[str, str], told: str) -> None:
    response = part(desk, typed(desk, finding, **changes))
    assert response.status_code == 200
    assert told in response.content.decode()


def test_without_a_question_it_says_that_no_result_shows_it(desk: Client, finding: Finding) -> None:
    for changes in ({"mappings__0__question": ""}, {"mappings__0__in_use": []}):
        fields = typed(desk, finding, **changes)  # type: ignore[arg-type]
        assert "no result shows it" in part(desk, fields).content.decode()


def test_what_is_typed_is_text_and_never_markup(desk: Client, finding: Finding) -> None:
    html = part(desk, typed(desk, finding, statement_en="{share} <script>alert(1)</script>")).content.decode()
    assert "<script" not in html and "&lt;script&gt;" in html


def test_the_page_without_script_sends_everything_again(desk: Client, finding: Finding) -> None:
    page = desk.post(PREVIEW, typed(desk, finding, percent="88")).content.decode()
    assert '<input type="hidden" name="percent" value="88">' in page
    assert "csrfmiddlewaretoken" in page and "Show with this answer" in page
    assert not re.search(r'type="hidden" name="preview-answer', page)


def test_the_form_has_a_button_that_opens_it(desk: Client, finding: Finding) -> None:
    page = desk.get(reverse("admin:benchmarks_finding_change", args=[finding.pk])).content.decode()
    assert f'formaction="{PREVIEW}" formtarget="_blank"' in page
    assert f'formaction="{PREVIEW}"' in desk.get(reverse("admin:benchmarks_finding_add")).content.decode()


def test_it_is_for_editors_only(desk: Client, finding: Finding) -> None:
    fields = typed(desk, finding)
    assert Client().post(PREVIEW, fields).status_code == 302
    other = browser_of(staff("other"))
    assert other.post(PREVIEW, fields).status_code == 403
    assert desk.get(PREVIEW).status_code == 405
    assert part(desk, {}).status_code == 200


def test_it_takes_few_queries(
    desk: Client, finding: Finding, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    fields = typed(desk, finding)
    with django_assert_max_num_queries(6):
        part(desk, fields)
