"""Runs a program that brings something from elsewhere: nobody to ask, nothing printed, not for ever."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

from tests.machine.chromium import NotHere, one_line


def run(command: list[str], *, seconds: float, folder: Path | None = None, **environment: str) -> None:
    """Run a command to its end; raises :class:`NotHere` when it is missing, fails or takes too long."""
    if shutil.which(command[0]) is None:
        raise NotHere(f"there is no {command[0]}")
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # A group of its own, so that what the command started ends with it.
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise NotHere(f"no end after {seconds:.0f} seconds") from None
    if process.returncode:
        raise NotHere(one_line(said))
