"""Series: shipped as files, edited as text, published with the editions."""

import shutil
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from assessment.questionnaire.problems import ContentErrors
from benchmarks.editions.content_files import SHIPPED
from benchmarks.editions.loading import load_content
from benchmarks.editions.publishing import publish_edition
from benchmarks.editions.reading import current_edition
from benchmarks.models import Edition, Finding, Series, State
from tests.integration.benchmarks.admin_form import save

STUDIES = ("dim-2011", "dim-2012", "dim-2018", "bitkom-2017", "hsg-conrad-caine")
SERIES = ("dim-strategy", "dim-marketing")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A few of the shipped studies, with two of the series."""
    (tmp_path / "series").mkdir()
    for name in STUDIES:
        shutil.copy(SHIPPED / f"{name}.yaml", tmp_path)
    for name in SERIES:
        shutil.copy(SHIPPED / "series" / f"{name}.yaml", tmp_path / "series")
    return tmp_path


@pytest.fixture
def few(db: None, folder: Path) -> None:
    load_content(folder)


def rewrite(folder: Path, text: str, name: str = "dim-strategy") -> None:
    (folder / "series" / f"{name}.yaml").write_text(text, encoding="utf-8")


def published() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {series.code: series.stretches for series in current_edition().series}


def address(code: str) -> str:
    return f"/admin/benchmarks/series/{Series.objects.get(code=code).pk}/change/"


def test_series_are_loaded_and_published_with_the_findings(few: None) -> None:
    assert published() == {
        "dim-marketing": (("dim12-marketing",), ("dim18-marketing",)),
        "dim-strategy": (("dim11-strategy", "dim12-strategy"),),
    }


def test_loading_again_changes_nothing(few: None, folder: Path) -> None:
    report = load_content(folder)
    assert set(SERIES) <= set(report.unchanged)
    assert report.edition is None


def test_a_series_that_left_its_files_is_retired(few: None, folder: Path) -> None:
    (folder / "series" / "dim-strategy.yaml").unlink()
    assert load_content(folder).withdrawn == ["dim-strategy"]
    assert list(published()) == ["dim-marketing"]


def test_a_series_that_staff_edited_is_kept(few: None, folder: Path) -> None:
    series = Series.objects.get(code="dim-strategy")
    series.title_en = "Edited"
    series.save()
    assert load_content(folder).kept == ["dim-strategy"]


def test_a_retired_finding_leaves_the_line_and_a_line_of_one_is_none(few: None) -> None:
    finding = Finding.objects.get(code="dim12-strategy")
    finding.state = State.RETIRED
    finding.save()
    publish_edition()
    assert list(published()) == ["dim-marketing"]


def test_changes_of_a_series_are_told_with_the_edition(few: None) -> None:
    series = Series.objects.get(code="dim-strategy")
    series.state = State.DRAFT
    series.save()
    edition = publish_edition()
    assert edition and edition.changes == [{"what": "series", "code": "dim-strategy", "change": "removed"}]


@pytest.mark.parametrize(
    ("stretches", "reason"),
    [
        ("[dim11-strategy]", "A line needs two findings at least."),
        ("[dim11-strategy, gone]", "There is no finding gone."),
        ("[dim12-strategy, dim11-strategy]", "dim11-strategy is not later than the finding before it."),
        ("[dim12-strategy, dim12-strategy]", "dim12-strategy is not later than the finding before it."),
        ("[dim11-strategy, dim12-marketing]", "held against one question and count the same answers"),
        ("[dim11-strategy, hsg-much-talk]", "hsg-much-talk needs a percentage and a year"),
    ],
)
def test_a_file_that_makes_no_line_is_refused_with_its_place(
    folder: Path, db: None, stretches: str, reason: str
) -> None:
    rewrite(folder, f"code: dim-strategy\ntitle: {{de: D, en: E}}\nstretches:\n  - {stretches}\n")
    with pytest.raises(ContentErrors) as refused, override("en"):
        load_content(folder)
    assert any(reason in problem.reason and problem.file == "dim-strategy.yaml" for problem in refused.value.problems)
    assert not Edition.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "code: dim-strategy\ntitle: {de: D}\nstretches: [[a, b]]\n",
        "code: dim-strategy\ntitle: {de: D, en: E}\nstretches: []\n",
        "code: dim-strategy\ntitle: {de: D, en: E}\nstretches: none\n",
        "code: dim-marketing\ntitle: {de: D, en: E}\nstretches: [[dim11-strategy, dim12-strategy]]\n",
        "code: dim-strategy\ntitle: {de: D, en: E}\nstretches: [[dim11-strategy, dim12-strategy]]\ncolour: red\n",
    ],
)
def test_a_malformed_file_is_refused(folder: Path, db: None, text: str) -> None:
    rewrite(folder, text)
    with pytest.raises(ContentErrors):
        load_content(folder)


def test_an_editor_breaks_a_line_by_an_empty_line(few: None, desk: Client) -> None:
    page = desk.get(address("dim-strategy")).content.decode()
    assert "dim11-strategy\ndim12-strategy</textarea>" in page.replace("\r", "")
    done = save(desk, address("dim-strategy"), stretches="dim11-strategy\r\n\r\n dim12-strategy \r\n")
    assert done.status_code == 302
    assert published()["dim-strategy"] == (("dim11-strategy",), ("dim12-strategy",))
    assert current_edition().number == 2


def test_saving_what_is_there_already_publishes_nothing(few: None, desk: Client) -> None:
    save(desk, address("dim-strategy"), stretches="\ndim11-strategy\ndim12-strategy\n\n")
    assert current_edition().number == 1
    assert Series.objects.get(code="dim-strategy").history.count() == 1


def test_an_editor_is_told_what_makes_no_line_and_keeps_what_was_typed(few: None, desk: Client) -> None:
    answer = save(desk, address("dim-strategy"), stretches="dim11-strategy\ngone")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "There is no finding gone." in page
    assert "dim11-strategy\ngone</textarea>" in page.replace("\r", "")


def test_a_new_series_is_made_in_the_admin(few: None, desk: Client) -> None:
    Series.objects.filter(code="dim-strategy").delete()
    codes = "dim11-strategy\ndim12-strategy"
    done = save(
        desk,
        "/admin/benchmarks/series/add/",
        code="own",
        title_de="D",
        title_en="E",
        stretches=codes,
        state="published",
    )
    assert done.status_code == 302
    assert published()["own"] == (("dim11-strategy", "dim12-strategy"),)


def test_a_published_series_needs_its_title_in_both_languages(few: None, desk: Client) -> None:
    answer = save(desk, address("dim-strategy"), title_en="")
    assert "Missing before it can be published: title in English." in answer.content.decode()
