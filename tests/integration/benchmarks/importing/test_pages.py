"""The pages of an import: bring, look, apply; and what they say when something is wrong."""

import io
import zipfile

import pytest
from django.test import Client

from benchmarks.admin import imports
from benchmarks.models import Finding, Import, Study
from tests.builders import benchmark_rows
from tests.builders.spreadsheets import workbook
from tests.builders.staff import browser_of, staff
from tests.integration.benchmarks.importing.desk import ADD, Desk
from tests.integration.benchmarks.importing.test_checking import NEW, csv_of

LIST = "/admin/benchmarks/import/"
CHANGE = "code,percent\nfinding,93\n"


def text(page) -> str:
    return " ".join(page.content.decode().split())


def test_a_file_goes_the_whole_way(own_finding, desk):
    page = desk.bring(CHANGE)
    assert "0 new and 1 changed rows can be applied" in text(page)
    assert "<del>92</del>" in text(page) and "<ins>93</ins>" in text(page)
    done = desk.client.get(desk.apply()["Location"])
    assert "0 new, 1 changed, 0 unchanged" in text(done)
    assert "Published as benchmark edition 1." in text(done)
    assert Finding.objects.get().percent == 93


def test_a_wrong_row_is_named_with_sheet_row_and_column_and_nothing_can_be_applied(own_finding, desk):
    lines = [["code", "percent"], ["finding", 93], ["nowhere", "0,92"]]
    page = text(desk.bring(workbook(findings=lines).getvalue(), "file.xlsx"))
    assert "1 row is wrong, so nothing can be applied" in page
    assert "“findings”, row 3" in page
    assert "Column percent:</strong> 0,92 is on the wrong scale: write 92." in page
    assert "/apply/" not in page
    assert desk.apply().status_code == 409
    assert Finding.objects.get().percent == 92


