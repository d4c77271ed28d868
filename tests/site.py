"""The app as an operator runs it: ``prepare`` and gunicorn with the production settings, in a folder of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
# What a developer's shell may hold and a site of its own must not inherit.
OWN_VARIABLES = ("SECRET_KEY", "DEBUG", "BASE_URL", "ALLOWED_HOSTS", "EMAIL_URL", "DJANGO_SETTINGS_MODULE", "HOST")


@dataclass(frozen=True)
class Site:
    """A running app: where it answers, and the environment its commands need."""

    url: str
    environment: dict[str, str]
    log: Path
    pid: int

    def manage(self, *arguments: str, **more_environment: str) -> str:
        """Run a management command on this site and return what it printed."""
        return run_manage(self.environment | more_environment, *arguments)


def run_manage(environment: dict[str, str], *arguments: str) -> str:
    """Run a management command; a failure shows what it said."""
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(arguments)}: {done.stdout}{done.stderr}"
    return done.stdout


def environment_for(folder: Path, port: int, **changes: str) -> dict[str, str]:
    """Return the environment of a site that keeps everything in the folder."""
    inherited = {name: value for name, value in os.environ.items() if name not in OWN_VARIABLES}
    return inherited | {"DATA_DIR": str(folder), "PORT": str(port), "WEB_CONCURRENCY": "2"} | changes


def free_port() -> int:
    """Return a port of the loopback address that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def running_site(folder: Path, *, prepare: tuple[str, ...] = ("prepare",), **changes: str) -> Iterator[Site]:
    """Prepare and serve a site, yield it when it answers, and end it."""
    folder.mkdir(exist_ok=True)
    port = free_port()
    environment = environment_for(folder, port, **changes)
    run_manage(environment, *prepare)
    log = folder / "server.log"
    command = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
    with log.open("w") as stream:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=stream, stderr=stream)
    try:
        site = Site(f"http://127.0.0.1:{port}", environment, log, process.pid)
        wait_until_ready(site, process)
        yield site
    finally:
        process.terminate()
        process.wait(timeout=40)


def wait_until_ready(site: Site, process: "subprocess.Popen[bytes]", seconds: float = 30) -> None:
    """Return when the site says that it is ready; fail with its log when it ends or stays silent."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{site.url}/readyz", timeout=5):
                return
        except URLError:
            time.sleep(0.1)
    raise AssertionError(f"the site does not answer: {site.log.read_text()}")
