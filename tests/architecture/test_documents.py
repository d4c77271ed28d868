"""Documents lead somewhere, and no file tells where it was written."""

import re
import subprocess

import pytest

from tests.architecture.source import ROOT

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
# Folders and hosts of somebody's machine have no place in a project that runs on any.
MACHINE = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/\w|file:///|find-links|index-url", re.IGNORECASE)


def own_files() -> list[str]:
    """Return what git knows; a copy without git has nothing to be checked here."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


DOCUMENTS = [name for name in own_files() if name.endswith(".md")]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_link_to_a_file_finds_it(name):
    folder = (ROOT / name).parent
    targets = (target.partition("#")[0] for target in LINK.findall((ROOT / name).read_text()))
    dead = [target for target in targets if target and "://" not in target and not (folder / target).exists()]
    assert dead == []


def test_no_file_names_a_machine():
    own = "tests/architecture/test_documents.py"
    texts = {name: (ROOT / name).read_text(errors="ignore") for name in own_files() if name != own}
    assert [name for name, text in texts.items() if MACHINE.search(text)] == []
