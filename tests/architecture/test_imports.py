"""The arrows run one way, between the rooms and between the folders inside them; and pure modules stay pure."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, imports, python_files

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
ROOMS = tuple(dict.fromkeys(place.partition("/")[0] for place in HOUSE))


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
    files = {module_of(file): file for file in python_files(*ROOMS)}
    arrows = {
        module: {name for name in imports(file) if name in files and name != module} for module, file in files.items()
    }
    assert rings(arrows) == []


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


def tag_rooms() -> dict[str, str]:
    """Return the room of every library of template tags."""
    return {file.stem: room for room in ROOMS for file in (ROOT / room).glob("templatetags/*.py")}


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


def test_a_template_that_reaches_upwards_is_found():
    assert template_breaches({"assessment/hub.html": "{% load report_parts %}"}) == ["assessment/hub.html uses reports"]
    assert template_breaches({"base.html": '{% include "reports/_page.html" %}'}) == ["base.html uses reports"]
