"""A short form of every ``make`` command, so that none breaks unseen: what ``make check`` runs of them.

Each takes the environment of a site with a data folder of its own, and returns a line for everything that is wrong.
"""

import re
import secrets
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from tests.catalogue import messages
from tests.make import copy_of_project, make
from tests.site import ROOT, Site, wait_until_ready

Environment = dict[str, str]
CALLED = re.compile(r"^/?make ([a-z]+)|`make ([a-z]+)", re.MULTILINE)
# All tests are collected, those of one command are run.
A_FEW_TESTS = "ONLY=tests -k create_admin"


def run(environment: Environment) -> list[str]:
    """Start, ask whether it is alive, stop as a service does, and see that nobody listens any longer."""
    log, port = Path(environment["DATA_DIR"]) / "run.log", int(environment["PORT"])
    with (
        log.open("w") as said,
        subprocess.Popen(
            ["make", "run"], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        ) as process,
    ):
        try:
            site = Site(f"http://127.0.0.1:{port}", environment, log, process.pid)
            wait_until_ready(site, process, seconds=120)
            urlopen(f"{site.url}/healthz", timeout=10).close()
        except (AssertionError, OSError) as error:
            return str(error).splitlines()
        finally:
            process.terminate()
    return [f"something still listens on port {port} after the end"] if _is_taken(port) else []


def _is_taken(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def admin(environment: Environment) -> list[str]:
    """Create the first member of staff."""
    user = {"DJANGO_SUPERUSER_USERNAME": "check", "DJANGO_SUPERUSER_PASSWORD": secrets.token_urlsafe()}
    return make(environment | user, "admin")


def test(environment: Environment) -> list[str]:
    """Bring the browser, and run a few tests on both databases."""
    return make(environment, "test", A_FEW_TESTS)


def bench(environment: Environment) -> list[str]:
    """Do everything that is measured, hardly measuring it."""
    return make(environment, "bench", "SHORT=1")


def format_(environment: Environment) -> list[str]:
    """Format a copy; whether there is anything to format, the linters say."""
    with copy_of_project() as copy:
        return make(environment, "format", folder=copy)


def help_(environment: Environment) -> list[str]:
    """Hold what ``make`` lists, and what the documents call, against the commands that have a short form."""
    listed = subprocess.run(["make"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout
    known = {*SHORT_FORMS, "check"}
    texts = {"make": listed, **{name: (ROOT / name).read_text() for name in ("README.md", "CONTRIBUTING.md")}}
    return [
        f"{name} calls make {command}, which tests/commands.py does not know"
        for name, text in texts.items()
        for command in sorted(called_in(text) - known)
    ] + [f"make does not list {command}" for command in sorted(known - called_in(listed))]


def called_in(text: str) -> set[str]:
    """Return the commands of make that a text calls, in code or at the beginning of a line."""
    return {first or second for first, second in CALLED.findall(text)}


SHORT_FORMS: dict[str, Callable[[Environment], list[str]]] = {
    "help": help_,
    "run": run,
    "admin": admin,
    "test": test,
    "bench": bench,
    "messages": messages,
    "format": format_,
}
"""By name; ``check`` is what runs them."""
