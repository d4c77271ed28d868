"""Runs a command of make, in the project or in a copy of it, and tells what went wrong."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site import ROOT

# Nothing in these is translated, and a copy of the project is quicker made without them.
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "data", "tests", "docs", "__pycache__", ".*_cache")


def make(environment: dict[str, str], *arguments: str, folder: Path = ROOT) -> list[str]:
    """Run a command; return no lines when it succeeds, and what it said when it does not."""
    return complaints(["make", *arguments], environment, folder)


def complaints(command: list[str], environment: dict[str, str], folder: Path = ROOT) -> list[str]:
    """Run a program with nobody to ask; return no lines when it succeeds, and what it said when it does not."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return [*done.stdout.splitlines(), f"it ended with {done.returncode}"] if done.returncode else []


@contextmanager
def copy_of_project() -> Iterator[Path]:
    """Make a copy that a command may change; it uses the same installed packages."""
    with tempfile.TemporaryDirectory(prefix="dialogreif-copy-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        (copy / ".venv").symlink_to((ROOT / ".venv").resolve())
        yield copy
