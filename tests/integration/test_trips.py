"""How many of the project's Python files a newcomer opens to follow a trip: those whose functions run on the way."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from benchmarks.models import Import
from tests.architecture.source import ROOMS, ROOT
from tests.builders import benchmark_rows
from tests.builders.questionnaire import shipped_questionnaire
from tests.builders.respondent import Respondent
from tests.builders.results import all_answered
from tests.builders.shipped_edition import publish_shipped
from tests.builders.staff import browser_of

IMPORT = "/admin/benchmarks/import/"


def files_on(trip: Callable[[], object]) -> list[str]:
    """Return the files of the rooms of which a function ran; what only runs when a module is imported is not met."""
    met: set[str] = set()

    def look(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_name != "<module>":
            met.add(frame.f_code.co_filename)

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        trip()
    finally:
        sys.setprofile(before)
    relative = (Path(name).relative_to(ROOT) for name in met if name.startswith(f"{ROOT}/"))
    return sorted(str(file) for file in relative if file.parts[0] in ROOMS)


def told(files: list[str]) -> str:
    return "\n".join([f"{len(files)} files:", *files])


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Empty what is kept between requests, as a trip leads through the code that fills it, whatever ran before."""
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] in ROOMS]
    for value in [value for module in modules for value in vars(module).values()]:
        if hasattr(value, "cache_clear"):
            value.cache_clear()


@pytest.fixture
def respondent(db: None) -> Respondent:
    """Someone who has answered everything; the questionnaire has been read, as it is by any start."""
    publish_shipped()
    respondent = Respondent()
    respondent.store(all_answered(shipped_questionnaire()))
    return respondent


def test_saving_a_page_leads_through_15_files(respondent):
    tab = respondent.open("strategy/").mark("strategy.overall_strategy", "separate_plans")
    files = files_on(tab.press)
    assert respondent.answers["strategy.overall_strategy"].options == ("separate_plans",)
    assert len(files) <= 15, told(files)


def test_the_way_from_the_answers_to_the_result_leads_through_51_files(respondent):
    pages = []
    files = files_on(lambda: pages.extend([respondent.post("complete/"), respondent.get("result/")]))
    assert [page.status_code for page in pages] == [303, 200]
    assert len(files) <= 51, told(files)


def test_an_import_leads_through_32_files_from_upload_to_applied(db):
    benchmark_rows.mapping(benchmark_rows.finding(benchmark_rows.study()))
    editor = browser_of(benchmark_rows.editor())

    def bring(percent: int) -> None:
        file = SimpleUploadedFile("findings.csv", f"code,percent\nfinding,{percent}\n".encode())
        preview = editor.post(f"{IMPORT}add/", {"file": file})["Location"]
        editor.get(preview)
        editor.post(f"{IMPORT}{Import.objects.latest('pk').pk}/apply/")

    bring(93)
    files = files_on(lambda: bring(94))
    assert Import.objects.latest("pk").counts == {"changed": 1}
    assert len(files) <= 32, told(files)
