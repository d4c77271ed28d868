"""The arrows run one way: reports -> benchmarks -> assessment; and pure modules stay pure."""

import pytest

from tests.architecture.source import imports, python_files

FORBIDDEN_ARROWS = {
    "assessment": ("benchmarks", "reports", "config.urls"),
    "benchmarks": ("reports", "config.urls"),
    "reports": ("config.urls",),
}
PURE = (
    "assessment/questionnaire",
    "assessment/scoring",
    "benchmarks/comparison",
    "benchmarks/exchange",
    "benchmarks/library",
    "benchmarks/rules/printed_numbers.py",
    "benchmarks/rules/worked_out.py",
    "reports/report",
    "reports/words.py",
    "reports/exporters",
)
NEVER_IN_PURE = ("django", "plotly", "simple_history", "crispy_forms")


def starts_with(name: str, prefixes: tuple[str, ...]) -> bool:
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def breaches(folders: tuple[str, ...], forbidden: tuple[str, ...]) -> list[str]:
    return [
        f"{file} imports {name}"
        for file in python_files(*folders)
        for name in sorted(imports(file))
        if starts_with(name, forbidden)
    ]


@pytest.mark.parametrize("room", FORBIDDEN_ARROWS)
def test_no_room_knows_one_that_stands_on_it(room):
    assert breaches((room,), FORBIDDEN_ARROWS[room]) == []


@pytest.mark.parametrize("folder", PURE)
def test_pure_modules_know_neither_django_nor_plotly(folder):
    assert python_files(folder), f"{folder} is gone; correct this list"
    assert breaches((folder,), NEVER_IN_PURE) == []


@pytest.mark.parametrize("folder", PURE)
def test_pure_modules_stand_on_pure_modules_only(folder):
    pure = tuple(path.removesuffix(".py").replace("/", ".") for path in PURE)
    rooms = ("assessment", "benchmarks", "reports", "config")
    impure = [
        f"{file} imports {name}"
        for file in python_files(folder)
        for name in sorted(imports(file))
        if starts_with(name, rooms) and not starts_with(name, pure) and name not in parents_of(pure)
    ]
    assert impure == []


def parents_of(modules: tuple[str, ...]) -> set[str]:
    return {module.rpartition(".")[0] for module in modules}


def test_only_the_charts_know_plotly():
    users = breaches(("assessment", "benchmarks", "reports", "config"), ("plotly",))
    assert [line for line in users if not line.startswith("reports/charts")] == []


def test_benchmarks_and_reports_know_nothing_of_assessments_views():
    views = ("assessment.views", "assessment.urls", "assessment.forms")
    assert breaches(("benchmarks", "reports"), views) == []


def test_the_app_never_imports_its_tests():
    assert breaches(("assessment", "benchmarks", "reports", "config"), ("tests", "pytest", "hypothesis")) == []
