"""The arrows run one way, between the rooms and between the folders inside them; and pure modules stay pure."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture import source
from tests.architecture.source import ROOMS, ROOT, imports, python_files, templates_named

HOUSE = (
    "config",
    "reports",
    "benchmarks/admin",
    "benchmarks/library",
    "benchmarks/exchange",
    "benchmarks/editions",
    "benchmarks/models",
    "benchmarks/comparison",
    "benchmarks/findings",
    "assessment",
    "web",
    "language",
)
"""From the top: a room imports those below it and none above it."""

TOP_OF_A_ROOM = {
    "benchmarks": ("apps", "urls", "machine_urls", "admin_urls", "editors_group", "management"),
}
"""What Django looks for at the top of a room; it may know every folder of that room."""

PURE = (
    "language",
    "assessment/questionnaire",
    "assessment/scoring",
    "benchmarks/findings",
    "benchmarks/comparison",
    "benchmarks/exchange/formula_guard.py",
    "reports/report",
    "reports/exporters",
)
"""Plain Python: they can be read, tested and trusted by themselves. Listed here and nowhere else."""

NEVER_IN_PURE = ("django", "plotly", "simple_history", "crispy_forms")


def module_of(path: Path | str) -> str:
    return str(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def starts_with(name: str, prefixes: Iterable[str]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def breaches(folder: str, forbidden: Iterable[str]) -> list[str]:
    return [
        f"{file} imports {name}"
        for file in python_files(folder)
        for name in sorted(imports(file))
        if starts_with(name, forbidden)
    ]


def above(place: str) -> list[str]:
    """Return the modules that stand above a place of the house, the tops of its own room included."""
    higher = [module_of(other) for other in HOUSE[: HOUSE.index(place)]]
    room = place.partition("/")[0]
    tops = [f"{room}.{name}" for name in TOP_OF_A_ROOM.get(room, ())] if "/" in place else []
    return [*higher, *tops]


@pytest.mark.parametrize("place", HOUSE)
def test_no_place_knows_one_that_stands_on_it(place):
    assert python_files(place), f"{place} is gone; correct this list"
    assert breaches(place, above(place)) == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_knows_one_that_stands_on_it_in_whatever_of_its_files(room):
    assert breaches(room, ROOMS[: ROOMS.index(room)]) == []


def test_the_rooms_stand_in_the_order_of_the_house():
    assert tuple(dict.fromkeys(place.partition("/")[0] for place in HOUSE)) == ROOMS


def test_the_list_of_the_house_is_whole():
    homes = {name for place in HOUSE for name in (place, place.partition("/")[0])}
    rooms = {file.parent.name for file in ROOT.glob("*/__init__.py")} - {"tests"}
    folders = {
        f"{room}/{folder.name}" for room in TOP_OF_A_ROOM for folder in (ROOT / room).iterdir() if folder.is_dir()
    }
    inner = {folder for folder in folders if list((ROOT / folder).glob("*.py"))} - {
        f"{room}/{name}" for room, names in TOP_OF_A_ROOM.items() for name in (*names, "migrations", "templatetags")
    }
    assert rooms | inner <= homes


def test_no_two_files_import_each_other_round_in_a_ring():
    assert rings(arrows_between(python_files(*ROOMS))) == []


def arrows_between(files: Iterable[Path]) -> dict[str, set[str]]:
    """Return what each of the modules imports of the others."""
    modules = {module_of(file): imports(file) for file in files}
    return {module: (names & modules.keys()) - {module} for module, names in modules.items()}


def rings(arrows: dict[str, set[str]]) -> list[str]:
    """Return the modules that can be reached from themselves: take away whatever imports nothing that is left."""
    left = dict(arrows)
    while loose := [module for module, names in left.items() if not names & left.keys()]:
        for module in loose:
            del left[module]
    while unused := [module for module in left if not any(module in names for names in left.values())]:
        for module in unused:
            del left[module]
    return sorted(left)


def test_a_ring_planted_by_hand_is_found():
    assert rings({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set(), "e": {"b"}}) == ["b", "c"]


@pytest.mark.parametrize(
    "line",
    [
        "import reports.report",
        "from reports import report",
        "from reports.report import build",
        "from ..reports import report",
        "def later():\n    from reports import report",
        "if TYPE_CHECKING:\n    from reports.report import Report",
        "import_module('reports.report')",
        "django.utils.module_loading.import_string('reports.report.build')",
        "apps.get_model('reports', 'Report')",
    ],
)
def test_an_import_is_seen_however_it_is_written(tmp_path, monkeypatch, line):
    (tmp_path / "assessment").mkdir()
    (tmp_path / "assessment" / "planted.py").write_text(line)
    monkeypatch.setattr(source, "ROOT", tmp_path)
    assert breaches("assessment", above("assessment"))
    assert not breaches("assessment", ["web"])


def test_a_ring_between_files_is_found_in_files(tmp_path, monkeypatch):
    files = {
        "web/__init__.py": "",
        "web/pages.py": "from web import health",
        "web/health.py": "def ready():\n    from web.pages import page",
        "language/text.py": "from web import pages",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(source, "ROOT", tmp_path)
    assert rings(arrows_between(python_files("web", "language"))) == ["web.health", "web.pages"]


@pytest.mark.parametrize("folder", PURE)
def test_pure_modules_know_neither_django_nor_plotly(folder):
    assert python_files(folder), f"{folder} is gone; correct this list"
    assert breaches(folder, NEVER_IN_PURE) == []


@pytest.mark.parametrize("folder", PURE)
def test_pure_modules_stand_on_pure_modules_only(folder):
    pure = [module_of(path) for path in PURE]
    parents = {name.rpartition(".")[0] for name in pure}
    impure = [
        f"{file} imports {name}"
        for file in python_files(folder)
        for name in sorted(imports(file))
        if starts_with(name, ROOMS) and not starts_with(name, pure) and name not in parents
    ]
    assert impure == []


def test_only_the_charts_know_plotly():
    users = [line for room in ROOMS for line in breaches(room, ("plotly",))]
    assert [line for line in users if not line.startswith("reports/charts")] == []


def test_benchmarks_and_reports_know_nothing_of_assessments_views():
    views = ("assessment.views", "assessment.urls", "assessment.forms")
    assert [line for room in ("benchmarks", "reports") for line in breaches(room, views)] == []


def test_the_app_never_imports_its_tests():
    assert [line for room in ROOMS for line in breaches(room, ("tests", "pytest", "hypothesis"))] == []


LOADED = re.compile(r"{%\s*load\s+(?:[\w ]+\s+from\s+)?([\w ]+?)\s*%}")
INCLUDED = re.compile(r"{%\s*(?:include|extends|fixed)\s+[\"']([^\"']+)[\"']")
INCLUDED_BY_VARIABLE = re.compile(r"{%\s*(?:include|extends|fixed)\s+[^\"'\s][^%]*%}")


def tag_rooms() -> dict[str, str]:
    """Return the room of every library of template tags."""
    return {file.stem: room for room in ROOMS for file in (ROOT / room).rglob("templatetags/*.py")}


def room_of_template(name: str) -> str:
    """Return the room that a template below ``templates/`` belongs to; the frame of all pages is the toolkit's."""
    folder = name.partition("/")[0]
    return {"landing": "config", "admin": "benchmarks"}.get(folder, folder if folder in ROOMS else "web")


