"""Installs what a requirements file names into ``.venv``, once: run with any Python, needs nothing but its library.

Usage: python3 config/install.py requirements.txt
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the whole point is to say so to an older Python
    sys.exit("Dialogreif needs Python 3.11 or newer; this is Python %d.%d" % sys.version_info[:2])  # noqa: UP031

import fcntl
import hashlib
import importlib.util
import subprocess
import venv
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / ".venv"
PYTHON = FOLDER / "bin" / "python"
NO_VENV = "Python's venv module is missing; on Debian and Ubuntu install it with: apt-get install python3-venv"


def install(requirements: Path) -> None:
    """Make the environment and install into it, unless exactly these requirements are there already."""
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        stamp = FOLDER / f"{requirements.stem}.installed"
        wanted = fingerprint(requirements)
        if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
            return
        make_environment()
        print(f"Installing {requirements.name} into .venv, once", flush=True)
        pip("install", "--quiet", "--requirement", str(requirements))
        stamp.write_text(wanted)


def fingerprint(requirements: Path) -> str:
    """Return a digest of this Python, the file and the files it includes with ``-r``."""
    text = requirements.read_text()
    included = [line.split()[1] for line in text.splitlines() if line.startswith("-r ")]
    parts = [sys.version, text, *((requirements.parent / name).read_text() for name in included)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def make_environment() -> None:
    """Make the virtual environment where there is none that works."""
    if PYTHON.exists():
        return
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(NO_VENV)
    venv.create(FOLDER, with_pip=True, symlinks=True)


def pip(*arguments: str) -> None:
    """Run the environment's own pip; its message is enough when it fails."""
    done = subprocess.run([PYTHON, "-m", "pip", "--disable-pip-version-check", *arguments], check=False)
    if done.returncode:
        sys.exit(f"The installation failed; pip says above why. Delete {FOLDER} to begin anew.")


if __name__ == "__main__":
    install(Path(sys.argv[1]).resolve())
