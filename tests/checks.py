"""The checks of ``make check`` that run the app's own commands; every one is run, then the failed ones are named.

Usage: python -m tests.checks
"""

import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.commands import SHORT_FORMS, Environment
from tests.make import complaints
from tests.site import environment_for, free_port

Check = Callable[[Environment], list[str]]
# What was said to the make that runs this is not meant for those that it runs.
OF_OUR_MAKE = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "ONLY", "SHORT", "DATABASE_URL")


def main() -> int:
    """Run every check on one data folder and return the number of those that failed."""
    with tempfile.TemporaryDirectory(prefix="dialogreif-check-") as folder:
        inherited = environment_for(Path(folder), free_port())
        environment = {name: value for name, value in inherited.items() if name not in OF_OUR_MAKE}
        failed = [name for name, check in CHECKS.items() if not _passed(name, check, environment)]
    print(f"failed: {', '.join(failed)}" if failed else "All checks passed")
    return len(failed)


def _passed(name: str, check: Check, environment: Environment) -> bool:
    begin = time.monotonic()
    said = check(environment)
    print(f"{name}: {'FAILED' if said else 'ok'} ({time.monotonic() - begin:.0f} s)", *said, sep="\n  ", flush=True)
    return not said


def command(*arguments: str) -> Check:
    """Return a check that runs a management command and complains with whatever a failed one says."""
    return lambda environment: manage(environment, *arguments)


def manage(environment: Environment, *arguments: str) -> list[str]:
    """Run a management command; return no lines when it succeeds, and what it said when it does not."""
    return complaints([sys.executable, "manage.py", *arguments], environment)


def deployment(environment: Environment) -> list[str]:
    """Run Django's deployment check the way an operator behind a proxy with https runs the app."""
    installed = {"BASE_URL": "https://check.example.org", "SECRET_KEY": secrets.token_urlsafe(64), "DEBUG": "off"}
    return manage(environment | installed, "check", "--deploy", "--fail-level", "WARNING")


CHECKS: dict[str, Check] = {
    "migrations": command("makemigrations", "--check", "--dry-run"),
    "deployment": deployment,
    "questionnaire content": command("check_content"),
    "studies and findings": command("check_findings"),
    "other days": lambda environment: complaints([sys.executable, "-m", "tests.days"], environment),
    **{f"make {name}": short_form for name, short_form in SHORT_FORMS.items()},
}

if __name__ == "__main__":
    sys.exit(main())
