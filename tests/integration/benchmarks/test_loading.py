"""Loading the shipped studies: repeatable, and never over an editor's head."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from assessment.questionnaire.problems import ContentErrors
from benchmarks.editions.loading import load_content
from benchmarks.editions.reading import current_edition
from benchmarks.models import Edition, Finding, QuestionMapping, State, Study

ROWS = 99


def replace(folder: Path, old: str, new: str, file: str = "hsg-conrad-caine.yaml") -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_first_run_makes_everything_and_publishes_edition_1(db: None, folder: Path) -> None:
    report = load_content(folder)
    assert len(report.created) == ROWS
    assert (Study.objects.count(), Finding.objects.count()) == (2, 53)
    assert report.edition is not None and report.edition.number == 1
    assert len(current_edition().findings) == 53


def test_a_second_run_changes_nothing(loaded: None, folder: Path) -> None:
    report = load_content(folder)
    assert len(report.unchanged) == ROWS
    assert not (report.created or report.changed or report.kept or report.withdrawn or report.edition)
    assert Finding.history.count() == 53


def test_a_corrected_file_changes_its_row_and_publishes(shipped: Finding, folder: Path) -> None:
    replace(folder, "percent: 92", "percent: 91")
    report = load_content(folder)
    assert report.changed == ["hsg-cannot-measure-exactly"]
    assert report.edition is not None
    assert report.edition.changes == [
        {
            "what": "finding",
            "code": "hsg-cannot-measure-exactly",
            "change": "changed",
            "field": "percent",
            "before": "92",
            "after": "91",
        }
    ]
    assert shipped.history.first().history_change_reason == "Loaded from the content files"


def test_what_staff_edited_is_kept(shipped: Finding, folder: Path) -> None:
    shipped.percent = 90
    shipped.save()
    replace(folder, "percent: 92", "percent: 91")
    report = load_content(folder)
    shipped.refresh_from_db()
    assert (report.kept, shipped.percent) == (["hsg-cannot-measure-exactly"], 90)


def test_what_staff_retired_stays_retired(shipped: Finding, folder: Path) -> None:
    shipped.state = State.RETIRED
    shipped.save()
    load_content(folder)
    shipped.refresh_from_db()
    assert shipped.state == State.RETIRED


def test_a_row_that_staff_made_is_never_touched(loaded: None, folder: Path) -> None:
    own = Finding.objects.create(study=Study.objects.first(), code="own", topic="roi", state=State.DRAFT)
    report = load_content(folder)
    own.refresh_from_db()
    assert own.state == State.DRAFT
    assert "own" not in report.withdrawn


def test_a_row_that_left_its_file_is_withdrawn_not_deleted(shipped: Finding, folder: Path) -> None:
    (folder / "keylens.yaml").unlink()
    report = load_content(folder)
    assert Study.objects.get(code="keylens").state == State.RETIRED
    assert Finding.objects.filter(study__code="keylens").count() == 27
    assert len(report.withdrawn) == 1
    assert {finding.study.code for finding in current_edition().findings} == {"hsg-conrad-caine"}


def test_a_withdrawn_row_comes_back_with_its_file(loaded: None, folder: Path) -> None:
    (folder / "keylens.yaml").rename(folder / "keylens.away")
    load_content(folder)
    (folder / "keylens.away").rename(folder / "keylens.yaml")
    assert len(load_content(folder).changed) == 1
    assert Study.objects.get(code="keylens").state == State.PUBLISHED


def test_a_mapping_that_left_its_file_is_taken_out_of_use(loaded: None, folder: Path) -> None:
    place = 'place_in_source: "Nach einer anfänglichen Skepsis"\n    compare:\n      - question: '
    replace(folder, f"{place}years_active", f"{place}size")
    report = load_content(folder)
    old = QuestionMapping.objects.get(finding__code="hsg-scepticism", question="years_active")
    assert not old.in_use
    assert len(report.withdrawn) == len(report.created) == 1


def test_a_broken_file_changes_nothing_and_names_every_mistake(loaded: None, folder: Path) -> None:
    replace(folder, "percent: 92", "percent: 192")
    replace(folder, "    percent: 82\n", "")
    replace(folder, "question: roi.calculation_basis", "question: roi.gone")
    with pytest.raises(ContentErrors) as raised:
        load_content(folder)
    told = [str(problem) for problem in raised.value.problems]
    assert [line.split(": ")[1] for line in told] == [
        "findings[11].percent",
        "findings[12].compare[0].question",
        "findings[16].percent",
        "findings[16].statement.de",
        "findings[16].statement.en",
        "findings[16].compare[0].how",
    ]
    assert Edition.objects.count() == 1


def test_the_command_tells_what_it_did(db: None, folder: Path) -> None:
    out = StringIO()
    call_command("load_findings", folder=folder, stdout=out)
    assert f"{ROWS} created" in out.getvalue()
    assert "Published edition 1" in out.getvalue()


def test_the_command_names_what_it_kept(shipped: Finding, folder: Path) -> None:
    shipped.percent = 90
    shipped.save()
    out = StringIO()
    call_command("load_findings", folder=folder, stdout=out)
    assert "kept: hsg-cannot-measure-exactly" in out.getvalue()


def test_the_check_needs_no_rows_and_counts_the_findings(db: None, folder: Path) -> None:
    out = StringIO()
    call_command("check_findings", folder=folder, stdout=out)
    assert "2 studies, 0 series, 53 findings" in out.getvalue()


@pytest.mark.parametrize("command", ["load_findings", "check_findings"])
def test_commands_fail_with_every_mistake(command: str, folder: Path, db: None) -> None:
    replace(folder, "percent: 92", "percent: many")
    replace(folder, "percent: 44", "percent: few", "keylens.yaml")
    with pytest.raises(CommandError) as raised:
        call_command(command, folder=folder, stdout=StringIO())
    assert str(raised.value).count("must be a number such as 92") == 2