def template_breaches(texts: dict[str, str]) -> list[str]:
    """Return where a template uses a tag or a template of a room above its own."""
    rooms, tags = list(ROOMS), tag_rooms()
    found = []
    for name, text in texts.items():
        own = rooms.index(room_of_template(name))
        used = {tags[library] for group in LOADED.findall(text) for library in group.split() if library in tags}
        used |= {room_of_template(other) for other in INCLUDED.findall(text)}
        found += [f"{name} uses {room}" for room in sorted(used) if rooms.index(room) < own]
    return found


def test_no_template_uses_a_tag_or_a_template_of_a_room_above_its_own():
    folder = ROOT / "templates"
    texts = {str(file.relative_to(folder)): file.read_text() for file in sorted(folder.rglob("*.html"))}
    assert template_breaches(texts) == []


def test_no_template_is_chosen_by_a_variable_which_nobody_could_follow():
    texts = {file: file.read_text() for file in sorted((ROOT / "templates").rglob("*.html"))}
    assert [(str(file), found) for file, text in texts.items() for found in INCLUDED_BY_VARIABLE.findall(text)] == []


def test_a_template_chosen_by_a_variable_is_found():
    assert INCLUDED_BY_VARIABLE.findall("{% include part.template with x='a' %}")
    assert not INCLUDED_BY_VARIABLE.findall("{% include 'reports/_page.html' with part=part %}")


@pytest.mark.parametrize("room", ROOMS)
def test_no_python_file_names_a_template_of_a_room_above_its_own(room):
    above_it = ROOMS[: ROOMS.index(room)]
    named = [(file, name) for file in python_files(room) for name in sorted(templates_named(file))]
    assert [f"{file} names {name}" for file, name in named if room_of_template(name) in above_it] == []


def test_a_template_that_reaches_upwards_is_found():
    assert template_breaches({"assessment/hub.html": "{% load report_parts %}"}) == ["assessment/hub.html uses reports"]
    assert template_breaches({"base.html": '{% include "reports/_page.html" %}'}) == ["base.html uses reports"]
