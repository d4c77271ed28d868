"""The tests of pure code lie where their code lies: ``tests/unit/web`` tests ``web``, and so on down."""

from pathlib import Path

from tests.architecture.source import ROOT, imports, python_files

UNIT = Path("tests/unit")
OF_THE_TESTS_THEMSELVES = {"machine": "tests/machine"}
"""What the tests bring of their own and is tested too."""


def place_of(file: Path) -> str:
    """Return the folder of the code that a test's folder stands for."""
    folder = str(file.parent.relative_to(UNIT))
    return OF_THE_TESTS_THEMSELVES.get(folder, folder)


def files_of_tests() -> list[Path]:
    return [file for file in python_files(str(UNIT)) if file.name.startswith("test_")]


def reached(file: Path) -> set[str]:
    """Return what a test imports, and what its builders import for it."""
    names = imports(file)
    builders = {name.replace(".", "/") + ".py" for name in names if name.startswith("tests.")}
    return names.union(*(imports(Path(builder)) for builder in builders if (ROOT / builder).is_file()))


def test_every_folder_of_unit_tests_has_its_folder_of_code():
    assert (
        sorted({str(file.parent) for file in files_of_tests() if not list((ROOT / place_of(file)).glob("*.py"))}) == []
    )


def test_every_unit_test_tests_what_its_folder_stands_for():
    elsewhere = [
        f"{file} imports nothing of {place_of(file)}"
        for file in files_of_tests()
        if not any(f"{name}.".startswith(place_of(file).replace("/", ".") + ".") for name in reached(file))
    ]
    assert elsewhere == []