def test_a_file_that_changes_nothing_says_so(own_finding, desk):
    page = text(desk.bring("code,percent\nfinding,92\n"))
    assert "This file changes nothing" in page
    assert "/apply/" not in page


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "findings.csv", "The file is empty."),
        (b"%PDF-1.7", "study.pdf", "This is not a spreadsheet."),
        (b"foo,bar\n1,2\n", "findings.csv", "“foo” is no known column"),
        (b"PK\x03\x04", "file.xlsx", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_why_and_nothing_is_kept(desk, content, name, reason):
    answer = desk.upload(content, name)
    assert answer.status_code == 400
    assert reason in text(answer)
    assert "<title>Error:" in text(answer)
    assert not Import.objects.exists()


def test_without_a_file_one_is_asked_for(desk):
    answer = desk.client.post(ADD)
    assert answer.status_code == 400
    assert "Choose a file first." in text(answer)


def test_a_file_above_the_limit_is_refused_as_too_large(desk):
    answer = desk.upload(b"x" * (imports.FILE_BYTES + 1))
    assert answer.status_code == 413
    assert "The file has 11 MB; 10 MB can be read." in text(answer)


def test_what_looks_wrong_needs_a_tick(own_finding, desk):
    page = desk.bring(csv_of(NEW | {"percent": "0,5 %"}))
    assert "I have checked the 1 row that looks wrong" in text(page)
    refused = desk.apply()
    assert refused.status_code == 400
    assert "Nothing was applied. Tick" in text(refused)
    assert Finding.objects.count() == 1
    assert desk.apply(confirmed="on").status_code == 302
    assert Finding.objects.count() == 2


def test_after_somebody_elses_edit_nothing_is_applied_and_the_preview_is_new(own_finding, desk):
    desk.bring(CHANGE)
    own_finding.author = "Somebody"
    own_finding.save()
    answer = desk.apply()
    assert answer.status_code == 409
    assert "Nothing was applied: the benchmarks were edited" in text(answer)
    assert "Saved meanwhile: finding" in text(answer)
    assert Finding.objects.get().percent == 92
    assert desk.apply().status_code == 302
    assert (Finding.objects.get().percent, Finding.objects.get().author) == (93, "Somebody")


def test_applying_twice_is_the_same_as_once(own_finding, desk):
    desk.bring(CHANGE)
    first, second = desk.apply(), desk.apply()
    assert first["Location"] == second["Location"]
    assert own_finding.history.count() == 2


def test_only_a_form_applies_or_discards(own_finding, desk):
    desk.bring(CHANGE)
    for act in ("apply", "discard"):
        desk.client.get(f"{LIST}{desk.newest.pk}/{act}/")
    assert Import.objects.get().applied_at is None


def test_a_file_can_be_put_away(own_finding, desk):
    desk.bring(CHANGE)
    page = desk.client.post(f"{LIST}{desk.newest.pk}/discard/", follow=True)
    assert "was put away. Nothing was changed." in text(page)
    assert not Import.objects.exists()


def test_an_applied_import_cannot_be_put_away(own_finding, desk):
    desk.bring(CHANGE)
    desk.apply()
    desk.client.post(f"{LIST}{desk.newest.pk}/discard/")
    assert Import.objects.count() == 1


def test_the_preview_speaks_the_language_of_its_reader(own_finding, desk):
    address = desk.upload("code,percent,topic\nnowhere,1,roi\n")["Location"]
    assert "is new, and a new row needs this column" in text(desk.client.get(address))
    german = text(desk.client.get(address, headers={"accept-language": "de"}))
    assert "ist neu, und eine neue Zeile braucht diese Spalte" in german


def test_many_rows_come_in_pages(own_finding, desk):
    rows = [
        NEW | {"code": f"c{n}", "statement_de": f"{n} {{share}}", "statement_en": f"{n} {{share}}"} for n in range(60)
    ]
    page = desk.bring(csv_of(*rows))
    assert "Page 1 of 2" in text(page)
    second = desk.client.get(f"{page.request['PATH_INFO']}?show=new&page=2")
    assert text(second).count('class="exchange-row ') == 10


def test_a_preview_takes_few_queries_however_many_rows_it_shows(loaded, desk, exported, django_assert_max_num_queries):
    page = desk.bring(exported("xlsx"), "file.xlsx")
    with django_assert_max_num_queries(14):
        desk.client.get(f"{page.request['PATH_INFO']}?show=unchanged")


def test_a_file_takes_few_queries_however_many_rows_it_has(own_finding, desk, django_assert_max_num_queries):
    content = csv_of(*(NEW | {"code": f"c{n}", "percent": str(n % 100)} for n in range(1000)))
    with django_assert_max_num_queries(45):
        assert desk.upload(content).status_code == 302
    assert desk.newest.row_count == 1000


def test_another_editors_waiting_import_is_nobody_elses(own_finding, desk):
    desk.bring(CHANGE)
    other = browser_of(benchmark_rows.editor("bert"))
    assert other.get(f"{LIST}{desk.newest.pk}/change/").status_code == 404
    assert other.post(f"{LIST}{desk.newest.pk}/apply/").status_code == 404
    assert "findings.csv" not in text(other.get(LIST))
    desk.apply()
    assert "findings.csv" in text(other.get(LIST))


@pytest.mark.parametrize("address", ["0/change/", "x/change/", "99999/apply/", "export/pdf/"])
def test_what_is_not_there_is_not_found(desk, address):
    assert desk.client.get(LIST + address).status_code == 404


def test_whoever_may_not_edit_all_three_may_not_import(own_finding, desk):
    desk.bring(CHANGE)
    client = browser_of(staff("staff", "add_finding", "change_finding", "view_finding"))
    for address in (LIST, ADD, f"{LIST}{desk.newest.pk}/change/", f"{LIST}{desk.newest.pk}/apply/"):
        assert client.get(address).status_code == 403, address
    assert client.post(f"{LIST}{desk.newest.pk}/apply/").status_code == 403
    assert client.get(f"{LIST}export/xlsx/").status_code == 403


def test_whoever_may_look_may_export(own_finding):
    client = browser_of(staff("staff", "view_study", "view_finding", "view_questionmapping"))
    assert client.get(f"{LIST}export/xlsx/").status_code == 200
    assert client.get(ADD).status_code == 403


def test_visitors_are_sent_to_the_login(db):
    assert Client().get(ADD)["Location"].startswith("/admin/login/")


def test_everything_is_exported_under_the_day_as_name(loaded, desk):
    answer = desk.client.get(f"{LIST}export/xlsx/")
    assert answer["Content-Disposition"].startswith('attachment; filename="benchmarks-20')
    assert answer.content.startswith(b"PK")


@pytest.mark.parametrize("room", ["study", "finding", "questionmapping"])
def test_a_list_exports_what_is_chosen_with_what_belongs_to_it(own_finding, desk, room):
    other = benchmark_rows.study(code="other")
    benchmark_rows.mapping(benchmark_rows.finding(other, code="other-finding"))
    model = {"study": Study.objects.filter(code="other"), "finding": Finding.objects.filter(code="other-finding")}
    chosen = model[room].get() if room in model else other.findings.get().mappings.get()
    fields = {"action": "export_csv", "_selected_action": [str(chosen.pk)]}
    answer = desk.client.post(f"/admin/benchmarks/{room}/", fields)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        tables = {
            name: archive.read(f"{name}.csv").decode("utf-8-sig") for name in ("studies", "findings", "comparisons")
        }
    assert all(len(table.strip().splitlines()) == 2 for table in tables.values())
    assert "other" in tables["studies"] and "other-finding" in tables["findings"]


def test_an_export_follows_the_filter_of_the_list(own_finding, desk):
    benchmark_rows.finding(own_finding.study, code="draft", state="draft", statement_de="a {share}", statement_en="b")
    chosen = [str(pk) for pk in Finding.objects.values_list("pk", flat=True)]
    fields = {"action": "export_csv", "_selected_action": chosen, "select_across": "1"}
    answer = desk.client.post("/admin/benchmarks/finding/?state__exact=draft", fields)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert [line.split(",")[1] for line in archive.read("findings.csv").decode().splitlines()] == ["code", "draft"]


def test_a_text_too_long_for_a_workbook_is_said_and_not_cut(own_finding, desk):
    Finding.objects.update(caution_de="x" * 40_000)
    page = desk.client.get(f"{LIST}export/xlsx/", follow=True)
    assert "Export as CSV instead" in text(page)
    assert desk.client.get(f"{LIST}export/zip/").content.startswith(b"PK")


def test_the_lists_lead_to_the_import(own_finding, desk):
    assert ADD in text(desk.client.get("/admin/benchmarks/finding/"))
    assert isinstance(desk, Desk)
