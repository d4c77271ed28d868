"""The checks of ``make check`` that run the app's own commands; every one is run, then the failed ones are named.

Usage: python -m tests.checks
"""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = Path("locale/de/LC_MESSAGES/django.po")
# Nothing in these is translated, and a copy of the project is quicker made without them.
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "data", "tests", "docs", "__pycache__", ".*_cache")


def main() -> int:
    """Run every check and return the number of those that failed."""
    with tempfile.TemporaryDirectory(prefix="dialogreif-check-") as folder:
        environment = os.environ | {"DATA_DIR": f"{folder}/data"}
        environment.pop("DATABASE_URL", None)
        failed = [name for name, check in CHECKS.items() if not _passed(name, check, environment)]
    print(f"failed: {', '.join(failed)}" if failed else "All checks passed")
    return len(failed)


def _passed(name: str, check: Callable[[dict[str, str]], list[str]], environment: dict[str, str]) -> bool:
    complaints = check(environment)
    print(f"{name}: {'ok' if not complaints else 'FAILED'}", *complaints, sep="\n  ", flush=True)
    return not complaints


def command(*arguments: str) -> Callable[[dict[str, str]], list[str]]:
    """Return a check that runs a management command and complains with whatever a failed one says."""
    return lambda environment: manage(environment, *arguments)


def manage(environment: dict[str, str], *arguments: str, folder: Path = ROOT) -> list[str]:
    """Run a management command; return no lines when it succeeds, and what it said when it does not."""
    line = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []


def deployment(environment: dict[str, str]) -> list[str]:
    """Run Django's deployment check the way an operator behind a proxy with https runs the app."""
    installed = {"BASE_URL": "https://check.example.org", "SECRET_KEY": secrets.token_urlsafe(64), "DEBUG": "off"}
    return manage(environment | installed, "check", "--deploy", "--fail-level", "WARNING")


def catalogue(environment: dict[str, str]) -> list[str]:
    """Collect the texts anew in a copy of the project; complain of each that is new or no longer there."""
    # The package lays gettext's programs beside this Python.
    environment = environment | {"PATH": f"{Path(sys.executable).parent}:{environment['PATH']}"}
    with tempfile.TemporaryDirectory(prefix="dialogreif-texts-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        if problem := manage(environment, "makemessages", "--locale", "de", "--no-location", folder=copy):
            return problem
        return _differences(polib.pofile(str(ROOT / CATALOGUE)), polib.pofile(str(copy / CATALOGUE)))


def _differences(kept: polib.POFile, collected: polib.POFile) -> list[str]:
    here, there = _texts(kept), _texts(collected)
    return [f"not in the catalogue: {text[1]!r}" for text in sorted(there - here, key=str)] + [
        f"no longer used: {text[1]!r}" for text in sorted(here - there, key=str)
    ]


def _texts(file: polib.POFile) -> set[tuple[str | None, str, str]]:
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in file if not entry.obsolete}


CHECKS: dict[str, Callable[[dict[str, str]], list[str]]] = {
    "migrations": command("makemigrations", "--check", "--dry-run"),
    "deployment": deployment,
    "catalogue": catalogue,
    "questionnaire content": command("check_content"),
    "studies and findings": command("check_findings"),
}

if __name__ == "__main__":
    sys.exit(main())
